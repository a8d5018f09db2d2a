import { afterEach, describe, expect, it, vi } from 'vitest'
import { HEARTBEAT_INTERVAL, openEventStream } from '#main/hosts/browser/event-stream.ts'

afterEach(() => {
  vi.useRealTimers()
})

describe('openEventStream', () => {
  it('sends a heartbeat while nothing happens, until the page goes away', async () => {
    vi.useFakeTimers()
    let ends = 0
    const stream = openEventStream({
      subscribe: () => () => {},
      onEnd: () => {
        ends += 1
      },
    })
    const reader = stream.getReader()
    const decoder = new TextDecoder()
    const nextLine = async () => decoder.decode((await reader.read()).value)
    expect(await nextLine()).toBe('{"type":"hello"}\n')
    vi.advanceTimersByTime(HEARTBEAT_INTERVAL)
    expect(await nextLine()).toBe('{"type":"heartbeat"}\n')
    await reader.cancel()
    expect(ends).toBe(1)
    expect(vi.getTimerCount()).toBe(0)
  })
})
