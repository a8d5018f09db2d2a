import { createHash } from 'node:crypto'
import { checkBeginning, checkFile, notWhatItSays } from '#shared/evidence/check-file.ts'
import { isPlainText, SIGNATURE_BYTES } from '#shared/evidence/detect-type.ts'
import { cleanFileName } from '#shared/evidence/file-name.ts'
import { type Outcome, refuse, succeed } from '#shared/fault.ts'
import type { Evidence } from '#shared/plan/evidence.ts'
import type { FileBytes } from '../store/evidence-files.ts'

/** A whole, checked file, and its description as evidence. */
export interface CheckedFile {
  readonly file: FileBytes
  readonly description: Pick<Evidence, 'fileName' | 'mediaType' | 'bytes' | 'sha256'>
}

/** Takes in a file part by part. It must not be used after a fault. */
export interface EvidenceIntake {
  push(part: Uint8Array): Outcome<null>
  finish(): Outcome<CheckedFile>
  drop(): void
}

/** Takes in a file for evidence, at most 25 MB. Faults: those of `checkFile` and `checkBeginning`. */
export function takeInEvidence(givenName: string, bytes: number): Outcome<EvidenceIntake> {
  const fileName = cleanFileName(givenName)
  const type = checkFile(fileName, bytes)
  if (!type.ok) return type
  const mediaType = type.value
  const hash = createHash('sha256')
  const parts: Uint8Array[] = []
  let received = 0

  return succeed({
    push(part) {
      if (received === 0) {
        const beginning = checkBeginning(fileName, mediaType, part.subarray(0, SIGNATURE_BYTES))
        if (!beginning.ok) return beginning
      }
      if (mediaType === 'text/plain' && !isPlainText(part)) return notWhatItSays(fileName, mediaType)
      received += part.length
      if (received > bytes) return changedMeanwhile(fileName)
      hash.update(part)
      parts.push(part)
      return succeed(null)
    },
    finish() {
      if (received !== bytes) return changedMeanwhile(fileName)
      const sha256 = hash.digest('hex')
      return succeed({ file: { sha256, parts }, description: { fileName, mediaType, bytes, sha256 } })
    },
    drop() {},
  })
}

function changedMeanwhile(fileName: string) {
  return refuse('changed-file', '', `${fileName} was changed while it was read. Add it again.`)
}
