import type { CallName } from '#shared/contract/channels.ts'
import {
  type CertpaceBridge,
  EVENT_SCHEMAS,
  type EventOf,
  failureSchema,
  type Reply,
  type RequestInputOf,
  type ResponseOf,
} from '#shared/contract/contract.ts'

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
    const failure = 'failure' in reply ? failureSchema.safeParse(reply.failure) : null
    if (failure?.success) return { ok: false, failure: failure.data }
  }
  return {
    ok: false,
    failure: { code: 'internal', message: 'Certpace gave an answer that this page does not understand.', path: null },
  }
}

/** Listens to an event of the program; payloads that do not fit the contract are dropped. */
export function listen<E extends keyof typeof EVENT_SCHEMAS>(
  bridge: CertpaceBridge,
  event: E,
  listener: (payload: EventOf<E>) => void,
): () => void {
  return bridge.on(event, (payload) => {
    const parsed = EVENT_SCHEMAS[event].safeParse(payload)
    // The schema of this very event has just read the payload; indexing the schemas by E loses that link.
    if (parsed.success) listener(parsed.data as EventOf<E>)
  })
}
