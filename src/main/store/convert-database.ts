import { closeSync, openSync } from 'node:fs'
import { forceToDisk, removeDatabase } from '../files/durable-files.ts'
import { checkCopy } from './check-copy.ts'
import { copyDatabase, type KeyedFile } from './copy-database.ts'
import { readRevision } from './history.ts'

export interface ConvertJob {
  /** The plan file; another connection may be writing to it. */
  readonly source: KeyedFile
  /** The file to make, and the key to protect it with. */
  readonly target: KeyedFile
}

/**
 * Makes a checked copy of a plan file with another key, and forces it to disk. Answers with the revision of the copy.
 * Throws `DamagedCopyError`, and errors of disk and system; no copy is then left.
 */
export function convertDatabase({ source, target }: ConvertJob): number {
  removeDatabase(target.file)
  try {
    closeSync(openSync(target.file, 'wx', 0o600))
    const rows = copyDatabase(source, target)
    const revision = checkCopy(target, rows, readRevision)
    if (revision === null) throw new Error('the copy has no revision')
    forceToDisk(target.file)
    return revision
  } catch (error) {
    removeDatabase(target.file)
    throw error
  }
}
