import { statSync } from 'node:fs'
import { type Outcome, refuse, succeed } from '#shared/fault.ts'
import { isArchive } from '#shared/plan/plan-file.ts'
import { MAXIMUM_PLAN_FILE_BYTES } from '#shared/plan/size.ts'
import { describeUnreadable } from '../files/describe-unreadable.ts'
import { readBeginning, requireFile } from '../files/regular-file.ts'
import { findHolder } from '../store/plan-lock.ts'
import { tooLarge } from '../transfers/file-intake.ts'

const BEGINNING_BYTES = 256
/** How the JSON of a plan begins, after the byte order mark that some editors write. */
const TEXT_BEGINNING = /^\uFEFF?\s*\{/

/**
 * Checks a file from elsewhere before it is opened: it can be read, is not too large, and is open in no other Certpace.
 * Answers with what it seems to be: an exported plan (JSON or ZIP), or a plan file (SQLite). Faults: `unreadable-file`,
 * `too-large`, `held`.
 */
export function inspectForeignFile(file: string): Outcome<'export' | 'plan-file'> {
  try {
    requireFile(file)
    if (statSync(file).size > MAXIMUM_PLAN_FILE_BYTES) return tooLarge()
    const beginning = readBeginning(file, BEGINNING_BYTES)
    const isExport = isArchive(beginning) || TEXT_BEGINNING.test(beginning.toString('utf8'))
    const holder = findHolder(file)
    if (holder !== null) return refuse('held', '', holder)
    return succeed(isExport ? 'export' : 'plan-file')
  } catch (error) {
    return refuse('unreadable-file', '', describeUnreadable(error))
  }
}
