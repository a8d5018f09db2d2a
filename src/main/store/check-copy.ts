import type { Database } from 'better-sqlite3-multiple-ciphers'
import { connect } from './connect.ts'
import type { KeyedFile } from './copy-database.ts'
import { countRows, type RowCounts } from './count-rows.ts'

/** The copy is not what it was made from: the plan file itself is damaged, or the disk is. */
class DamagedCopyError extends Error {
  readonly code = 'damaged-copy'
}

/**
 * Checks a finished copy of a plan file and answers with what is read from it. Throws `DamagedCopyError` for one that is
 * damaged or has other rows than expected, and errors of disk and system.
 */
export function checkCopy<T>({ file, key }: KeyedFile, expected: RowCounts, read: (database: Database) => T): T {
  const database = connect(file, key)
  try {
    // A copy is one file that is only read from now on; the mark of WAL would make readers lay files beside it.
    database.pragma('journal_mode = DELETE')
    const findings = [database.pragma('integrity_check', { simple: true }), database.pragma('foreign_key_check')]
    if (JSON.stringify(findings) !== '["ok",[]]') throw new DamagedCopyError('the copy does not pass its check')
    if (JSON.stringify(countRows(database)) !== JSON.stringify(expected)) {
      throw new DamagedCopyError('the copy has other rows than the plan')
    }
    return read(database)
  } finally {
    database.close()
  }
}
