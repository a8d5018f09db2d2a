import { readdirSync } from 'node:fs'
import Database from 'better-sqlite3-multiple-ciphers'
import { describe, expect, it } from 'vitest'
import { MIGRATIONS, migrate, readSchemaVersion } from '#main/store/migrations/migrate.ts'
import type { Migration } from '#main/store/migrations/migration.ts'

const first: Migration = {
  version: 1,
  name: 'first',
  up: (database) => void database.exec('CREATE TABLE a (id INTEGER PRIMARY KEY) STRICT'),
}

function step(version: number, statements: string): Migration {
  return { version, name: `step ${version}`, up: (database) => void database.exec(statements) }
}

describe('migrate', () => {
  it('takes the steps a file lacks, once', () => {
    const database = new Database(':memory:')
    migrate(database, [first])
    migrate(database, [first, step(2, 'CREATE TABLE b (id INTEGER PRIMARY KEY) STRICT')])
    migrate(database, [first, step(2, 'not run again')])
    expect(readSchemaVersion(database)).toBe(2)
  })

  it('leaves a file at the step before when a step fails', () => {
    const database = new Database(':memory:')
    const failing = step(2, 'CREATE TABLE b (id INTEGER PRIMARY KEY) STRICT; INSERT INTO nowhere VALUES (1)')
    expect(() => migrate(database, [first, failing])).toThrow('nowhere')
    expect(readSchemaVersion(database)).toBe(1)
    expect(database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all()).toEqual(['a'])
    expect(database.pragma('foreign_keys', { simple: true })).toBe(1)
  })

  it('refuses a step that breaks links between tables', () => {
    const database = new Database(':memory:')
    const breaking = step(
      2,
      'CREATE TABLE b (a_id INTEGER NOT NULL REFERENCES a (id)) STRICT; INSERT INTO b VALUES (7)',
    )
    expect(() => migrate(database, [first, breaking])).toThrow('breaks links')
    expect(readSchemaVersion(database)).toBe(1)
  })

  it('refuses steps whose numbers do not follow one another', () => {
    expect(() => migrate(new Database(':memory:'), [first, step(3, '')])).toThrow('wrong number')
  })

  it('knows every file of a step, under its number and name', () => {
    const folder = new URL('../../../src/main/store/migrations/', import.meta.url)
    const files = readdirSync(folder).filter((name) => /^\d{4}-/.test(name))
    expect(files).toEqual(MIGRATIONS.map(({ version, name }) => `${String(version).padStart(4, '0')}-${name}.ts`))
  })
})
