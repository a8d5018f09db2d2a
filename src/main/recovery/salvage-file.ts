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

/** The first 16 bytes of every plain SQLite file; a protected one has its salt there. */
const MAGIC = Buffer.from('SQLite format 3\0', 'latin1')
/**
 * The next 8 bytes, which are the same in all plan files (https://www.sqlite.org/fileformat2.html#the_database_header):
 * pages of 4096 bytes, WAL for writing and reading, the bytes of each page that the cipher needs, and three constants.
 */
const PLAIN_FORM = Buffer.from([0x10, 0x00, 2, 2, 0, 64, 32, 32])
const PROTECTED_FORM = Buffer.from([0x10, 0x00, 2, 2, 32, 64, 32, 32])

/**
 * As `salvagePlan`, from a copy of the file, so that not a bit of the damaged one is changed. `key` opens a protected
 * file; it is null for a plain one.
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

/**
 * The cipher refuses pages of a protected file that were changed, so they count as lost. Only where nothing can be read
 * in this way are they taken as they are.
 */
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
    return null // not even the list of tables can be read
  } finally {
    database?.close()
  }
}

/** Writes the header anew: SQLite refuses a file with a damaged header, though the rest may be whole. */
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
