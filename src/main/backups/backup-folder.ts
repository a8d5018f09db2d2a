import { readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Backup, BackupPlace } from '#shared/contract/backups.ts'
import { errorCode } from '../files/error-code.ts'
import { type BackupName, readBackupName } from './backup-name.ts'
import { type BackupNote, readBackupNote } from './backup-note.ts'
import { chooseRemovals } from './rotation.ts'

const ENDING = '.certpace'
const NOTE_ENDING = '.json'

/** One backup file with the note beside it. */
export interface KeptBackup {
  readonly id: string
  readonly name: BackupName
  readonly bytes: number
  readonly note: BackupNote | null
}

export function backupFile(folder: string, id: string): string {
  return path.join(folder, `${id}${ENDING}`)
}

export function backupNoteFile(folder: string, id: string): string {
  return path.join(folder, `${id}${NOTE_ENDING}`)
}

/** The backups of one plan in one place, the latest first. None where the folder is not there (yet). */
export function listBackups(folder: string): readonly KeptBackup[] {
  return readNames(folder)
    .filter((name) => name.endsWith(ENDING))
    .flatMap((name) => readOne(folder, name.slice(0, -ENDING.length)))
    .toSorted((left, right) => right.name.number - left.name.number)
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
    rmSync(backupFile(folder, id), { force: true })
    rmSync(backupNoteFile(folder, id), { force: true })
  }
}

/** A backup as the page is told of it. */
export function describeBackup({ id, name, bytes, note }: KeptBackup, place: BackupPlace): Backup {
  return {
    backupId: id,
    place,
    madeAt: name.madeAt.toISOString(),
    reason: name.reason,
    bytes,
    contents: note?.contents ?? null,
  }
}

function readOne(folder: string, id: string): readonly KeptBackup[] {
  const name = readBackupName(id)
  if (!name) return []
  const status = statSync(backupFile(folder, id), { throwIfNoEntry: false })
  if (!status?.isFile()) return []
  return [{ id, name, bytes: status.size, note: readBackupNote(backupNoteFile(folder, id)) }]
}

function readNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  }
}
