import { closeSync, openSync } from 'node:fs'
import Database from 'better-sqlite3-multiple-ciphers'
import { errorCode } from './error-code.ts'
import { requireFile } from './regular-file.ts'

/** A lock file that this process holds until it releases it or ends, in whatever way it ends. */
export interface ExclusiveLock {
  release(): void
}

/**
 * Takes a lock file by an exclusive SQLite transaction. The kernel ends it with the process, so no stale lock is left
 * behind. Null when the lock is held already, by this process or another. The file is made where it is missing. It
 * holds no data, and is never removed: a lock on a removed file would guard nothing. Throws for errors of disk and
 * system, and `NotAFileError`.
 */
export function takeExclusiveLock(file: string): ExclusiveLock | null {
  makeLockFile(file)
  requireFile(file)
  const database = new Database(file, { timeout: 0 })
  try {
    database.pragma('journal_mode = MEMORY') // nothing is ever written, so the lock needs no journal file
    database.exec('BEGIN EXCLUSIVE')
    return { release: () => void database.close() }
  } catch (error) {
    database.close()
    if (errorCode(error).startsWith('SQLITE_BUSY')) return null
    throw error
  }
}

/** Does not open an existing file: closing it again would end every lock that this process has on it. */
function makeLockFile(file: string): void {
  try {
    closeSync(openSync(file, 'wx', 0o600))
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
  }
}
