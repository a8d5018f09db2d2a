import type { CallName, EventName } from '#shared/contract/channels.ts'
import type { CertpaceBridge, EventOf, Failure, Reply, RequestInputOf, ResponseOf } from '#shared/contract/contract.ts'
import { contractChecks } from './contract-checks.ts'

/** Thrown by a bridge when the program behind the page cannot be reached, or no longer knows this page. */
export class ConnectionError extends Error {
  readonly kind: 'lost' | 'refused'

  constructor(kind: 'lost' | 'refused', message: string, options?: ErrorOptions) {
    super(message, options)
    this.kind = kind
  }
}

/** Calls the program behind the page. Expected failures are replies; only a broken connection throws. */
export async function callBridge<C extends CallName>(
  bridge: CertpaceBridge,
  name: C,
  request: RequestInputOf<C>,
): Promise<Reply<ResponseOf<C>>> {
  const reply = await bridge.call(name, request)
  if (typeof reply === 'object' && reply !== null && 'ok' in reply) {
    // The other side is the same build and answers from the same contract; checking a large plan twice would only cost time.
    if (reply.ok === true) return reply as Reply<ResponseOf<C>>
    const failure = 'failure' in reply ? await readFailure(reply.failure) : null
    if (failure) return { ok: false, failure }
  }
  return {
    ok: false,
    failure: { code: 'internal', message: 'Certpace gave an answer that this page does not understand.', path: null },
  }
}

async function readFailure(failure: unknown): Promise<Failure | null> {
  try {
    const { failureSchema } = await contractChecks()
    return failureSchema.safeParse(failure).data ?? null
  } catch {
    return null // the program ended before it had handed out all of the page
  }
}

/** Listens to an event of the program, in the order of the events; payloads that do not fit the contract are dropped. */
export function listen<E extends EventName>(
  bridge: CertpaceBridge,
  event: E,
  listener: (payload: EventOf<E>) => void,
): () => void {
  let isListening = true
  const stop = bridge.on(event, (payload) => {
    contractChecks().then(
      ({ EVENT_SCHEMAS }) => {
        const parsed = EVENT_SCHEMAS[event].safeParse(payload)
        // The schema of this very event has just read the payload; indexing the schemas by E loses that link.
        if (parsed.success && isListening) listener(parsed.data as EventOf<E>)
      },
      () => undefined, // the program ended before it had handed out all of the page; the next call says so
    )
  })
  return () => {
    isListening = false
    stop()
  }
}
