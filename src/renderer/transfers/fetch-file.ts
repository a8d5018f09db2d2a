import type { Reply } from '#shared/contract/contract.ts'
import type { AppController } from '../state/app-controller.ts'
import { bytesOf } from './base64.ts'

/** Fetches a download part by part; where it goes wrong on the way, nothing of it is left. */
export async function fetchFile(call: AppController['call'], downloadId: string, type: string): Promise<Reply<Blob>> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  for (let position = 0; ; position += 1) {
    const part = await call('download:part', { downloadId, position })
    if (!part.ok) return part
    parts.push(bytesOf(part.value.content))
    if (part.value.isLast) return { ok: true, value: new Blob(parts, { type }) }
  }
}
