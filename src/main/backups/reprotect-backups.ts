import { closeSync, openSync } from 'node:fs'
import { removeDatabase } from '../files/durable-files.ts'
import { errorCode } from '../files/error-code.ts'
import { sha256OfFile } from '../files/sha256-of-file.ts'
import { UNFINISHED } from '../files/unfinished-name.ts'
import type { ProtectionKey } from '../protection/protection-key.ts'
import { copyDatabase } from '../store/copy-database.ts'
import { isDamage } from '../store/open-database.ts'
import { backupFile, listBackups, type StoredBackup } from './backup-folder.ts'
import { completeBackup } from './complete-backup.ts'

export interface ReprotectJob {
  readonly folder: string
  /** The backups to protect with the new key, and the key that opens each now; null for one without protection. */
  readonly backups: readonly { readonly id: string; readonly key: ProtectionKey | null }[]
  readonly key: ProtectionKey
}

/**
 * Encrypts backups with another key. Each is replaced by its new copy, under the same name, once that copy has been
 * checked. Answers with the number of damaged ones, which stay as they are. Throws for errors of disk and system; each
 * backup is then either as it was or replaced.
 */
export function reprotectBackups({ folder, backups, key }: ReprotectJob): number {
  const kept = new Map(listBackups(folder).map((backup) => [backup.id, backup]))
  let damaged = 0
  for (const { id, key: formerKey } of backups) {
    const backup = kept.get(id)
    if (backup && !reprotect(folder, backup, formerKey, key)) damaged += 1
  }
  return damaged
}

function reprotect(folder: string, { id, note }: StoredBackup, from: ProtectionKey | null, to: ProtectionKey): boolean {
  const file = backupFile(folder, id)
  if (note && sha256OfFile(file) !== note.sha256) return false
  const unfinished = `${file}${UNFINISHED}`
  removeDatabase(unfinished)
  try {
    closeSync(openSync(unfinished, 'wx', 0o600))
    const copy = { file: unfinished, key: to }
    completeBackup(folder, id, copy, copyDatabase({ file, key: from }, copy))
    return true
  } catch (error) {
    removeDatabase(unfinished)
    if (isDamage(error) || errorCode(error) === 'damaged-copy') return false
    throw error
  }
}
