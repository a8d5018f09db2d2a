import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import path from 'node:path'
import type { Database } from 'better-sqlite3-multiple-ciphers'
import type { Plan } from '#shared/plan/plan.ts'
import { copyWholeFile, isFile } from '../files/regular-file.ts'
import { inWorkFolder } from '../files/work-folder.ts'
import type { ProtectionKey } from '../protection/protection-key.ts'
import { connect } from '../store/connect.ts'
import type { KeyedFile } from '../store/copy-database.ts'
import { type Salvaged, salvagePlan } from './salvage-plan.ts'

/** The first bytes of every plain SQLite file; a protected one has its salt there. */
const MAGIC = Buffer.from('SQLite format 3\0', 'latin1')
/** The fields behind them: the same in all plan files, save for the bytes of each page that the cipher needs. */
const PLAIN_FORM = Buffer.from([0x10, 0x00, 2, 2, 0, 64, 32, 32])
const PROTECTED_FORM = Buffer.from([0x10, 0x00, 2, 2, 32, 64, 32, 32])

/**
 * As `salvagePlan`, from a copy of the file, so that the damaged one stays as it is to the last bit. `key` opens a
 * protected file.
 */
export function salvageFile(
  { file, key }: KeyedFile,
  planId: string,
  fallback: Plan | null,
  workFolder: string,
): Salvaged | null {
  return inWorkFolder(workFolder, (work) => {
    const copy = path.join(work, 'plan')
    copyWholeFile(file, copy)
    if (isFile(`${file}-wal`)) copyWholeFile(`${file}-wal`, `${copy}-wal`)
    mendHeader(copy, key)
    return salvageCopy({ file: copy, key }, planId, fallback)
  })
}

/** Pages of a protected file that are not as they were written count as lost, unless nothing can be had without them. */
function salvageCopy(copy: KeyedFile, planId: string, fallback: Plan | null): Salvaged | null {
  const strict = salvageFrom(() => connect(copy.file, copy.key), planId, fallback)
  if (strict || !copy.key) return strict
  return salvageFrom(() => connect(copy.file, copy.key, { pages: 'as-they-are' }), planId, fallback)
}

function salvageFrom(open: () => Database, planId: string, fallback: Plan | null): Salvaged | null {
  let database: Database | null = null
  try {
    database = open()
    return salvagePlan(database, planId, fallback)
  } catch {
    return null // not even the list of its tables can be read
  } finally {
    database?.close()
  }
}

/** Without its first bytes a database is not looked into at all, though the rest may be whole. */
function mendHeader(copy: string, key: ProtectionKey | null): void {
  const header = key
    ? Buffer.concat([Buffer.from(key.salt, 'hex'), PROTECTED_FORM])
    : Buffer.concat([MAGIC, PLAIN_FORM])
  const descriptor = openSync(copy, 'r+')
  try {
    const start = Buffer.alloc(header.length)
    if (readSync(descriptor, start, 0, header.length, 0) < header.length) return
    writeSync(descriptor, header, 0, header.length, 0)
  } finally {
    closeSync(descriptor)
  }
}
