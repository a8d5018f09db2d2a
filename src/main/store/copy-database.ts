import type { Database } from 'better-sqlite3-multiple-ciphers'
import { databaseKey, type ProtectionKey } from '../protection/protection-key.ts'
import { connect, requireDatabaseFiles } from './connect.ts'
import { countRows, type RowCounts } from './count-rows.ts'

/** A database file and its key; null when it is not protected. */
export interface KeyedFile {
  readonly file: string
  readonly key: ProtectionKey | null
}

/** The name under which the source is attached to the target. */
const SOURCE = 'source'

/**
 * Copies a database, as it is at one moment, into an empty file with a key of its own or none; another connection may
 * be writing to it. The target is not forced to disk. Answers with how many rows each table of the source had at that
 * moment. Throws for a damaged source, and for errors of disk and system.
 */
export function copyDatabase(source: KeyedFile, target: KeyedFile): RowCounts {
  requireDatabaseFiles(source.file)
  const database = connect(target.file, target.key)
  try {
    // After an error the target is thrown away, so it needs no journal.
    database.pragma('journal_mode = OFF')
    database.pragma('synchronous = OFF')
    database.pragma('foreign_keys = OFF')
    database.prepare(`ATTACH ? AS ${SOURCE} KEY ?`).run(source.file, source.key ? databaseKey(source.key) : '')
    return database.transaction(() => {
      copyAll(database)
      return countRows(database, SOURCE)
    })()
  } finally {
    database.close()
  }
}

interface SchemaEntry {
  readonly type: string
  readonly name: string
  readonly sql: string
}

function copyAll(database: Database): void {
  const entries = database
    .prepare<[], SchemaEntry>(
      `SELECT type, name, sql FROM ${SOURCE}.sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'`,
    )
    .all()
  const tables = entries.filter(({ type }) => type === 'table')
  for (const { name, sql } of tables) {
    database.exec(sql)
    const columns = columnsOf(database, name)
    database.exec(`INSERT INTO main."${name}" (${columns}) SELECT ${columns} FROM ${SOURCE}."${name}"`)
  }
  // Indexes come after the rows since that is faster, and triggers so that they do not run for the rows.
  for (const { sql } of entries.filter(({ type }) => type !== 'table')) database.exec(sql)
  for (const name of ['application_id', 'user_version']) {
    database.pragma(`main.${name} = ${database.pragma(`${SOURCE}.${name}`, { simple: true })}`)
  }
}

/** Without computed columns. */
function columnsOf(database: Database, table: string): string {
  return database
    .prepare<[string], string>('SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0')
    .pluck()
    .all(table)
    .map((name) => `"${name}"`)
    .join(', ')
}
