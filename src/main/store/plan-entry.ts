import { statSync } from 'node:fs'
import { z } from 'zod'
import type { PlanSummary } from '#shared/contract/contract.ts'
import { type Outcome, refuse, succeed } from '#shared/fault.ts'
import { errorCode } from '../files/error-code.ts'
import { NotAFileError } from '../files/regular-file.ts'
import type { ProtectionKey } from '../protection/protection-key.ts'
import { damaged, isDamage, readDatabase } from './open-database.ts'
import { readHeader } from './plan-header.ts'
import { findReadOnly } from './plan-lock.ts'

/** The end of the names of plan files. */
export const PLAN_FILE_ENDING = '.certpace'

/** What a list shows of a plan, which is all in the header of its file. */
export interface PlanEntry extends PlanSummary {
  /** The name of the program it leads to; null where the rules cannot be read. */
  readonly program: string | null
  readonly changedAt: Date
}

const programSchema = z.object({ name: z.string() })

/**
 * Reads the header of a plan file that is not open here. Faults: those of `readDatabase`, `read-only`, `other-plan`
 * for a file under the name of another plan, and `unreadable` for errors of disk and system.
 */
export function readPlanEntry(file: string, key: ProtectionKey | null, planId: string): Outcome<PlanEntry> {
  return guardPlanFile(() => {
    const readOnly = findReadOnly(file)
    if (readOnly) return readOnly
    const changedAt = lastChangeOf(file) // before the file is read, as reading may make an empty side file
    return readDatabase(file, key, (database) => {
      const { id, name, isSample, fields } = readHeader(database)
      if (id !== planId || name === null) return misnamed(id)
      const program = programSchema.safeParse('program' in fields ? fields.program : null)
      return succeed({ id, name, isSample, changedAt, program: program.success ? program.data.name : null })
    })
  })
}

/**
 * Whether a file holds the plan that its name says. It must be called before the file is written to. Faults: those of
 * `readDatabase`, and `other-plan`. Throws for errors of disk and system.
 */
export function checkPlanId(file: string, key: ProtectionKey | null, planId: string): Outcome<null> {
  return readDatabase(file, key, (database) => {
    const { id } = readHeader(database)
    return id === planId ? succeed(null) : misnamed(id)
  })
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

/** Turns errors of disk and system, and of a damaged file, into a fault, so that one file never stops the program. */
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

/**
 * When a plan was changed last. A change goes to the side file first, and into the plan file when the plan is closed; a
 * side file without changes is empty.
 */
export function lastChangeOf(file: string): Date {
  const sideFile = statSync(`${file}-wal`, { throwIfNoEntry: false })
  const moments = [statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0, sideFile?.size ? sideFile.mtimeMs : 0]
  return new Date(Math.max(...moments))
}

/**
 * Reads the headers of plan files, and reads one again only when its file has changed, since a list is asked for after
 * every change.
 */
export class EntryCache {
  readonly #known = new Map<string, { readonly state: string; readonly entry: Outcome<PlanEntry> }>()

  /** As `readPlanEntry`. */
  read(file: string, key: ProtectionKey | null, planId: string): Outcome<PlanEntry> {
    const state = stateOf(file, key)
    const known = this.#known.get(file)
    if (known?.state === state) return known.entry
    const entry = readPlanEntry(file, key, planId)
    if (entry.ok) this.#known.set(file, { state, entry })
    return entry
  }
}

/** Differs after every change of the file or its side file. The inode tells a file that replaced another. */
function stateOf(file: string, key: ProtectionKey | null): string {
  const states = [file, `${file}-wal`].map((name) => {
    const status = statSync(name, { throwIfNoEntry: false })
    return status?.size ? `${status.ino} ${status.size} ${status.mtimeMs}` : ''
  })
  return [...states, key?.salt].join(' ')
}
