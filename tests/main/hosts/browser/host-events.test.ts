import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Admission, admit, type RunningHost, runHost } from './running-host.ts'

let running: RunningHost
let admission: Admission

beforeEach(async () => {
  running = await runHost()
  admission = await admit(running.host)
})
afterEach(() => running.stop())

async function openEvents() {
  const origin = `http://127.0.0.1:${running.host.port}`
  const controller = new AbortController()
  const response = await fetch(`${origin}/events`, {
    method: 'POST',
    body: '{}',
    headers: { ...admission, Origin: origin, 'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'application/json' },
    signal: controller.signal,
  })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  return { response, controller, nextText: async () => (await reader?.read())?.value }
}

describe('the event stream', () => {
  it('says hello, then tells each event on a line of its own, and ends when the program does', async () => {
    const { response, nextText } = await openEvents()
    expect(response.headers.get('content-type')).toBe('application/x-ndjson')
    expect(await nextText()).toBe('{"type":"hello"}\n')
    running.announce('app:changed', {})
    expect(await nextText()).toBe('{"type":"event","name":"app:changed","payload":{}}\n')
    running.announce('app:closing', { reason: 'quit' })
    expect(await nextText()).toBe('{"type":"event","name":"app:closing","payload":{"reason":"quit"}}\n')
    expect(await nextText()).toBeUndefined()
    expect(running.listenerCount()).toBe(0)
  })

  it('stops listening when the page goes away', async () => {
    const { controller, nextText } = await openEvents()
    await nextText()
    expect(running.listenerCount()).toBe(1)
    controller.abort()
    await vi.waitFor(() => expect(running.listenerCount()).toBe(0))
  })
})

describe('a host without a page', () => {
  it('says so after the longest absence', async () => {
    const deserted = await runHost({ longestAbsence: 1 })
    await vi.waitFor(() => expect(deserted.absences()).toBe(1))
    await deserted.stop()
  })
})
