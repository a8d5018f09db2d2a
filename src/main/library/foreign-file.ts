import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { type Outcome, refuse, succeed } from '#shared/fault.ts'
import { MAXIMUM_PLAN_FILE_BYTES } from '#shared/plan/size.ts'
import { errorCode } from '../files/error-code.ts'
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
    const status = statSync(file)
    if (!status.isFile()) return unreadable('it is not a file. Choose another one')
    if (status.size > MAXIMUM_PLAN_FILE_BYTES) return tooLarge()
    const beginning = readBeginning(file)
    const holder = findHolder(file)
    if (holder !== null) return refuse('held', '', holder)
    return succeed(TEXT_BEGINNING.test(beginning) ? 'text' : 'plan-file')
  } catch (error) {
    return describeReadError(errorCode(error))
  }
}

function readBeginning(file: string): string {
  const descriptor = openSync(file, 'r')
  try {
    const bytes = Buffer.alloc(LOOKED_AT_BYTES)
    return bytes.toString('utf8', 0, readSync(descriptor, bytes, 0, LOOKED_AT_BYTES, 0))
  } finally {
    closeSync(descriptor)
  }
}

function describeReadError(code: string) {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return unreadable('it is not there any more. Check that its disk is connected')
    case 'EACCES':
    case 'EPERM':
      return unreadable('Certpace may not read it. Allow it, then try again')
    default:
      return unreadable(`the disk reported an error (${code}). Check the disk`)
  }
}

function unreadable(reason: string) {
  return refuse('unreadable-file', '', `This file cannot be opened: ${reason}.`)
}
