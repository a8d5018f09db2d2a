import { z } from 'zod'
import { sha256Schema } from './evidence.ts'
import { planSchema } from './plan.ts'

/** The name of the plan's JSON in the ZIP archive of a plan with its files. */
export const PLAN_IN_ARCHIVE = 'plan.json'

/** The signature of a ZIP archive that is not empty: `PK` and two control characters. */
const ARCHIVE_MARK = [0x50, 0x4b, 0x03, 0x04]
/** How many bytes at the beginning tell whether a file is an archive. */
export const ARCHIVE_MARK_BYTES = ARCHIVE_MARK.length

export function isArchive(beginning: Uint8Array): boolean {
  return ARCHIVE_MARK.every((byte, at) => beginning[at] === byte)
}

/** Where a plan file of the older form, which is JSON as a whole, holds the files kept as evidence. */
export const EVIDENCE_FILES_KEY = 'evidenceFiles'

/** Whole bytes as base64, each file under its SHA-256. */
export const evidenceFilesSchema = z.record(
  sha256Schema,
  z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/, 'expected the bytes of a file as base64'),
)

/** The JSON of a plan file. */
export const planFileSchema = planSchema.extend({ [EVIDENCE_FILES_KEY]: evidenceFilesSchema.optional() })
