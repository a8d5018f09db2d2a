import { closeSync, openSync } from 'node:fs'
import { z } from 'zod'
import { forceToDisk, removeDatabase } from '../files/durable-files.ts'
import { checkCopy } from './check-copy.ts'
import { copyDatabase, type KeyedFile } from './copy-database.ts'

export interface ConvertJob {
  /** The plan file; another connection may be writing to it. */
  readonly source: KeyedFile
  /** A file that is not there yet, with the protection to be. */
  readonly target: KeyedFile
}

/**
 * Makes a whole, checked copy of a plan file under another key and forces it to disk. Answers with the revision that it
 * holds. Throws `DamagedCopyError`, and errors of disk and system; no copy is then left.
 */
export function convertDatabase({ source, target }: ConvertJob): number {
  removeDatabase(target.file)
  try {
    closeSync(openSync(target.file, 'wx', 0o600))
    const rows = copyDatabase(source, target)
    const revision = checkCopy(target, rows, (database) =>
      z.number().int().parse(database.prepare('SELECT revision FROM history').pluck().get()),
    )
    forceToDisk(target.file)
    return revision
  } catch (error) {
    removeDatabase(target.file)
    throw error
  }
}
