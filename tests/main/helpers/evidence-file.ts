import { createHash } from 'node:crypto'
import type { FileBytes } from '#main/store/evidence-files.ts'
import type { EvidenceSubject, EvidenceType } from '#shared/plan/evidence.ts'
import { type Evidence, evidenceSchema, PART_BYTES } from '#shared/plan/evidence.ts'

const BEGINNINGS: Readonly<Record<EvidenceType, readonly number[]>> = {
  'application/pdf': [...Buffer.from('%PDF-1.7\n')],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  'image/jpeg': [0xff, 0xd8, 0xff, 0xe0],
  'image/webp': [...Buffer.from('RIFF\0\0\0\0WEBP')],
  'text/plain': [...Buffer.from('I attended.\n')],
}
const FIRST_LETTER = 0x41
const LETTERS = 26

/** Bytes that begin as a file of this type does; the same seed gives the same ones. */
export function fileOf(type: EvidenceType, length: number, seed = 0): Buffer {
  const bytes = Buffer.alloc(length)
  for (let index = 0; index < length; index += 1) bytes[index] = FIRST_LETTER + ((index * 7 + seed) % LETTERS)
  Buffer.from(BEGINNINGS[type]).copy(bytes)
  return bytes
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** A file as the store takes it. */
export function fileBytes(bytes: Uint8Array): FileBytes {
  const count = Math.ceil(bytes.length / PART_BYTES)
  const parts = Array.from({ length: count }, (_, index) =>
    bytes.subarray(index * PART_BYTES, (index + 1) * PART_BYTES),
  )
  return { sha256: sha256Of(bytes), parts }
}

/** What a plan says of a file. */
export function evidenceFor(id: string, bytes: Uint8Array, subject: EvidenceSubject = { kind: 'plan' }): Evidence {
  return evidenceSchema.parse({
    id,
    title: `Evidence ${id}`,
    subject,
    fileName: `${id}.pdf`,
    mediaType: 'application/pdf',
    bytes: bytes.length,
    sha256: sha256Of(bytes),
    addedOn: '2027-01-04',
    notes: '',
  })
}
