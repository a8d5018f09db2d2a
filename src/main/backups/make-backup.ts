import { closeSync, existsSync, openSync, readdirSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Database } from 'better-sqlite3-multiple-ciphers'
import type { Backup, BackupReason } from '#shared/contract/backups.ts'
import { forceToDisk, removeDatabase, syncFolder } from '../files/durable-files.ts'
import { errorCode } from '../files/error-code.ts'
import { makeFolder } from '../files/make-folder.ts'
import { copyWholeFile, removeFile } from '../files/regular-file.ts'
import { sha256OfFile } from '../files/sha256-of-file.ts'
import { removeLeftovers, UNFINISHED, unfinishedName } from '../files/unfinished-name.ts'
import { writeWholeFile } from '../files/write-whole-file.ts'
import type { ProtectionKey } from '../protection/protection-key.ts'
import { connect } from '../store/connect.ts'
import { copyDatabase, type KeyedFile } from '../store/copy-database.ts'
import { countRows, type RowCounts } from '../store/count-rows.ts'
import {
  backupFile,
  backupNoteFile,
  describeBackup,
  knownKeysOf,
  listBackups,
  nextNumber,
  removeOldBackups,
} from './backup-folder.ts'
import { writeBackupName } from './backup-name.ts'
import { readBackupNote, writeBackupNoteText } from './backup-note.ts'
import { completeBackup } from './complete-backup.ts'

/**
 * More pages than any plan has. SQLite starts a copy again when the plan changes between two steps, so there is one
 * step.
 */
const ALL_PAGES = 0x7fff_ffff

/** Folders that may be made: that of a plan's backups, and the one it lies in. The one above those must exist. */
const LEVELS = 2

/** Where the copy of each backup goes, if the person chose a mirror. */
export interface MirrorFolder {
  /** The folder that the person chose. It is never made: when its disk is not connected, it must not look empty. */
  readonly chosen: string
  /** The folder for the backups of this plan, inside the chosen one. */
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
  readonly mirror: MirrorFolder | null
}

export interface BackupResult {
  readonly backup: Backup
  /** The code of the error for which the copy in the mirror was not made; null when there was no error. */
  readonly mirrorTrouble: string | null
}

/**
 * Copies a plan file as it is at one moment, checks the copy, forces it to disk, names it, copies it to the mirror and
 * removes old backups. It blocks for as long as the disk takes, so it runs in a thread of its own. Throws
 * `DamagedCopyError`, and errors of disk and system; all earlier backups are then still there.
 */
export async function makeBackup(job: BackupJob): Promise<BackupResult> {
  const { id, unfinished } = beginBackup(job.folder, job.madeAt, job.reason, job.mirror?.folder ?? null)
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
  if (job.mirror) await removeLeftovers(job.mirror.folder)
  const mirrorTrouble = job.mirror === null ? null : copyToMirror(job.folder, id, job.mirror)
  removeOldBackups(job.folder)
  return { backup: describeBackup(made, 'here', knownKeysOf(job.key)), mirrorTrouble }
}

/** As {@link makeBackup}, but synchronous and from an open database: before its schema is migrated. */
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

function beginBackup(folder: string, madeAt: Date, reason: BackupReason, mirrorFolder: string | null) {
  makeFolder(folder, LEVELS)
  removeUnfinished(folder)
  // Higher than the numbers in both places: the mirror may hold backups of a data folder that was lost.
  const number = Math.max(nextNumber(folder), mirrorFolder === null ? 0 : nextNumberOfMirror(mirrorFolder))
  const id = writeBackupName({ number, madeAt, reason })
  const unfinished = `${backupFile(folder, id)}${UNFINISHED}`
  closeSync(openSync(unfinished, 'wx', 0o600))
  return { id, unfinished }
}

/**
 * Removes what is left of a backup whose process was ended by force. It must not run while a backup is being made in
 * this folder. Throws for errors of disk and system.
 */
export function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name.includes(UNFINISHED) || name.endsWith('.tmp')) removeFile(path.join(folder, name))
    const isNote = name.endsWith('.json')
    if (isNote && !existsSync(backupFile(folder, name.slice(0, -'.json'.length)))) removeFile(path.join(folder, name))
  }
}

function nextNumberOfMirror(folder: string): number {
  try {
    return nextNumber(folder)
  } catch {
    return 0 // the copy to the mirror will fail, and say why
  }
}

/**
 * Copies a plan as it is at one moment; another connection may be writing to it. SQLite's online backup does not work
 * for encrypted databases, so those are copied by `copyDatabase`.
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

function copyToMirror(folder: string, id: string, { chosen, folder: target }: MirrorFolder): string | null {
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
    removeOldBackups(target)
    return null
  } catch (error) {
    return errorCode(error)
  } finally {
    removeLeftover(unfinished)
  }
}

function removeLeftover(unfinished: string): void {
  try {
    removeDatabase(unfinished)
  } catch {
    // The disk is gone. The next backup removes it.
  }
}
