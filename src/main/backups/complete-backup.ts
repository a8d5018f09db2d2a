import { renameSync, statSync } from 'node:fs'
import { forceToDisk, syncFolder } from '../files/durable-files.ts'
import { sha256OfFile } from '../files/sha256-of-file.ts'
import { writeWholeFile } from '../files/write-whole-file.ts'
import { checkCopy } from '../store/check-copy.ts'
import type { KeyedFile } from '../store/copy-database.ts'
import type { RowCounts } from '../store/count-rows.ts'
import { backupFile, backupNoteFile } from './backup-folder.ts'
import { makeBackupNote, writeBackupNoteText } from './backup-note.ts'
import { readPlanContents } from './read-plan-contents.ts'

/**
 * Checks a finished copy, forces it to disk, writes its note, and only then gives it the name of a backup, so that
 * every backup that can be seen is whole. Throws `DamagedCopyError` for a damaged copy, and errors of disk and system.
 */
export function completeBackup(folder: string, id: string, copy: KeyedFile, expected: RowCounts): void {
  const contents = checkCopy(copy, expected, readPlanContents)
  forceToDisk(copy.file)
  const file = { sha256: sha256OfFile(copy.file), bytes: statSync(copy.file).size }
  const note = makeBackupNote(file, contents, copy.key)
  writeWholeFile(backupNoteFile(folder, id), writeBackupNoteText(note))
  renameSync(copy.file, backupFile(folder, id))
  syncFolder(folder)
}
