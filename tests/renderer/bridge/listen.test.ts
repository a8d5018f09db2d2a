import { describe, expect, it } from 'vitest'
import { callBridge, listen } from '#renderer/bridge/bridge.ts'
import { loadedOnce } from '#renderer/bridge/loaded-once.ts'
import type { CertpaceBridge } from '#shared/contract/contract.ts'

/** A program that answers everything alike, and tells of a closing when `tell` is called. */
function program(answer: unknown = {}) {
  const listeners = new Set<(payload: unknown) => void>()
  const bridge: CertpaceBridge = {
    call: async () => answer,
    on: (_, listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  const tell = (reason: unknown) => {
    for (const listener of listeners) listener({ reason })
  }
  return { bridge, tell }
}

describe('an event', () => {
  it('is heard in its turn, also when it came before anything could check it, and dropped where it does not fit', async () => {
    const { bridge, tell } = program()
    const heard: string[] = []
    listen(bridge, 'app:closing', ({ reason }) => heard.push(reason))
    tell('quit')
    tell(17)
    tell('idle')
    await expect.poll(() => heard).toEqual(['quit', 'idle'])
  })

  it('is not heard any more by who has stopped listening before it was checked', async () => {
    const { bridge, tell } = program()
    const heard: string[] = []
    const stop = listen(bridge, 'app:closing', ({ reason }) => heard.push(`stopped: ${reason}`))
    listen(bridge, 'app:closing', ({ reason }) => heard.push(reason))
    tell('quit')
    stop()
    await expect.poll(() => heard).toEqual(['quit'])
  })
})

describe('an answer', () => {
  it('that is no reply of the contract becomes a failure in words', async () => {
    const failed = {
      code: 'internal',
      message: 'Certpace gave an answer that this page does not understand.',
      path: null,
    }
    const answers = [null, {}, { ok: false }, { ok: false, failure: { code: 'unheard-of', message: '', path: null } }]
    for (const answer of answers) {
      expect(await callBridge(program(answer).bridge, 'app:quit', {})).toEqual({ ok: false, failure: failed })
    }
  })
})

describe('what is loaded once', () => {
  it('is asked for again after it could not be had', async () => {
    let asked = 0
    const load = loadedOnce(async () => {
      asked += 1
      if (asked === 1) throw new Error('gone')
      return asked
    })
    await expect(load()).rejects.toThrow('gone')
    expect(await Promise.all([load(), load()])).toEqual([2, 2])
  })
})
