import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'
import type { Plan } from '#shared/plan/plan.ts'
import { type Salvaged, salvagePlan } from './salvage-plan.ts'

/** The first bytes of every SQLite file, and of the fields behind them that are the same in all plan files. */
const MAGIC = Buffer.from('SQLite format 3\0', 'latin1')
const PAGE_SIZE_AND_FORM = Buffer.from([0x10, 0x00, 2, 2, 0, 64, 32, 32])
const HEADER_LENGTH = MAGIC.length + PAGE_SIZE_AND_FORM.length

/** As `salvagePlan`, from a copy of the file, so that the damaged one stays as it is to the last bit. */
export function salvageFile(file: string, planId: string, fallback: Plan | null, workFolder: string): Salvaged | null {
  mkdirSync(workFolder, { recursive: true, mode: 0o700 })
  const work = mkdtempSync(path.join(workFolder, '.reading-'))
  try {
    const copy = path.join(work, 'plan')
    copyFileSync(file, copy)
    if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`)
    mendHeader(copy)
    return salvageCopy(copy, planId, fallback)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

function salvageCopy(copy: string, planId: string, fallback: Plan | null): Salvaged | null {
  let database: Database.Database | null = null
  try {
    database = new Database(copy)
    return salvagePlan(database, planId, fallback)
  } catch {
    return null // not even the list of its tables can be read
  } finally {
    database?.close()
  }
}

/** Without its first bytes a database is not looked into at all, though the rest may be whole. */
function mendHeader(copy: string): void {
  const descriptor = openSync(copy, 'r+')
  try {
    const start = Buffer.alloc(HEADER_LENGTH)
    if (readSync(descriptor, start, 0, HEADER_LENGTH, 0) < HEADER_LENGTH) return
    writeSync(descriptor, Buffer.concat([MAGIC, PAGE_SIZE_AND_FORM]), 0, HEADER_LENGTH, 0)
  } finally {
    closeSync(descriptor)
  }
}
