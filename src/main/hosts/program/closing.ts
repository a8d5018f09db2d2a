import type { EventListener, Services } from '../../services/services.ts'

/** The services as pages see them, and a way to tell every page that the program is about to end. */
export interface ServicesWithClosing {
  readonly services: Pick<Services, 'answer' | 'subscribe'>
  /** Tells every listener, once. */
  announceClosing(reason: string): void
}

/** Adds the event that the program ends to those of the services, since only the host knows when it ends. */
export function withClosing(services: Services): ServicesWithClosing {
  const listeners = new Set<EventListener>()
  let isClosing = false
  return {
    services: {
      answer: (name, rawRequest) => services.answer(name, rawRequest),
      subscribe(listener) {
        const unsubscribe = services.subscribe(listener)
        listeners.add(listener)
        return () => {
          listeners.delete(listener)
          unsubscribe()
        }
      },
    },
    announceClosing(reason) {
      if (isClosing) return
      isClosing = true
      for (const listener of [...listeners]) listener('app:closing', { reason })
    },
  }
}
