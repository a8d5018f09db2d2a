import { realpathSync } from 'node:fs'
import { type Outcome, refuse, succeed } from '#shared/fault.ts'
import { errorCode } from '../files/error-code.ts'
import { removeFile } from '../files/regular-file.ts'
import { type Acknowledged, isItsWal, noteAcknowledged, readAcknowledged } from '../store/acknowledged.ts'
import { hasSideFile } from '../store/connect.ts'
import type { KeyedFile } from '../store/copy-database.ts'
import { writeLoss } from '../store/loss-note.ts'
import { inspectDatabase, isDamage } from '../store/open-database.ts'
import { placePlanFile } from '../store/place-plan-file.ts'
import { readHeader } from '../store/plan-header.ts'
import { NOT_SECURED } from '../store/plan-lock.ts'
import { removeRecord } from '../store/recorded-checksum.ts'
import { walkWal } from '../store/walk-wal.ts'
import { describeLoss, type LossCause } from './describe-loss.ts'
import { makeFromNewerBackup } from './newer-backup.ts'
import { copyAside } from './set-aside.ts'

/** Where other states of a plan are, and where copies go. */
export interface SecuringPlaces {
  readonly backupsFolder: string
  readonly damagedFolder: string
  readonly now: () => Date
  /** The highest revision of any backup of a plan; 0 when there is none. */
  readonly highestRevision: (planId: string) => number
}

/**
 * Looks at a plan file that nobody has open before SQLite opens it to write, which would end what can be seen of a
 * loss. Where changes may be missing, copies of all its files are set aside, the file is brought to the best state there
 * is, and a sentence about it is kept beside it. Fault: `not-secured` when that cannot be done; the files are then as they
 * were. Throws for errors of disk and system that come before.
 */
export function securePlanFile(planId: string, { file, key }: KeyedFile, places: SecuringPlaces): Outcome<null> {
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
    bringToBestState(planId, plan, { cause, known, wasCutOff, noted }, places)
    return succeed(null)
  } catch (error) {
    return notSecured(errorCode(error))
  }
}

/** What the side file itself shows, without being read by SQLite: one that belongs elsewhere would spoil the plan. */
function findTrouble(file: string, noted: Acknowledged | null): 'damaged' | 'other' | null {
  const walked = walkWal(`${file}-wal`)
  if (walked === null) return null
  if (noted && walked.salts !== null && !isItsWal(noted, walked.salts)) return 'other'
  return walked.isDamaged ? 'damaged' : null
}

interface Finding {
  readonly cause: LossCause
  /** The highest revision that the plan is known to have had. */
  readonly known: number
  readonly wasCutOff: boolean
  readonly noted: Acknowledged | null
}

function bringToBestState(planId: string, plan: KeyedFile, finding: Finding, places: SecuringPlaces): void {
  const { cause, known, wasCutOff, noted } = finding
  const { file, key } = plan
  const copy = copyAside(file, planId, places.damagedFolder, places.now())
  if (cause === 'other') removeSideFiles(file)
  const reached = revisionOf(plan, planId)
  // A file that was put in the place of another on purpose must not be replaced; whoever did it is led to the backup.
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

/** Null when the file is damaged, or not the plan that its name says: opening it says so. */
function revisionOf({ file, key }: KeyedFile, planId: string): number | null {
  try {
    const opened = inspectDatabase(file, key)
    if (!opened.ok) return null
    try {
      if (readHeader(opened.value).id !== planId) return null
      const revision = opened.value.prepare('SELECT revision FROM history').pluck().get()
      return typeof revision === 'number' ? revision : null
    } finally {
      opened.value.close()
    }
  } catch (error) {
    if (isDamage(error)) return null
    throw error
  }
}

/** A folder of backups that cannot be read keeps no plan from being opened; making the next one says what is wrong. */
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
