import { renameSync, statSync } from 'node:fs'
import Database from 'better-sqlite3-multiple-ciphers'
import type { PlanContents } from '#shared/contract/backups.ts'
import { forceToDisk, syncFolder } from '../files/durable-files.ts'
import { writeWholeFile } from '../files/write-whole-file.ts'
import { backupFile, backupNoteFile } from './backup-folder.ts'
import { sha256OfFile, writeBackupNoteText } from './backup-note.ts'
import { readPlanContents } from './plan-contents.ts'

/** The rows of each table, by which a copy is held against what it was made from. */
export type RowCounts = Readonly<Record<string, number>>

/** The copy is not what it was made from: the plan file itself is damaged, or the disk is. */
class DamagedCopyError extends Error {
  readonly code = 'damaged-copy'
}

export function countRows(database: Database.Database): RowCounts {
  const tables = database
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .pluck()
    .all()
  return Object.fromEntries(
    tables.map((table) => [table, database.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get() ?? 0]),
  )
}

/**
 * Checks a finished copy, forces it to disk and gives it its name, its note first, so that every backup that can be
 * seen is whole. Throws `DamagedCopyError` for a copy that is not, and errors of disk and system.
 */
export function completeBackup(folder: string, id: string, unfinished: string, expected: RowCounts): void {
  const contents = checkCopy(unfinished, expected)
  forceToDisk(unfinished)
  const note = { sha256: sha256OfFile(unfinished), bytes: statSync(unfinished).size, contents }
  writeWholeFile(backupNoteFile(folder, id), writeBackupNoteText(note))
  renameSync(unfinished, backupFile(folder, id))
  syncFolder(folder)
}

function checkCopy(file: string, expected: RowCounts): PlanContents {
  const database = new Database(file, { fileMustExist: true })
  try {
    // A backup is one file that is only read from now on; the mark of WAL would make readers lay files beside it.
    database.pragma('journal_mode = DELETE')
    const findings = [database.pragma('integrity_check', { simple: true }), database.pragma('foreign_key_check')]
    if (JSON.stringify(findings) !== '["ok",[]]') throw new DamagedCopyError('the copy does not pass its check')
    if (JSON.stringify(countRows(database)) !== JSON.stringify(expected)) {
      throw new DamagedCopyError('the copy has other rows than the plan')
    }
    return readPlanContents(database)
  } finally {
    database.close()
  }
}
