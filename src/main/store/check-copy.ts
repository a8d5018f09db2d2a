import type { Database } from 'better-sqlite3-multiple-ciphers'
import { connect } from './connect.ts'
import type { KeyedFile } from './copy-database.ts'
import { hasRows, type RowCounts } from './count-rows.ts'

/** A copy differs from its original, since the plan file or the disk is damaged. */
class DamagedCopyError extends Error {
  readonly code = 'damaged-copy'
}

/**
 * Checks a finished copy of a plan file, and answers with what `read` reads from it. Throws `DamagedCopyError` where it
 * is damaged or has other rows than expected, and errors of disk and system.
 */
export function checkCopy<T>({ file, key }: KeyedFile, expected: RowCounts, read: (database: Database) => T): T {
  const database = connect(file, key)
  try {
    // A copy is one file that is only read; in WAL mode, readers would make side files.
    database.pragma('journal_mode = DELETE')
    if (!isIntact(database)) throw new DamagedCopyError('the copy does not pass its check')
    if (!hasRows(database, expected)) throw new DamagedCopyError('the copy has other rows than the plan')
    return read(database)
  } finally {
    database.close()
  }
}

/** Whether a database passes SQLite's own checks of its pages and of its foreign keys. */
export function isIntact(database: Database): boolean {
  const findings = [database.pragma('integrity_check', { simple: true }), database.pragma('foreign_key_check')]
  return JSON.stringify(findings) === '["ok",[]]'
}
