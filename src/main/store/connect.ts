import { realpathSync, statSync } from 'node:fs'
import Database from 'better-sqlite3-multiple-ciphers'
import { SIDE_ENDINGS } from '../files/durable-files.ts'
import { requireFile } from '../files/regular-file.ts'
import { databaseKey, type ProtectionKey } from '../protection/protection-key.ts'

/** The one-writer lock keeps others of this program away; what is left is a backup tool that holds the file a moment. */
const BUSY_LIMIT_IN_MS = 2000

interface ConnectOptions {
  /** Whether a page of a protected file that was changed is refused, or read as it is. */
  readonly pages?: 'checked' | 'as-they-are'
  readonly readonly?: boolean
}

/**
 * Connects to a database file that is there to look into it. The last connection that can write brings what is in a side
 * file into the file when it is closed, and removes it; one that only looks must leave both as they are.
 */
export function connectToLook(file: string, key: ProtectionKey | null): Database.Database {
  return connect(file, key, { readonly: hasSideFile(file) })
}

/** Whether changes of a plan may be beside its file rather than in it. It lies where links to the file lead. */
export function hasSideFile(file: string): boolean {
  const real = statSync(file, { throwIfNoEntry: false }) ? realpathSync(file) : file
  return (statSync(`${real}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
}

/**
 * Connects to a database file that is there. A key that is not that of the file shows at the first look into it: the
 * error is then `SQLITE_NOTADB`, as it is for a damaged beginning. Throws `NotAFileError` before anything is opened where
 * the database, or what SQLite keeps beside it, is something else.
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

/** Throws `NotAFileError` where a database, or a file that SQLite would open beside it, is something else than a file. */
export function requireDatabaseFiles(file: string): void {
  requireFile(file)
  const real = realpathSync(file)
  for (const end of SIDE_ENDINGS) requireFile(`${real}${end}`)
}
