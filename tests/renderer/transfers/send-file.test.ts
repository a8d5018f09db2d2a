import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { AppController } from '#renderer/state/app-controller.ts'
import { sendFile } from '#renderer/transfers/send-file.ts'

type Sent = { readonly name: string; readonly request: unknown }

/** A program that takes every part, and what it was sent. */
function takingProgram(onCall: (name: string) => void = () => {}) {
  const sent: Sent[] = []
  const call = async (name: string, request: unknown) => {
    sent.push({ name, request })
    onCall(name)
    return { ok: true, value: name === 'upload:begin' ? { uploadId: 'one' } : {} }
  }
  // Stands in for the program's calls of uploads alone.
  return { sent, call: call as unknown as AppController['call'] }
}

const FILE = new File([new Uint8Array(2_400_000).fill(0x41)], 'letter.txt')

/** The browser's reader, as far as it is used. */
class Reader {
  result = ''
  onload = () => {}
  async readAsDataURL(part: Blob): Promise<void> {
    this.result = `data:;base64,${Buffer.from(await part.arrayBuffer()).toString('base64')}`
    this.onload()
  }
}

describe('sendFile', () => {
  beforeAll(() => {
    vi.stubGlobal('FileReader', Reader)
    return () => vi.unstubAllGlobals()
  })

  it('hands a file over in parts and tells how far it is', async () => {
    const { sent, call } = takingProgram()
    const shares: number[] = []
    const signal = new AbortController().signal
    expect(await sendFile(call, 'evidence', FILE, { onShare: (share) => shares.push(share), signal })).toEqual({
      ok: true,
      value: 'one',
    })
    expect(sent.map(({ name }) => name)).toEqual(['upload:begin', 'upload:part', 'upload:part', 'upload:part'])
    expect(shares.map((share) => Math.round(share * 100))).toEqual([42, 83, 100])
  })

  it('ends between two parts when it is no longer wanted, and leaves nothing behind', async () => {
    const controller = new AbortController()
    const { sent, call } = takingProgram((name) => name === 'upload:part' && controller.abort())
    const reply = await sendFile(call, 'evidence', FILE, { onShare: () => {}, signal: controller.signal })
    expect(reply).toMatchObject({ ok: false, failure: { code: 'cancelled' } })
    expect(sent.map(({ name }) => name)).toEqual(['upload:begin', 'upload:part', 'upload:cancel'])
  })
})
