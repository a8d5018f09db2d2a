import { closeSync, openSync } from 'node:fs'
import Database from 'better-sqlite3-multiple-ciphers'
import { errorCode } from './error-code.ts'
import { requireFile } from './regular-file.ts'

/** A lock file that this process holds, until it releases it or ends, however it ends. */
export interface ExclusiveLock {
  release(): void
}

/**
 * Takes a lock file by an exclusive SQLite transaction, which the kernel ends with the process, so that no stale lock
 * can stay behind. Null when another holds it, in this process or in any other. The file is made where it is not there,
 * holds no data, and is never removed: a lock on a file without a name would guard nothing. Throws for errors of disk
 * and system, and `NotAFileError`.
 */
export function takeExclusiveLock(file: string): ExclusiveLock | null {
  makeLockFile(file)
  requireFile(file)
  const database = new Database(file, { timeout: 0 })
  try {
    database.pragma('journal_mode = MEMORY') // nothing is ever written, so no journal file need lie beside the lock
    database.exec('BEGIN EXCLUSIVE')
    return { release: () => void database.close() }
  } catch (error) {
    database.close()
    if (errorCode(error).startsWith('SQLITE_BUSY')) return null
    throw error
  }
}

/** A file that is there is not opened: closing it again would end every lock that this process has on it. */
function makeLockFile(file: string): void {
  try {
    closeSync(openSync(file, 'wx', 0o600))
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
  }
}
