import { CONTRACT } from '#shared/contract/contract.ts'
import type { ExportedFile } from '#shared/contract/exports.ts'
import type { NewUpload } from '#shared/contract/transfers.ts'
import { PART_BYTES } from '#shared/plan/evidence.ts'
import type { OpenProgram } from './open-program.ts'

/** Uploads a file for evidence part by part, as a page does, and answers with its upload. */
export async function upload(program: OpenProgram, fileName: string, bytes: Buffer): Promise<string> {
  return await send(program, { purpose: 'evidence', fileName, bytes: bytes.length }, bytes)
}

/** Uploads a file to be opened. */
export async function uploadToOpen(program: OpenProgram, content: string | Uint8Array, partBytes = PART_BYTES) {
  const bytes = Buffer.from(content)
  return await send(program, { purpose: 'open', bytes: bytes.length }, bytes, partBytes)
}

async function send(program: OpenProgram, begin: NewUpload, bytes: Buffer, partBytes = PART_BYTES): Promise<string> {
  const { uploadId } = await program.call('upload:begin', begin)
  for (let position = 0; position * partBytes < bytes.length; position += 1) {
    const part = bytes.subarray(position * partBytes, (position + 1) * partBytes)
    await program.call('upload:part', { uploadId, position, content: part.toString('base64') })
  }
  return uploadId
}

/** Fetches a download part by part, as a page does. */
export async function download(program: OpenProgram, downloadId: string): Promise<Buffer> {
  const parts: Buffer[] = []
  for (let position = 0; ; position += 1) {
    const { content, isLast } = await program.call('download:part', { downloadId, position })
    parts.push(Buffer.from(content, 'base64'))
    if (isLast) return Buffer.concat(parts)
  }
}

/** The text of a file made of a plan, as the browser downloads it. */
export async function exportText(program: OpenProgram, planId: string, file: ExportedFile): Promise<string> {
  const made = await program.call('plan:export', { planId, file })
  if (made.kind !== 'download') throw new Error('expected a download')
  if (made.content.encoding === 'text') return made.content.text
  if (made.content.encoding !== 'parts') throw new Error('expected a text')
  return (await download(program, made.content.downloadId)).toString('utf8')
}

/** The bytes of a file made of a plan, as the browser downloads it part by part. */
export async function exportBytes(program: OpenProgram, planId: string, file: ExportedFile): Promise<Buffer> {
  const made = await program.call('plan:export', { planId, file })
  if (made.kind !== 'download' || made.content.encoding !== 'parts') throw new Error('expected a download in parts')
  return await download(program, made.content.downloadId)
}

/** Opens a plan file from elsewhere, which has to be one. */
export async function openPlanFile(program: OpenProgram, content: string | Uint8Array, partBytes?: number) {
  const reply = await answerOpenFile(program, content, partBytes)
  if (!reply.ok) throw new Error(reply.failure.message)
  const opened = CONTRACT['plans:open-file'].response.parse(reply.value)
  if (opened.kind !== 'opened') throw new Error('expected a plan')
  return opened
}

/** Opens a file from elsewhere, uploaded as a page does it. */
export async function answerOpenFile(program: OpenProgram, content: string | Uint8Array, partBytes?: number) {
  const uploadId = await uploadToOpen(program, content, partBytes)
  return await program.services.answer('plans:open-file', { from: { kind: 'received', uploadId } })
}
