import { statSync } from 'node:fs'
import path from 'node:path'
import type { Backup, BackupPlace } from '#shared/contract/backups.ts'
import { namesInFolder } from '../files/names-in-folder.ts'
import { otherThanFile, removeFile } from '../files/regular-file.ts'
import type { ProtectionKey } from '../protection/protection-key.ts'
import { readProtection } from '../protection/read-protection.ts'
import { type BackupName, readBackupName } from './backup-name.ts'
import { type BackupNote, contentsOfNote, type FindKey, readBackupNote } from './backup-note.ts'
import { chooseRemovals } from './choose-removals.ts'

const ENDING = '.certpace'
const NOTE_ENDING = '.json'

/** One backup file with the note beside it. */
export interface StoredBackup {
  readonly id: string
  readonly name: BackupName
  readonly bytes: number
  readonly note: BackupNote | null
  /** The salts its key may have been made under; null when it is not protected. */
  readonly salts: readonly string[] | null
}

/** What is known when backups are listed: keys, and the salts under which their plan itself is protected. */
export interface KnownKeys {
  readonly findKey: FindKey
  readonly planSalts: readonly string[]
}

export function knownKeysOf(key: ProtectionKey | null): KnownKeys {
  return { findKey: (salt) => (key?.salt === salt ? key : null), planSalts: key ? [key.salt] : [] }
}

export function backupFile(folder: string, id: string): string {
  return path.join(folder, `${id}${ENDING}`)
}

export function backupNoteFile(folder: string, id: string): string {
  return path.join(folder, `${id}${NOTE_ENDING}`)
}

/** The backups of one plan in one place, the latest first; none where there is no folder. */
export function listBackups(folder: string): readonly StoredBackup[] {
  return namesInFolder(folder)
    .filter((name) => name.endsWith(ENDING))
    .flatMap((name) => findBackup(folder, name.slice(0, -ENDING.length)) ?? [])
    .toSorted((left, right) => right.name.number - left.name.number)
}

/**
 * Names what is in a folder of backups and is no file, such as a folder or a pipe, and says what to do. Null where
 * nothing is.
 */
export function describeObstacle(folder: string): string | null {
  for (const name of namesInFolder(folder)) {
    const found = otherThanFile(path.join(folder, name))
    if (found !== null) {
      return `A backup cannot be used: ${found} stands at ${path.join(folder, name)}, where a file is needed. Move it to another place.`
    }
  }
  return null
}

/** The number of the next backup: one more than the highest in the folder. */
export function nextNumber(folder: string): number {
  return (listBackups(folder)[0]?.name.number ?? 0) + 1
}

/** Removes the backups that {@link chooseRemovals} names. Throws for errors of disk and system. */
export function removeOldBackups(folder: string): void {
  const items = listBackups(folder).map(({ id, name, bytes, note }) => ({
    id,
    number: name.number,
    madeAt: name.madeAt,
    bytes,
    isWhole: note?.bytes === bytes,
  }))
  for (const id of chooseRemovals(items)) {
    removeFile(backupFile(folder, id))
    removeFile(backupNoteFile(folder, id))
  }
}

/** A backup as the page shows it. */
export function describeBackup(
  { id, name, bytes, note, salts }: StoredBackup,
  place: BackupPlace,
  { findKey, planSalts }: KnownKeys,
): Backup {
  const isOfPlan = salts?.some((salt) => planSalts.includes(salt))
  return {
    backupId: id,
    place,
    madeAt: name.madeAt.toISOString(),
    reason: name.reason,
    bytes,
    contents: note && contentsOfNote(note, findKey),
    protection: salts === null ? 'none' : isOfPlan ? 'same' : 'other',
  }
}

/** Null when there is none of this name. Throws for errors of disk and system. */
export function findBackup(folder: string, id: string): StoredBackup | null {
  const name = readBackupName(id)
  if (!name) return null
  const file = backupFile(folder, id)
  const status = statSync(file, { throwIfNoEntry: false })
  if (!status?.isFile()) return null
  const shown = readProtection(file)?.salts ?? null
  const note = readBackupNote(backupNoteFile(folder, id))
  // A change of protection that was cut off leaves the note of the new backup beside the old one.
  const isItsNote = note !== null && 'protection' in note === (shown !== null)
  const noted = note && 'protection' in note ? [note.protection.salt] : []
  // The salt in a damaged header fits no key, so the one in the note is tried as well. Otherwise a damaged backup would
  // look like a wrong passphrase.
  const salts = shown && [...new Set([...shown, ...noted])]
  return { id, name, bytes: status.size, note: isItsNote ? note : null, salts }
}
