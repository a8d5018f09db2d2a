import path from 'node:path'
import { backupFile, listBackups, type StoredBackup } from '../backups/backup-folder.ts'
import { revisionOfNote } from '../backups/backup-note.ts'
import { readBackup } from '../backups/read-backup.ts'
import type { ProtectionKey } from '../protection/protection-key.ts'
import type { KeyedFile } from '../store/copy-database.ts'
import { makePlanFileFromBackup } from './plan-file-from-backup.ts'

interface Wanted {
  /** Only backups of a higher revision than this one are taken. */
  readonly above: number
  /** The revision that the plan made from it gets. */
  readonly revision: number
}

/** A plan file under its unfinished name, and the revision of its backup. */
interface MadeFromBackup {
  readonly file: string
  readonly revision: number
}

/**
 * Makes a plan file from the backup of the highest revision that is whole and opens with the plan's own key. Null when
 * there is none above the wanted revision. Only the data folder is searched. Throws for errors of disk and system.
 */
export function makeFromNewerBackup(
  planId: string,
  { file, key }: KeyedFile,
  { above, revision }: Wanted,
  places: { readonly backupsFolder: string },
): MadeFromBackup | null {
  const folder = path.join(places.backupsFolder, planId)
  for (const backup of newestFirst(listBackups(folder)).filter((one) => one.revision > above)) {
    if (!opensWith(backup.stored, key)) continue
    const { id } = backup.stored
    const read = readBackup({ folder, id, key, workFolder: places.backupsFolder })
    if (!read.ok || read.value.id !== planId) continue
    const made = makePlanFileFromBackup(backupFile(folder, id), key, file, revision)
    if (made.ok) return { file: made.value, revision: backup.revision }
  }
  return null
}

function newestFirst(backups: readonly StoredBackup[]) {
  return backups
    .flatMap((stored) => (stored.note ? [{ stored, revision: revisionOfNote(stored.note) }] : []))
    .toSorted((left, right) => right.revision - left.revision)
}

function opensWith({ salts }: StoredBackup, key: ProtectionKey | null): boolean {
  return key === null ? salts === null : (salts?.includes(key.salt) ?? false)
}
