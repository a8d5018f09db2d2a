import type { Services } from '../../services/services.ts'

/** How often a line is sent while nothing happens, in milliseconds. */
export const HEARTBEAT_INTERVAL = 15_000

export interface EventStreamSetup {
  readonly subscribe: Services['subscribe']
  /** Called once, when the page is gone or the program ends. */
  readonly onEnd: () => void
}

/** One page's events as a stream of lines; see docs/browser-host.md. */
export function openEventStream({ subscribe, onEnd }: EventStreamSetup): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let end = (): void => {}
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (line: object): void => {
        controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`))
      }
      const unsubscribe = subscribe((name, payload) => {
        send({ type: 'event', name, payload })
        if (name !== 'app:closing') return
        end()
        controller.close()
      })
      const heartbeat = setInterval(() => send({ type: 'heartbeat' }), HEARTBEAT_INTERVAL)
      let hasEnded = false
      end = () => {
        if (hasEnded) return
        hasEnded = true
        clearInterval(heartbeat)
        unsubscribe()
        onEnd()
      }
      send({ type: 'hello' })
    },
    cancel() {
      end()
    },
  })
}
