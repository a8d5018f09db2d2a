import path from 'node:path'
import type { Database } from 'better-sqlite3-multiple-ciphers'
import { type Outcome, refuse, succeed } from '#shared/fault.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { copyWholeFile } from '../files/regular-file.ts'
import { sha256OfFile } from '../files/sha256-of-file.ts'
import { inWorkFolder } from '../files/work-folder.ts'
import type { ProtectionKey } from '../protection/protection-key.ts'
import { createFileReader, type FileBytes, type FileName, readWholeFiles } from '../store/evidence-files.ts'
import { isDamage, openDatabase } from '../store/open-database.ts'
import { readPlanRows } from '../store/read-plan-rows.ts'
import { backupFile, findBackup } from './backup-folder.ts'

export interface ReadJob {
  readonly folder: string
  readonly id: string
  /** Opens the backup; null when it is not protected. */
  readonly key: ProtectionKey | null
  /**
   * Where a copy of the backup lies while it is read. The backup itself is never opened, so that nothing can change it.
   */
  readonly workFolder: string
}

/**
 * The plan that a backup holds, in the current format. Faults: `no-such-backup`, `damaged-backup`, `newer-version`.
 * Throws other errors of disk and system.
 */
export function readBackup(job: ReadJob): Outcome<Plan> {
  return fromCopy(job, readPlanRows)
}

export interface FilesJob extends ReadJob {
  readonly wanted: readonly FileName[]
}

/**
 * The wanted files of evidence, as far as the backup holds them whole. Faults and errors: those of {@link readBackup}.
 */
export function readBackupFiles({ wanted, ...job }: FilesJob): Outcome<readonly FileBytes[]> {
  return fromCopy(job, (database) => succeed(readWholeFiles(createFileReader(database), wanted)))
}

function fromCopy<T>({ folder, id, key, workFolder }: ReadJob, read: (database: Database) => Outcome<T>): Outcome<T> {
  const file = backupFile(folder, id)
  const backup = findBackup(folder, id)
  if (!backup) return refuse('no-such-backup', '', 'This backup is not there any more. Choose another one.')
  const { note } = backup
  if (note && sha256OfFile(file) !== note.sha256) return damaged()
  return inWorkFolder(workFolder, (work) => {
    const copy = path.join(work, 'backup')
    copyWholeFile(file, copy)
    return readCopy(copy, key, read)
  })
}

function readCopy<T>(copy: string, key: ProtectionKey | null, read: (database: Database) => Outcome<T>): Outcome<T> {
  try {
    const opened = openDatabase(copy, key)
    if (!opened.ok) return opened.fault.code === 'newer-version' ? opened : damaged()
    try {
      const value = read(opened.value)
      return value.ok ? value : damaged()
    } finally {
      opened.value.close()
    }
  } catch (error) {
    if (isDamage(error)) return damaged()
    throw error
  }
}

function damaged() {
  return refuse('damaged-backup', '', 'This backup is damaged and was left as it is. Choose another one.')
}
