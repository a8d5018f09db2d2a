import { closeSync, readSync, statSync } from 'node:fs'
import { type Outcome, refuse, succeed } from '#shared/fault.ts'
import { MAXIMUM_PLAN_FILE_BYTES } from '#shared/plan/size.ts'
import { describeUnreadable } from '../files/describe-unreadable.ts'
import { openFile, requireFile } from '../files/regular-file.ts'
import { findHolder } from '../store/plan-lock.ts'
import { tooLarge } from './received-files.ts'

const LOOKED_AT_BYTES = 256
/** The text of a plan (JSON) begins so, behind the mark that some editors put first. */
const TEXT_BEGINNING = /^\uFEFF?\s*\{/

/**
 * Looks at a file from elsewhere before anything is made of it: it can be read, has a size that can be, and is open in no
 * other Certpace. `text` is one that may be an exported plan. Faults: `unreadable-file`, `too-large`, `held`.
 */
export function lookAtForeignFile(file: string): Outcome<'text' | 'plan-file'> {
  try {
    requireFile(file)
    if (statSync(file).size > MAXIMUM_PLAN_FILE_BYTES) return tooLarge()
    const beginning = readBeginning(file)
    const holder = findHolder(file)
    if (holder !== null) return refuse('held', '', holder)
    return succeed(TEXT_BEGINNING.test(beginning) ? 'text' : 'plan-file')
  } catch (error) {
    return refuse('unreadable-file', '', describeUnreadable(error))
  }
}

function readBeginning(file: string): string {
  const descriptor = openFile(file)
  try {
    const bytes = Buffer.alloc(LOOKED_AT_BYTES)
    return bytes.toString('utf8', 0, readSync(descriptor, bytes, 0, LOOKED_AT_BYTES, 0))
  } finally {
    closeSync(descriptor)
  }
}
