import Database from 'better-sqlite3-multiple-ciphers'
import { migrate } from '../store/migrations/migrate.ts'

const SCHEMA = "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name"

/**
 * Whether a database of the newest schema has the tables of a plan and nothing beside them: a file from elsewhere could
 * bring a trigger that changes the plan by itself, or a view in the place of a table.
 */
export function hasOwnSchema(database: Database.Database): boolean {
  return JSON.stringify(database.prepare(SCHEMA).all()) === JSON.stringify(ownSchema())
}

function ownSchema(): readonly unknown[] {
  const database = new Database(':memory:')
  try {
    migrate(database)
    return database.prepare(SCHEMA).all()
  } finally {
    database.close()
  }
}
