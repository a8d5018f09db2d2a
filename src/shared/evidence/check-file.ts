import { type Outcome, refuse, succeed } from '../fault.ts'
import { type EvidenceType, MAXIMUM_EVIDENCE_BYTES } from '../plan/evidence.ts'
import { detectType } from './detect-type.ts'
import { mainEndingOf, TYPE_NAMES, typeOfName } from './file-name.ts'

/**
 * The type of a file by its name, before it is read. Faults, each with a sentence that says what to do:
 * `empty-file`, `too-large`, `unknown-type`.
 */
export function checkFile(name: string, bytes: number): Outcome<EvidenceType> {
  if (bytes === 0) return refuse('empty-file', '', `${name} is empty, so there is nothing to keep.`)
  if (bytes > MAXIMUM_EVIDENCE_BYTES) {
    return refuse(
      'too-large',
      '',
      `${name} is larger than 25 MB, the most that can be kept. Save a smaller version of it, then add that.`,
    )
  }
  const type = typeOfName(name)
  if (type !== null) return succeed(type)
  return refuse(
    'unknown-type',
    '',
    `${name} is of a kind that cannot be kept. PDF, PNG, JPEG, WebP and plain text (.txt) can: save it as one of these, then add that.`,
  )
}

/** Whether the beginning of a file is of the type its name promises. Fault: `other-type`. */
export function checkBeginning(name: string, promised: EvidenceType, beginning: Uint8Array): Outcome<null> {
  const found = detectType(beginning)
  if (found === promised) return succeed(null)
  if (found !== null && found !== 'text/plain') {
    return refuse(
      'other-type',
      '',
      `${name} is a ${TYPE_NAMES[found]} by its contents. Give it a name that ends in ${mainEndingOf(found)}, then add it again.`,
    )
  }
  return notWhatItSays(name, promised)
}

/** The fault `other-type` of a file whose contents are of no type that can be kept. */
export function notWhatItSays(name: string, promised: EvidenceType) {
  return refuse(
    'other-type',
    '',
    `${name} is not a ${TYPE_NAMES[promised]} by its contents. It may be damaged: open it, save it anew, then add that.`,
  )
}
