import { closeSync, existsSync, openSync, readdirSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Database } from 'better-sqlite3-multiple-ciphers'
import type { Backup, BackupReason } from '#shared/contract/backups.ts'
import { forceToDisk, removeDatabase, syncFolder } from '../files/durable-files.ts'
import { errorCode } from '../files/error-code.ts'
import { makeFolder } from '../files/make-folder.ts'
import { copyWholeFile, removeFile } from '../files/regular-file.ts'
import { sha256OfFile } from '../files/sha256-of-file.ts'
import { removeLeftovers, unfinishedName } from '../files/unfinished-name.ts'
import { writeWholeFile } from '../files/write-whole-file.ts'
import type { ProtectionKey } from '../protection/protection-key.ts'
import { connect } from '../store/connect.ts'
import { copyDatabase, type KeyedFile } from '../store/copy-database.ts'
import { countRows, type RowCounts } from '../store/count-rows.ts'
import {
  backupFile,
  backupNoteFile,
  describeBackup,
  lensOf,
  listBackups,
  nextNumber,
  rotateBackups,
  UNFINISHED,
} from './backup-folder.ts'
import { writeBackupName } from './backup-name.ts'
import { readBackupNote, writeBackupNoteText } from './backup-note.ts'
import { completeBackup } from './complete-backup.ts'

/** More pages than any plan has: the copy is made in one step, so that no change in between begins it anew. */
const ALL_PAGES = 0x7fff_ffff

/** The folder of a plan's backups, and the one it is in; what that is in has to be there. */
const LEVELS = 2

/** Where the second copy goes. */
export interface SecondFolder {
  /** The folder the person chose. It is never made: a disk that is not connected must not be taken for an empty one. */
  readonly chosen: string
  /** The folder inside it for the backups of this plan. */
  readonly folder: string
}

export interface BackupJob {
  /** The plan file; another connection may be writing to it. */
  readonly source: string
  /** Opens the plan file, and the backup; null when neither is protected. */
  readonly key: ProtectionKey | null
  readonly folder: string
  readonly madeAt: Date
  readonly reason: BackupReason
  readonly second: SecondFolder | null
}

export interface BackupResult {
  readonly backup: Backup
  /** The code of the error that kept the second copy from being made; null when there is none to say. */
  readonly secondTrouble: string | null
}

/**
 * Copies a plan file as it is at one moment, checks the copy, forces it to disk, names it, copies it to the second
 * place and lets old ones go. Blocks for as long as the disk takes: run it in a thread of its own where others wait.
 * Throws `DamagedCopyError`, and errors of disk and system; what was there before is then all still there.
 */
export async function makeBackup(job: BackupJob): Promise<BackupResult> {
  const { id, unfinished } = beginBackup(job.folder, job.madeAt, job.reason, job.second?.folder ?? null)
  try {
    const copy = { file: unfinished, key: job.key }
    const rows = await copyPlan({ file: job.source, key: job.key }, copy)
    completeBackup(job.folder, id, copy, rows)
  } catch (error) {
    removeDatabase(unfinished)
    throw error
  }
  const made = listBackups(job.folder).find((backup) => backup.id === id)
  if (!made) throw new Error('the backup is not where it was put')
  if (job.second) await removeLeftovers(job.second.folder)
  const secondTrouble = job.second === null ? null : copyToSecondPlace(job.folder, id, job.second)
  rotateBackups(job.folder)
  return { backup: describeBackup(made, 'here', lensOf(job.key)), secondTrouble }
}

/** As {@link makeBackup}, at once and from an open database, for the moment before its form is changed. */
export function makeBackupNow(
  database: Database,
  key: ProtectionKey | null,
  folder: string,
  madeAt: Date,
  reason: BackupReason,
): void {
  const { id, unfinished } = beginBackup(folder, madeAt, reason, null)
  try {
    const rows = countRows(database)
    database.prepare('VACUUM INTO ?').run(unfinished)
    completeBackup(folder, id, { file: unfinished, key }, rows)
  } catch (error) {
    removeDatabase(unfinished)
    throw error
  }
}

function beginBackup(folder: string, madeAt: Date, reason: BackupReason, secondFolder: string | null) {
  makeFolder(folder, LEVELS)
  removeUnfinished(folder)
  // Beyond the numbers of both places: the second may hold those of a folder that was lost.
  const number = Math.max(nextNumber(folder), secondFolder === null ? 0 : nextNumberIfReachable(secondFolder))
  const id = writeBackupName({ number, madeAt, reason })
  const unfinished = `${backupFile(folder, id)}${UNFINISHED}`
  closeSync(openSync(unfinished, 'wx', 0o600))
  return { id, unfinished }
}

/**
 * Removes what a process left that was ended while it made a backup; to be called while none is being made there. Throws for
 * errors of disk and system.
 */
export function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name.includes(UNFINISHED) || name.endsWith('.tmp')) removeFile(path.join(folder, name))
    const isNote = name.endsWith('.json')
    if (isNote && !existsSync(backupFile(folder, name.slice(0, -'.json'.length)))) removeFile(path.join(folder, name))
  }
}

function nextNumberIfReachable(folder: string): number {
  try {
    return nextNumber(folder)
  } catch {
    return 0 // making the copy there says what is wrong
  }
}

/**
 * Copies a plan as it is at one moment; another connection may be writing to it. SQLite's own way of copying is not there
 * for encrypted databases.
 */
export async function copyPlan(source: KeyedFile, target: KeyedFile): Promise<RowCounts> {
  if (source.key) return copyDatabase(source, target)
  const database = connect(source.file, null)
  try {
    database.pragma('query_only = ON')
    database.exec('BEGIN') // one moment for the counts and the copy
    const rows = countRows(database)
    await database.backup(target.file, { progress: () => ALL_PAGES })
    return rows
  } finally {
    database.close()
  }
}

function copyToSecondPlace(folder: string, id: string, { chosen, folder: target }: SecondFolder): string | null {
  const unfinished = path.join(target, unfinishedName())
  try {
    if (!statSync(chosen).isDirectory()) return 'ENOTDIR'
    const note = readBackupNote(backupNoteFile(folder, id))
    if (!note) return 'damaged-copy'
    makeFolder(target, LEVELS)
    copyWholeFile(backupFile(folder, id), unfinished)
    forceToDisk(unfinished)
    if (sha256OfFile(unfinished) !== note.sha256) return 'damaged-copy'
    writeWholeFile(backupNoteFile(target, id), writeBackupNoteText(note))
    renameSync(unfinished, backupFile(target, id))
    syncFolder(target)
    rotateBackups(target)
    return null
  } catch (error) {
    return errorCode(error)
  } finally {
    removeLeftover(unfinished)
  }
}

/** A disk that has gone away cannot even be tidied up. */
function removeLeftover(unfinished: string): void {
  try {
    removeDatabase(unfinished)
  } catch {
    // The next backup does that.
  }
}
