import { renameSync, statSync } from 'node:fs'
import type { PlanContents } from '#shared/contract/backups.ts'
import { forceToDisk, syncFolder } from '../files/durable-files.ts'
import { writeWholeFile } from '../files/write-whole-file.ts'
import { connect } from '../store/connect.ts'
import type { KeyedFile } from '../store/copy-database.ts'
import { countRows, type RowCounts } from '../store/count-rows.ts'
import { backupFile, backupNoteFile } from './backup-folder.ts'
import { makeBackupNote, sha256OfFile, writeBackupNoteText } from './backup-note.ts'
import { readPlanContents } from './plan-contents.ts'

/** The copy is not what it was made from: the plan file itself is damaged, or the disk is. */
class DamagedCopyError extends Error {
  readonly code = 'damaged-copy'
}

/**
 * Checks a finished copy, forces it to disk and gives it its name, its note first, so that every backup that can be
 * seen is whole. Throws `DamagedCopyError` for a copy that is not, and errors of disk and system.
 */
export function completeBackup(folder: string, id: string, copy: KeyedFile, expected: RowCounts): void {
  const contents = checkCopy(copy, expected)
  forceToDisk(copy.file)
  const file = { sha256: sha256OfFile(copy.file), bytes: statSync(copy.file).size }
  const note = makeBackupNote(file, contents, copy.key)
  writeWholeFile(backupNoteFile(folder, id), writeBackupNoteText(note))
  renameSync(copy.file, backupFile(folder, id))
  syncFolder(folder)
}

/** As it was expected to be, or `DamagedCopyError` is thrown. */
function checkCopy({ file, key }: KeyedFile, expected: RowCounts): PlanContents {
  const database = connect(file, key)
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
