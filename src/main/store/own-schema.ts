import Database from 'better-sqlite3-multiple-ciphers'
import { MIGRATIONS, migrate, readSchemaVersion } from './migrations/migrate.ts'

/**
 * All of a schema except the internal objects of SQLite that can change nothing: indexes that belong to a table, and
 * the figures of `ANALYZE` (https://www.sqlite.org/fileformat2.html#internal_schema_objects). Other names that begin
 * with `sqlite_` are included, since a file can bring a trigger under any name.
 */
const SCHEMA = `
  SELECT type, name, tbl_name, sql FROM sqlite_schema
  WHERE NOT (type = 'index' AND sql IS NULL)
    AND NOT (type = 'table' AND name IN ('sqlite_sequence', 'sqlite_stat1', 'sqlite_stat4'))
  ORDER BY type, name`

const known = new Map<number, string>()

/**
 * Whether a database has exactly the schema of its version. Otherwise a file could bring a trigger that changes the
 * plan, or a view in the place of a table.
 */
export function hasOwnSchema(database: Database.Database): boolean {
  return describeSchema(database) === ownSchema(readSchemaVersion(database))
}

function ownSchema(version: number): string {
  const remembered = known.get(version)
  if (remembered !== undefined) return remembered
  const database = new Database(':memory:')
  try {
    migrate(database, MIGRATIONS.slice(0, version))
    const described = describeSchema(database)
    known.set(version, described)
    return described
  } finally {
    database.close()
  }
}

function describeSchema(database: Database.Database): string {
  return JSON.stringify(database.prepare(SCHEMA).all())
}
