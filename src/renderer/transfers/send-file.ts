import type { Reply } from '#shared/contract/contract.ts'
import type { NewUpload } from '#shared/contract/transfers.ts'
import { PART_BYTES } from '#shared/plan/evidence.ts'
import type { AppController } from '../state/app-controller.ts'
import { readAsBase64, unreadableFile } from './base64.ts'

interface Sending {
  /** Called with the share of the file that has arrived, from 0 to 1. */
  readonly onShare?: (share: number) => void
  /** Ends it between two parts; the answer is then `cancelled`. */
  readonly signal?: AbortSignal
}

const CANCELLED: Reply<never> = {
  ok: false,
  failure: { code: 'cancelled', message: 'The file was not added.', path: null },
}

/**
 * Uploads a file part by part, so that it is never in memory whole, and answers with its upload. Where it goes wrong or is
 * ended on the way, nothing of it is left.
 */
export async function sendFile(
  call: AppController['call'],
  purpose: NewUpload['purpose'],
  file: File,
  { onShare, signal }: Sending = {},
): Promise<Reply<string>> {
  const begun = await call(
    'upload:begin',
    purpose === 'evidence' ? { purpose, fileName: file.name, bytes: file.size } : { purpose, bytes: file.size },
  )
  if (!begun.ok) return begun
  const { uploadId } = begun.value
  async function giveUp(failure: Reply<never>): Promise<Reply<never>> {
    await call('upload:cancel', { uploadId })
    return failure
  }
  for (let position = 0; position * PART_BYTES < file.size; position += 1) {
    const end = (position + 1) * PART_BYTES
    const content = await readAsBase64(file.slice(position * PART_BYTES, end))
    if (signal?.aborted) return await giveUp(CANCELLED)
    if (content === null) return await giveUp(unreadableFile(file))
    const sent = await call('upload:part', { uploadId, position, content })
    if (!sent.ok) return sent
    onShare?.(Math.min(1, end / file.size))
  }
  return signal?.aborted ? await giveUp(CANCELLED) : { ok: true, value: uploadId }
}
