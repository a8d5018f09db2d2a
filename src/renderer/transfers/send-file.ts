import type { Reply } from '#shared/contract/contract.ts'
import { PART_BYTES } from '#shared/evidence/limits.ts'
import type { AppController } from '../state/app-controller.ts'
import { readAsBase64, unreadableFile } from './base64.ts'

/** Hands a file for evidence to the program part by part, and answers with the upload to name in `evidence:add`. */
export async function sendFile(call: AppController['call'], file: File): Promise<Reply<string>> {
  const begun = await call('evidence:begin', { fileName: file.name, bytes: file.size })
  if (!begun.ok) return begun
  const { uploadId } = begun.value
  for (let position = 0; position * PART_BYTES < file.size; position += 1) {
    const content = await readAsBase64(file.slice(position * PART_BYTES, (position + 1) * PART_BYTES))
    if (content === null) {
      await call('evidence:cancel', { uploadId })
      return unreadableFile(file)
    }
    const sent = await call('evidence:part', { uploadId, position, content })
    if (!sent.ok) return sent
  }
  return { ok: true, value: uploadId }
}
