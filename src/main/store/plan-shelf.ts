import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Database } from 'better-sqlite3-multiple-ciphers'
import type { PlanSummary } from '#shared/contract/contract.ts'
import { type Fault, type Outcome, refuse, succeed } from '#shared/fault.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { syncFolder } from '../files/durable-files.ts'
import { errorCode } from '../files/error-code.ts'
import { createPlanFile, UNFINISHED } from './create-plan-file.ts'
import { damaged, inspectDatabase, isDamage } from './open-database.ts'
import { readHeader } from './plan-header.ts'
import { PlanStore } from './plan-store.ts'

const ENDING = '.certpace'
/** The codes of faults that lie in the file's contents. */
const DAMAGE = ['damaged', 'invalid-plan', 'duplicate-id', 'dangling-link', 'other-format']
/** Names that Windows keeps for devices, whatever their ending. */
const RESERVED = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/i

/** A plan file that cannot be opened, and why. It stays as it is. */
export interface PlanFault {
  readonly file: string
  readonly path: string
  readonly message: string
  readonly planId: string
  readonly code: string
}

export interface ShelfContents {
  readonly plans: readonly PlanSummary[]
  readonly faults: readonly PlanFault[]
}

/** The folder of plan files, one for each plan, named after its id. */
export class PlanShelf {
  readonly #folder: string
  readonly #beforeUpdate: (planId: string, database: Database) => void
  /** Plans whose damage showed only when they were opened: a list reads no more than their names. */
  readonly #foundDamaged = new Map<string, Fault>()

  /** `beforeUpdate` gets each plan before its form is brought to today's. */
  constructor(folder: string, beforeUpdate: (planId: string, database: Database) => void = () => {}) {
    this.#folder = folder
    this.#beforeUpdate = beforeUpdate
    for (const name of readdirSync(folder)) {
      if (name.includes(UNFINISHED)) rmSync(path.join(folder, name), { force: true })
    }
  }

  /** Every plan by name, and every file that is none. The open plan is told as it stands, not read again. */
  list(open: PlanSummary | null): ShelfContents {
    const plans: PlanSummary[] = []
    const faults: PlanFault[] = []
    for (const name of readdirSync(this.#folder).toSorted()) {
      if (!name.endsWith(ENDING)) continue
      const planId = name.slice(0, -ENDING.length)
      const summary = planId === open?.id ? succeed(open) : this.#summarise(planId)
      if (summary.ok) plans.push(summary.value)
      else faults.push({ file: name, planId, ...summary.fault })
    }
    return { plans: plans.toSorted((left, right) => compareTexts(left.name, right.name)), faults }
  }

  has(planId: string): boolean {
    return existsSync(this.fileOf(planId))
  }

  /** Whether a new plan can be kept under this id, also where names that differ in case only are the same. */
  isFree(planId: string): boolean {
    const taken = readdirSync(this.#folder).map((name) => name.toLowerCase())
    return !RESERVED.test(planId) && !taken.includes(`${planId}${ENDING}`.toLowerCase())
  }

  /** Keeps a new plan; its id must be free. Throws for errors of disk and system. */
  create(plan: Plan, isSample: boolean): void {
    createPlanFile(this.fileOf(plan.id), plan, isSample)
  }

  /** Faults: `no-such-plan`, those of `PlanStore.open`, and `unreadable` for errors of disk and system. */
  open(planId: string): Outcome<PlanStore> {
    if (!this.has(planId)) return refuse('no-such-plan', '', 'This plan is not there any more.')
    const opened = guard(() => PlanStore.open(this.fileOf(planId), (database) => this.#beforeUpdate(planId, database)))
    if (!opened.ok && DAMAGE.includes(opened.fault.code)) this.#foundDamaged.set(planId, opened.fault)
    return opened
  }

  /** Puts a whole file, made beside it, in the place of a plan file that is not there any more. */
  place(planId: string, unfinished: string): void {
    renameSync(unfinished, this.fileOf(planId))
    syncFolder(this.#folder)
    this.#foundDamaged.delete(planId)
  }

  fileOf(planId: string): string {
    return path.join(this.#folder, `${planId}${ENDING}`)
  }

  #summarise(planId: string): Outcome<PlanSummary> {
    const fault = this.#foundDamaged.get(planId)
    return fault ? { ok: false, fault } : guard(() => this.#readSummary(planId))
  }

  #readSummary(planId: string): Outcome<PlanSummary> {
    const opened = inspectDatabase(this.fileOf(planId))
    if (!opened.ok) return opened
    try {
      const { id, name, isSample } = readHeader(opened.value)
      if (id === planId && name !== null) return succeed({ id, name, isSample })
      return refuse(
        'not-a-plan',
        'id',
        `This file is not complete, or it was renamed. It belongs under the name ${id ?? '?'}${ENDING}.`,
      )
    } finally {
      opened.value.close()
    }
  }
}

/** Makes a fault of an error of disk, system or a damaged file, so that one file never stops the program. */
function guard<T>(action: () => Outcome<T>): Outcome<T> {
  try {
    return action()
  } catch (error) {
    if (isDamage(error)) return damaged()
    return refuse(
      'unreadable',
      '',
      `This plan file cannot be read (${errorCode(error)}). It was not changed. Check the disk, or bring the file back from a copy.`,
    )
  }
}

function compareTexts(left: string, right: string): number {
  return left < right ? -1 : Number(left > right)
}
