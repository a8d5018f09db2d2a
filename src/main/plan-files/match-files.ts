import { detectType, isPlainText, SIGNATURE_BYTES } from '#shared/evidence/detect-type.ts'
import { filesOf } from '#shared/evidence/files-of-plan.ts'
import type { Evidence } from '#shared/plan/evidence.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { FileBytes } from '../store/evidence-files.ts'

/** The files of a plan file that its plan names as evidence. */
interface MatchedFiles {
  readonly files: readonly FileBytes[]
  /** How many files the plan names that are not in the plan file, or differ from what the plan says of them. */
  readonly missingFiles: number
}

/** Files that the plan does not name are left out. */
export function matchFiles(brought: ReadonlyMap<string, FileBytes>, plan: Plan): MatchedFiles {
  const named = filesOf(plan)
  const files = named.flatMap((evidence) => {
    const file = brought.get(evidence.sha256)
    return file && isAsDescribed(file, evidence) ? [file] : []
  })
  return { files, missingFiles: named.length - files.length }
}

function isAsDescribed({ parts }: FileBytes, { bytes, mediaType }: Evidence): boolean {
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  const beginning = parts[0]?.subarray(0, SIGNATURE_BYTES) ?? new Uint8Array()
  if (length !== bytes || detectType(beginning) !== mediaType) return false
  return mediaType !== 'text/plain' || parts.every(isPlainText)
}
