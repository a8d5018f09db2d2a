import { closeSync, existsSync, openSync } from 'node:fs'
import { type Fault, type Outcome, refuse, succeed } from '#shared/fault.ts'
import { titleSchema } from '#shared/values/primitives.ts'
import { copyPlan } from '../backups/make-backup.ts'
import { forceToDisk, removeDatabase } from '../files/durable-files.ts'
import { copyWholeFile } from '../files/regular-file.ts'
import type { ProtectionKey } from '../protection/protection-key.ts'
import { isIntact } from '../store/check-copy.ts'
import { hasRows, type RowCounts } from '../store/count-rows.ts'
import { readSchemaVersion, SCHEMA_OF_NEW_MEANING } from '../store/migrations/migrate.ts'
import { openDatabase } from '../store/open-database.ts'
import { readHeader } from '../store/plan-header.ts'
import { isFreePlanId } from '../store/plan-id.ts'
import { readPlanRows } from '../store/read-plan-rows.ts'
import { freeName } from './free-name.ts'

export interface CopyJob {
  /** `own` is a plan of this library, which may be open; `foreign` a file from elsewhere, which SQLite never opens. */
  readonly kind: 'own' | 'foreign'
  readonly source: string
  /** Opens the source, and the copy; null when it is not protected. */
  readonly key: ProtectionKey | null
  /** The unfinished file to make. */
  readonly target: string
  /** The id of the copy. A foreign plan keeps its own id if no other plan has it. */
  readonly newId: string
  /** The ids of all plans, which are the names of their files without the ending. */
  readonly takenIds: readonly string[]
  /** The names of all plans. */
  readonly takenNames: readonly string[]
}

export interface CopiedPlan {
  readonly id: string
  readonly name: string
  readonly isSample: boolean
  /** The name of the plan that was copied. */
  readonly nameBefore: string
  /** Whether the source was kept before meanings changed that may move its dates. */
  readonly hasNewMeaning: boolean
}

/**
 * Makes a checked copy of a plan file, undo steps included, with an id of its own and a name that no other plan has,
 * and forces it to disk under its unfinished name. Faults: `not-a-plan`, `newer-version`, `damaged`, and those of
 * `readPlanRows`; the source stays as it is, and no copy is left. Throws for errors of disk and system.
 */
export async function copyPlanFile(job: CopyJob): Promise<Outcome<CopiedPlan>> {
  const { source, target, key } = job
  removeDatabase(target)
  try {
    closeSync(openSync(target, 'wx', 0o600))
    const expected =
      job.kind === 'own' ? await copyPlan({ file: source, key }, { file: target, key }) : copyClosed(source, target)
    const copied = finishCopy(job, expected)
    if (copied.ok) forceToDisk(target)
    else removeDatabase(target)
    return copied.ok ? copied : faultOfSource(job.kind, copied.fault)
  } catch (error) {
    removeDatabase(target)
    throw error
  }
}

/** Copies a file from elsewhere, and the side file that a crash may have left, which holds the latest changes. */
function copyClosed(source: string, target: string): null {
  copyWholeFile(source, target)
  if (existsSync(`${source}-wal`)) copyWholeFile(`${source}-wal`, `${target}-wal`)
  return null
}

function finishCopy(job: CopyJob, expected: RowCounts | null): Outcome<CopiedPlan> {
  let hasNewMeaning = false
  const opened = openDatabase(job.target, job.key, (database) => {
    hasNewMeaning = readSchemaVersion(database) < SCHEMA_OF_NEW_MEANING
  })
  if (!opened.ok) return opened
  const database = opened.value
  try {
    if (!isIntact(database)) return refuse('damaged', '', 'The copy did not pass its check.')
    if (expected && !hasRows(database, expected)) return refuse('damaged', '', 'The copy has other rows than the plan.')
    const plan = readPlanRows(database)
    if (!plan.ok) return plan
    const keepsId = job.kind === 'foreign' && isFreePlanId(plan.value.id, job.takenIds)
    const id = keepsId ? plan.value.id : job.newId
    const name = freeName(plan.value.name, job.takenNames)
    database.prepare('UPDATE plan SET id = ?, name = ?').run(id, titleSchema.parse(name))
    const { isSample } = readHeader(database)
    return succeed({ id, name, isSample, nameBefore: plan.value.name, hasNewMeaning })
  } finally {
    database.close()
  }
}

/** The fault of the copy, told as one of the file that was to be copied, with what to do. */
function faultOfSource(kind: CopyJob['kind'], fault: Fault) {
  if (fault.code === 'newer-version') return { ok: false as const, fault }
  if (kind === 'own') {
    return refuse('storage', '', 'The copy did not pass its check, so none was kept. Check the disk, then try again.')
  }
  if (['not-a-plan', 'foreign-schema'].includes(fault.code)) {
    return refuse('not-a-plan', '', 'This file is not a Certpace plan, so it was not opened. It was not changed.')
  }
  return refuse(
    'damaged-file',
    fault.path,
    'This plan file is damaged, so it was not opened. It was not changed. If you have another copy or a backup of it, open that.',
  )
}
