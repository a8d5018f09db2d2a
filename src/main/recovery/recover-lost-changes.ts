import { realpathSync } from 'node:fs'
import { type Outcome, refuse, succeed } from '#shared/fault.ts'
import { errorCode } from '../files/error-code.ts'
import { removeFile } from '../files/regular-file.ts'
import { type Acknowledged, isItsWal, noteAcknowledged, readAcknowledged } from '../store/acknowledged.ts'
import { hasSideFile } from '../store/connect.ts'
import type { KeyedFile } from '../store/copy-database.ts'
import { readRevision } from '../store/history.ts'
import { writeLoss } from '../store/loss-note.ts'
import { isDamage, readDatabase } from '../store/open-database.ts'
import { placePlanFile } from '../store/place-plan-file.ts'
import { readHeader } from '../store/plan-header.ts'
import { NOT_SECURED } from '../store/plan-lock.ts'
import { removeRecord } from '../store/recorded-checksum.ts'
import { walkWal } from '../store/walk-wal.ts'
import { describeLoss, type LossCause } from './describe-loss.ts'
import { makeFromNewerBackup } from './newer-backup.ts'
import { copyAside } from './set-aside.ts'

/** Where backups of a plan are, and where copies of damaged files go. */
export interface RecoveryPlaces {
  readonly backupsFolder: string
  readonly damagedFolder: string
  readonly now: () => Date
  /** The highest revision of any backup of a plan; 0 when there is none. */
  readonly highestRevision: (planId: string) => number
}

/**
 * Notices changes of a plan that were lost. It must run before SQLite opens the file to write, since that removes the
 * traces, and while nobody has it open. Where changes may be missing, it sets copies of all files of the plan aside,
 * restores the best state there is, and writes a sentence for the person beside the file. Does nothing where none are
 * missing. Fault: `not-secured` when the copies cannot be made; the files are then as they were. Throws for errors of
 * disk and system that come before.
 */
export function recoverLostChanges(planId: string, { file, key }: KeyedFile, places: RecoveryPlaces): Outcome<null> {
  const plan = { file: realpathSync(file), key }
  const noted = readAcknowledged(plan.file)
  const wasCutOff = hasSideFile(plan.file) || (noted !== null && noted.wal !== null)
  const trouble = findTrouble(plan.file, noted)
  const reached = trouble === 'other' ? null : revisionOf(plan, planId)
  const known = Math.max(
    noted?.revision ?? 0,
    valueOr(0, () => places.highestRevision(planId)),
  )
  const isBehind = reached !== null && reached < known && known > (noted?.told ?? 0)
  if (trouble === null && !isBehind) return succeed(null)
  try {
    const cause = trouble ?? (wasCutOff ? 'gone' : 'older')
    restoreBestState(planId, plan, { cause, known, wasCutOff, noted }, places)
    return succeed(null)
  } catch (error) {
    return notSecured(errorCode(error))
  }
}

/** What is wrong with the side file. SQLite does not read it here: one of another plan would spoil this one. */
function findTrouble(file: string, noted: Acknowledged | null): 'damaged' | 'other' | null {
  const walked = walkWal(`${file}-wal`)
  if (walked === null) return null
  if (noted && walked.salts !== null && !isItsWal(noted, walked.salts)) return 'other'
  return walked.isDamaged ? 'damaged' : null
}

interface DetectedLoss {
  readonly cause: LossCause
  /** The highest revision that the plan is known to have had. */
  readonly known: number
  readonly wasCutOff: boolean
  readonly noted: Acknowledged | null
}

function restoreBestState(planId: string, plan: KeyedFile, loss: DetectedLoss, places: RecoveryPlaces): void {
  const { cause, known, wasCutOff, noted } = loss
  const { file, key } = plan
  const copy = copyAside(file, planId, places.damagedFolder, places.now())
  if (cause === 'other') removeSideFiles(file)
  const reached = revisionOf(plan, planId)
  // Somebody may have put an older file there on purpose. It is not replaced; the sentence leads to the backup.
  const isWanted = wasCutOff && reached !== null
  const wanted = { above: reached ?? 0, revision: known + 1 }
  const made = isWanted ? valueOr(null, () => makeFromNewerBackup(planId, plan, wanted, places)) : null
  const best = made?.revision ?? reached
  const missing = best === null ? 0 : Math.max(0, known - best)
  writeLoss(file, describeLoss({ cause, missing, fromBackup: made !== null, copy }))
  noteAcknowledged(file, { revision: best ?? known, isOpen: false, wal: null, told: Math.max(known, noted?.told ?? 0) })
  if (!made) return
  removeSideFiles(file)
  removeRecord(file)
  placePlanFile(made.file, file, key)
}

/** Null when the file is damaged or of another plan; opening it says so. */
function revisionOf({ file, key }: KeyedFile, planId: string): number | null {
  try {
    const revision = readDatabase(file, key, (database) =>
      succeed(readHeader(database).id === planId ? readRevision(database) : null),
    )
    return revision.ok ? revision.value : null
  } catch (error) {
    if (isDamage(error)) return null
    throw error
  }
}

/** A plan opens even where its backups cannot be read; the next backup says what is wrong. */
function valueOr<T>(fallback: T, read: () => T): T {
  try {
    return read()
  } catch {
    return fallback
  }
}

function removeSideFiles(file: string): void {
  for (const end of ['-wal', '-shm']) removeFile(`${file}${end}`)
}

function notSecured(code: string) {
  return refuse(
    NOT_SECURED,
    '',
    `Changes of this plan may be missing, and copies of its files cannot be set aside (${code}). Make room on the disk, then open it again.`,
  )
}
