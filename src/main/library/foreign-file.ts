import { statSync } from 'node:fs'
import { type Outcome, refuse, succeed } from '#shared/fault.ts'
import { isArchive } from '#shared/plan/plan-file.ts'
import { MAXIMUM_PLAN_FILE_BYTES } from '#shared/plan/size.ts'
import { describeUnreadable } from '../files/describe-unreadable.ts'
import { readBeginning, requireFile } from '../files/regular-file.ts'
import { findHolder } from '../store/plan-lock.ts'
import { tooLarge } from '../transfers/file-intake.ts'

const LOOKED_AT_BYTES = 256
/** The JSON of a plan begins so, behind the mark that some editors put first. */
const TEXT_BEGINNING = /^\uFEFF?\s*\{/

/**
 * Looks at a file from elsewhere before anything is made of it: it can be read, has a size that can be, and is open in no
 * other Certpace. `export` is one that may be an exported plan. Faults: `unreadable-file`, `too-large`, `held`.
 */
export function lookAtForeignFile(file: string): Outcome<'export' | 'plan-file'> {
  try {
    requireFile(file)
    if (statSync(file).size > MAXIMUM_PLAN_FILE_BYTES) return tooLarge()
    const beginning = readBeginning(file, LOOKED_AT_BYTES)
    const isExport = isArchive(beginning) || TEXT_BEGINNING.test(beginning.toString('utf8'))
    const holder = findHolder(file)
    if (holder !== null) return refuse('held', '', holder)
    return succeed(isExport ? 'export' : 'plan-file')
  } catch (error) {
    return refuse('unreadable-file', '', describeUnreadable(error))
  }
}
