import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'
import { describe, expect, it } from 'vitest'
import { createPlanFile } from '#main/store/create-plan-file.ts'
import { SCHEMA_VERSION } from '#main/store/migrations/migrate.ts'
import { openDatabase } from '#main/store/open-database.ts'
import { PlanRepository } from '#main/store/plan-repository.ts'
import { unwrap } from '../../helpers/resources.ts'
import { fullPlan } from '../helpers/full-plan.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

function newFile(): string {
  const file = path.join(temporaryFolder(), 'plan.certpace')
  createPlanFile(file, fullPlan(), false)
  return file
}

function change(file: string, statements: string): void {
  const database = new Database(file)
  database.exec(statements)
  database.close()
}

describe('an open plan file', () => {
  it('forces every commit to disk, also after its first write', () => {
    const database = unwrap(openDatabase(newFile()))
    const read = () => ['journal_mode', 'synchronous', 'foreign_keys', 'trusted_schema'].map(pragma)
    const pragma = (name: string) => database.pragma(name, { simple: true })
    expect(read()).toEqual(['wal', 2, 1, 0])
    database.exec('UPDATE history SET revision = 1')
    expect(read()).toEqual(['wal', 2, 1, 0])
    database.close()
  })

  it('has STRICT tables only', () => {
    const database = unwrap(openDatabase(newFile()))
    const loose = database.prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0").pluck()
    expect(loose.all()).toEqual(['sqlite_schema'])
    database.close()
  })

  it.each([
    ['a fraction of a cent', 'UPDATE courses SET price = 1.5', 'SQLITE_CONSTRAINT_DATATYPE'],
    ['a negative price', 'UPDATE courses SET price = -1', 'SQLITE_CONSTRAINT_CHECK'],
    ['a kind that is none', "UPDATE fees SET due_kind = 'never'", 'SQLITE_CONSTRAINT_CHECK'],
    ['a fee whose date is missing', "UPDATE fees SET due_on = NULL WHERE id = 'on'", 'SQLITE_CONSTRAINT_CHECK'],
    ['a text that is no date', "UPDATE plan SET start_on = 'soon'", 'SQLITE_CONSTRAINT_CHECK'],
    ['a second plan', "INSERT INTO program VALUES (2, '{}')", 'SQLITE_CONSTRAINT_CHECK'],
    ['two items at one place', 'UPDATE periods SET position = 1', 'SQLITE_CONSTRAINT_UNIQUE'],
    ['a payment of a fee that is gone', "DELETE FROM fees WHERE id = 'on'", 'SQLITE_CONSTRAINT_FOREIGNKEY'],
  ])('refuses %s', (_, statement, code) => {
    const database = unwrap(openDatabase(newFile()))
    expect(() => database.exec(statement)).toThrow(expect.objectContaining({ code }))
    database.close()
  })

  it('is readable by this person only', () => {
    expect(statSync(newFile()).mode & 0o777).toBe(0o600)
  })
})

describe('a file that cannot be opened', () => {
  const strangers: readonly (readonly [string, string, (file: string) => void])[] = [
    ['an SQLite file of another program', 'not-a-plan', (file) => change(file, 'PRAGMA application_id = 7')],
    ['an SQLite file that names no program', 'not-a-plan', (file) => change(file, 'PRAGMA application_id = 0')],
    ['an empty file', 'not-a-plan', (file) => writeFileSync(file, '')],
    ['a file of something else', 'not-a-plan', (file) => writeFileSync(file, 'a letter\n'.repeat(1000))],
    [
      'a file of a newer program',
      'newer-version',
      (file) => change(file, `PRAGMA user_version = ${SCHEMA_VERSION + 1}`),
    ],
  ]
  it.each(strangers)('is refused with a sentence and left as it is: %s', (_, code, spoil) => {
    const file = newFile()
    spoil(file)
    const before = readFileSync(file)
    const opened = openDatabase(file)
    expect(opened).toMatchObject({ ok: false, fault: { code, message: expect.stringContaining('not changed') } })
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  const damages: readonly (readonly [string, (file: string) => void])[] = [
    ['cut short', (file) => truncateSync(file, 9000)],
    ['with a value that does not fit', (file) => change(file, "UPDATE plan SET currency = 'XXX'")],
    ['with rules that are none', (file) => change(file, "UPDATE program SET document = '{}'")],
    ['without its plan', (file) => change(file, 'DELETE FROM plan')],
    ['without its history', (file) => change(file, 'DELETE FROM history')],
    ['without a table', (file) => change(file, 'DROP TABLE course_credits')],
  ]
  it.each(damages)('gives a fault, not an error: %s', (_, spoil) => {
    const file = newFile()
    spoil(file)
    const repository = new PlanRepository(path.dirname(file))
    expect(repository.open('plan')).toMatchObject({ ok: false, fault: { message: expect.any(String) } })
  })
})
