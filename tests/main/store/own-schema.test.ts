import { copyFileSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3-multiple-ciphers'
import { describe, expect, it } from 'vitest'
import { createPlanFile } from '#main/store/create-plan-file.ts'
import { openDatabase } from '#main/store/open-database.ts'
import { unwrap } from '../../helpers/resources.ts'
import { fullPlan } from '../helpers/full-plan.ts'
import { SCHEMA_ADDITIONS } from '../helpers/schema-additions.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

const OLD_FILE = fileURLToPath(new URL('../fixtures/schema-1.certpace', import.meta.url))
const REFUSED = { ok: false, fault: { code: 'foreign-schema', message: expect.stringContaining('tables or triggers') } }

function planFile(): string {
  const file = path.join(temporaryFolder(), 'plan.certpace')
  createPlanFile(file, fullPlan(), false)
  return file
}

function change(file: string, statements: string): Buffer {
  const database = new Database(file)
  database.unsafeMode(true) // for the one that edits the schema
  database.exec(statements)
  database.close()
  return readFileSync(file)
}

describe('opening a plan file', () => {
  it.each(SCHEMA_ADDITIONS)('refuses one with %s, and leaves it as it is', (addition) => {
    const file = planFile()
    const brought = change(file, addition)
    expect(openDatabase(file)).toMatchObject(REFUSED)
    expect(readFileSync(file).equals(brought)).toBe(true)
  })

  it('refuses one of an older form with a trigger before it is brought up to date', () => {
    const file = path.join(temporaryFolder(), 'plan.certpace')
    copyFileSync(OLD_FILE, file)
    const brought = change(file, 'CREATE TRIGGER emptied AFTER UPDATE ON plan BEGIN DELETE FROM log_entries; END')
    const beforeUpdate = () => {
      throw new Error('it was to be brought up to date')
    }
    expect(openDatabase(file, null, beforeUpdate)).toMatchObject(REFUSED)
    expect(readFileSync(file).equals(brought)).toBe(true)
  })

  it('takes one that another program has analysed, which adds figures and nothing else', () => {
    const file = planFile()
    change(file, 'ANALYZE')
    unwrap(openDatabase(file)).close()
  })
})
