import { statSync } from 'node:fs'
import { z } from 'zod'
import type { PlanSummary } from '#shared/contract/contract.ts'
import { type Outcome, refuse, succeed } from '#shared/fault.ts'
import { errorCode } from '../files/error-code.ts'
import { NotAFileError } from '../files/regular-file.ts'
import type { ProtectionKey } from '../protection/protection-key.ts'
import { damaged, inspectDatabase, isDamage } from './open-database.ts'
import { readHeader } from './plan-header.ts'
import { findReadOnly } from './plan-lock.ts'
import type { PlanStore } from './plan-store.ts'

/** The end of the names of plan files. */
export const PLAN_FILE_ENDING = '.certpace'

/** What a list shows of a plan, from its file's header alone. */
export interface PlanEntry extends PlanSummary {
  /** The name of the program it leads to; null where the rules cannot be read. */
  readonly program: string | null
  readonly changedAt: Date
}

const programSchema = z.object({ name: z.string() })

/**
 * Reads the header of a plan file that is not open here. Faults: those of `inspectDatabase`, `read-only`, `other-plan` for a file
 * under the name of another plan, and `unreadable` for errors of disk and system.
 */
export function readPlanEntry(file: string, key: ProtectionKey | null, planId: string): Outcome<PlanEntry> {
  return guardPlanFile(() => {
    const readOnly = findReadOnly(file)
    if (readOnly) return readOnly
    const changedAt = lastChangeOf(file) // asked first, as reading may lay an empty side file beside it
    const opened = inspectDatabase(file, key)
    if (!opened.ok) return opened
    try {
      const { id, name, isSample, fields } = readHeader(opened.value)
      if (id !== planId || name === null) return misnamed(id)
      const program = programSchema.safeParse('program' in fields ? fields.program : null)
      return succeed({ id, name, isSample, changedAt, program: program.success ? program.data.name : null })
    } finally {
      opened.value.close()
    }
  })
}

/**
 * Whether a file holds the plan that its name says, asked before anything is written into it. Faults: those of
 * `inspectDatabase`, and `other-plan`. Throws for errors of disk and system.
 */
export function checkPlanId(file: string, key: ProtectionKey | null, planId: string): Outcome<null> {
  const opened = inspectDatabase(file, key)
  if (!opened.ok) return opened
  try {
    const { id } = readHeader(opened.value)
    return id === planId ? succeed(null) : misnamed(id)
  } finally {
    opened.value.close()
  }
}

/** `id` is the one inside the file; null where it holds none. */
function misnamed(id: string | null) {
  if (id === null) return refuse('other-plan', '', 'This file is not complete. It was not opened or changed.')
  return refuse(
    'other-plan',
    '',
    `This file holds another plan than its name says, so it was not opened or changed. It belongs under the name ${id}${PLAN_FILE_ENDING}.`,
  )
}

/** As {@link readPlanEntry}, of an open plan, which is told as it stands and not read again. */
export function entryOfOpen(store: PlanStore): PlanEntry {
  return { ...store.summary, program: store.state.plan.program.name, changedAt: lastChangeOf(store.file) }
}

/** Makes a fault of an error of disk, system or a damaged file, so that one file never stops the program. */
export function guardPlanFile<T>(action: () => Outcome<T>): Outcome<T> {
  try {
    return action()
  } catch (error) {
    if (isDamage(error)) return damaged()
    if (error instanceof NotAFileError) return refuse('not-a-file', '', `${error.message} It was not opened.`)
    return refuse(
      'unreadable',
      '',
      `This plan file cannot be read (${errorCode(error)}). It was not changed. Check the disk, or bring the file back from a copy.`,
    )
  }
}

/** When a plan was changed last. A change goes to the side file first, which is empty while there is none, and into the file when the plan is closed. */
export function lastChangeOf(file: string): Date {
  const sideFile = statSync(`${file}-wal`, { throwIfNoEntry: false })
  const moments = [statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0, sideFile?.size ? sideFile.mtimeMs : 0]
  return new Date(Math.max(...moments))
}
