import type { Database } from 'better-sqlite3-multiple-ciphers'

/** One step of the schema. A shipped step is never edited: files out there have already taken it. */
export interface Migration {
  /** 1 for the first step, and one more for each step after it; the file's `user_version` once the step is taken. */
  readonly version: number
  readonly name: string
  /** Runs inside a transaction, with foreign keys off; they are checked before the commit. */
  up(database: Database): void
}
