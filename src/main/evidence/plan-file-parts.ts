import type { Plan } from '#shared/plan/plan.ts'
import { planFileText } from '#shared/plan/write-plan-file.ts'
import { regroup } from '../files/regroup.ts'

/** Bytes in threes are base64 without padding, so that pieces can be put together. */
const BASE64_PIECE = 768_000

/** A file to be written, read one part at a time. */
interface FileParts {
  readonly sha256: string
  readonly parts: Iterable<Uint8Array>
}

/** A plan file with these files in it. */
export function* planFileParts(plan: Plan, files: readonly FileParts[]): Generator<Uint8Array, void, undefined> {
  const texts = files.map(({ sha256, parts }) => ({ sha256, base64: base64Of(parts) }))
  for (const text of planFileText(plan, texts)) yield Buffer.from(text, 'utf8')
}

function* base64Of(parts: Iterable<Uint8Array>): Generator<string, void, undefined> {
  for (const { buffer, byteOffset, length } of regroup(parts, BASE64_PIECE)) {
    yield Buffer.from(buffer, byteOffset, length).toString('base64')
  }
}
