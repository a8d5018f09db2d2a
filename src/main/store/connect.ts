import { realpathSync, statSync } from 'node:fs'
import Database from 'better-sqlite3-multiple-ciphers'
import { SIDE_ENDINGS } from '../files/durable-files.ts'
import { requireFile } from '../files/regular-file.ts'
import { databaseKey, type ProtectionKey } from '../protection/protection-key.ts'

/** Waits for a backup tool that holds the file for a moment. The one-writer lock keeps other Certpaces away. */
const BUSY_LIMIT_IN_MS = 2000

interface ConnectOptions {
  /** Whether changed pages of a protected file are refused, or read as they are. */
  readonly pages?: 'checked' | 'as-they-are'
  readonly readonly?: boolean
}

/**
 * Connects to an existing database file for reading. When the last connection that can write is closed, SQLite writes
 * the side file into the file and removes it; a connection for reading must leave both as they are.
 */
export function connectToRead(file: string, key: ProtectionKey | null): Database.Database {
  return connect(file, key, { readonly: hasSideFile(file) })
}

/**
 * Whether the side file (WAL) of a plan file may hold changes. It lies beside the file itself, not beside a link to it.
 */
export function hasSideFile(file: string): boolean {
  const real = statSync(file, { throwIfNoEntry: false }) ? realpathSync(file) : file
  return (statSync(`${real}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
}

/**
 * Connects to an existing database file. A wrong key shows at the first read: the error is `SQLITE_NOTADB`, as it is
 * for a damaged beginning. Throws `NotAFileError`, before anything is opened, where the database or a side file is
 * something else than a file.
 */
export function connect(
  file: string,
  key: ProtectionKey | null,
  { pages = 'checked', readonly = false }: ConnectOptions = {},
): Database.Database {
  requireDatabaseFiles(file)
  const database = new Database(file, { fileMustExist: true, timeout: BUSY_LIMIT_IN_MS, readonly })
  try {
    database.pragma('temp_store = MEMORY') // temporary files would not be encrypted
    database.pragma("cipher = 'chacha20'") // each of its pages is authenticated
    if (pages === 'as-they-are') database.pragma('hmac_check = OFF')
    if (key) database.key(databaseKey(key))
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** Throws `NotAFileError` where a database or one of its side files is something else than a file. */
export function requireDatabaseFiles(file: string): void {
  requireFile(file)
  const real = realpathSync(file)
  for (const end of SIDE_ENDINGS) requireFile(`${real}${end}`)
}
