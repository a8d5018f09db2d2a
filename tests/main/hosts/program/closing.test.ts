import { describe, expect, it } from 'vitest'
import { withClosing } from '#main/hosts/program/closing.ts'
import type { EventListener, Services } from '#main/services/services.ts'

function quietServices(): { services: Services; listeners: Set<EventListener> } {
  const listeners = new Set<EventListener>()
  return {
    listeners,
    services: {
      answer: async () => ({ ok: true, value: {} }),
      subscribe(listener) {
        listeners.add(listener)
        return () => {
          listeners.delete(listener)
        }
      },
      finish: async () => {},
      close() {},
    },
  }
}

describe('withClosing', () => {
  it('tells every listener once that the program ends', () => {
    const heard: unknown[] = []
    const { services, announceClosing } = withClosing(quietServices().services)
    services.subscribe((event, payload) => heard.push([event, payload]))
    announceClosing('quit')
    announceClosing('quit')
    expect(heard).toEqual([['app:closing', { reason: 'quit' }]])
  })

  it('forgets a listener that has gone', () => {
    const heard: unknown[] = []
    const quiet = quietServices()
    const { services, announceClosing } = withClosing(quiet.services)
    services.subscribe((event) => heard.push(event))()
    announceClosing('quit')
    expect(heard).toEqual([])
    expect(quiet.listeners.size).toBe(0)
  })
})
