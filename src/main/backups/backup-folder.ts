import { statSync } from 'node:fs'
import path from 'node:path'
import type { Backup, BackupPlace } from '#shared/contract/backups.ts'
import { namesInFolder } from '../files/names-in-folder.ts'
import { otherThanFile, removeFile } from '../files/regular-file.ts'
import type { ProtectionKey } from '../protection/protection-key.ts'
import { readProtection } from '../protection/read-protection.ts'
import { type BackupName, readBackupName } from './backup-name.ts'
import { type BackupNote, contentsOfNote, type FindKey, readBackupNote } from './backup-note.ts'
import { chooseRemovals } from './rotation.ts'

const ENDING = '.certpace'
const NOTE_ENDING = '.json'
/** The end of the names of backups that are being made; a leftover was never one. */
export const UNFINISHED = '.unfinished'

/** One backup file with the note beside it. */
export interface StoredBackup {
  readonly id: string
  readonly name: BackupName
  readonly bytes: number
  readonly note: BackupNote | null
  /** The salts its key may have been made under; null when it is not protected. */
  readonly salts: readonly string[] | null
}

/** From where backups are looked at: the keys that are known, and how their plan itself is protected. */
export interface BackupLens {
  readonly findKey: FindKey
  readonly planSalts: readonly string[]
}

/** Sees no more than the backups of one key. */
export function lensOf(key: ProtectionKey | null): BackupLens {
  return { findKey: (salt) => (key?.salt === salt ? key : null), planSalts: key ? [key.salt] : [] }
}

export function backupFile(folder: string, id: string): string {
  return path.join(folder, `${id}${ENDING}`)
}

export function backupNoteFile(folder: string, id: string): string {
  return path.join(folder, `${id}${NOTE_ENDING}`)
}

/** The backups of one plan in one place, the latest first. None where the folder is not there (yet). */
export function listBackups(folder: string): readonly StoredBackup[] {
  return namesInFolder(folder)
    .filter((name) => name.endsWith(ENDING))
    .flatMap((name) => findBackup(folder, name.slice(0, -ENDING.length)) ?? [])
    .toSorted((left, right) => right.name.number - left.name.number)
}

/** What stands in a folder of backups where a file is needed, and what to do, in sentences; null where nothing does. */
export function describeOddBackup(folder: string): string | null {
  for (const name of namesInFolder(folder)) {
    const found = otherThanFile(path.join(folder, name))
    if (found !== null) {
      return `A backup cannot be used: ${found} stands at ${path.join(folder, name)}, where a file is needed. Move it to another place.`
    }
  }
  return null
}

/** The number of the next backup, beyond any that was ever in the folder's present names. */
export function nextNumber(folder: string): number {
  return (listBackups(folder)[0]?.name.number ?? 0) + 1
}

/** Removes what the rotation lets go. Throws for errors of disk and system. */
export function rotateBackups(folder: string): void {
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

/** A backup as the page is told of it. */
export function describeBackup(
  { id, name, bytes, note, salts }: StoredBackup,
  place: BackupPlace,
  { findKey, planSalts }: BackupLens,
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
  // A note of another kind was written before a copy under another key that never took this name.
  const isItsNote = note !== null && 'protection' in note === (shown !== null)
  const noted = note && 'protection' in note ? [note.protection.salt] : []
  // What a damaged beginning shows leads to no key, and would make a damaged backup look like a wrong passphrase.
  const salts = shown && [...new Set([...shown, ...noted])]
  return { id, name, bytes: status.size, note: isItsNote ? note : null, salts }
}
