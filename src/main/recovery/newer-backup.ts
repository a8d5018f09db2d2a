import path from 'node:path'
import { backupFile, listBackups, type StoredBackup } from '../backups/backup-folder.ts'
import { revisionOfNote } from '../backups/backup-note.ts'
import { readBackup } from '../backups/read-backup.ts'
import type { ProtectionKey } from '../protection/protection-key.ts'
import type { KeyedFile } from '../store/copy-database.ts'
import { makeUnfinishedFromBackup } from './unfinished-from-backup.ts'

interface Wanted {
  /** The revision that a backup must be beyond. */
  readonly above: number
  /** That of the plan made from it. */
  readonly revision: number
}

/** A whole plan file under its unfinished name, and the revision that its backup was made at. */
interface MadeFromBackup {
  readonly file: string
  readonly revision: number
}

/**
 * Makes a plan file from the backup beside the plans that is furthest beyond a revision and whole, and that opens as the
 * plan does. Null when there is none. Throws for errors of disk and system.
 */
export function makeFromNewerBackup(
  planId: string,
  { file, key }: KeyedFile,
  { above, revision }: Wanted,
  places: { readonly backupsFolder: string },
): MadeFromBackup | null {
  const folder = path.join(places.backupsFolder, planId)
  for (const backup of newestFirst(listBackups(folder)).filter((one) => one.revision > above)) {
    if (!opensWith(backup.kept, key)) continue
    const { id } = backup.kept
    const read = readBackup({ folder, id, key, workFolder: places.backupsFolder })
    if (!read.ok || read.value.id !== planId) continue
    const made = makeUnfinishedFromBackup(backupFile(folder, id), key, file, revision)
    if (made.ok) return { file: made.value, revision: backup.revision }
  }
  return null
}

function newestFirst(backups: readonly StoredBackup[]) {
  return backups
    .flatMap((kept) => (kept.note ? [{ kept, revision: revisionOfNote(kept.note) }] : []))
    .toSorted((left, right) => right.revision - left.revision)
}

function opensWith({ salts }: StoredBackup, key: ProtectionKey | null): boolean {
  return key === null ? salts === null : (salts?.includes(key.salt) ?? false)
}
