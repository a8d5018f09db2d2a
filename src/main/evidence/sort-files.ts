import { setImmediate as nextTurn } from 'node:timers/promises'
import { filesOf } from '#shared/evidence/plan-files.ts'
import type { Evidence } from '#shared/plan/evidence.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { type EvidenceFiles, isWhole } from '../store/evidence-files.ts'

/** The files that a plan names, told apart by whether their bytes are there and what they were. */
export interface SortedFiles {
  readonly whole: readonly Evidence[]
  /** Missing, or changed by a disk that errs. */
  readonly damaged: readonly Evidence[]
}

/** Reads every file once, to its end; others have their turn in between. */
export async function sortFiles(plan: Plan, files: EvidenceFiles): Promise<SortedFiles> {
  const whole: Evidence[] = []
  const damaged: Evidence[] = []
  for (const file of filesOf(plan)) {
    if (isWhole(files.read(file))) whole.push(file)
    else damaged.push(file)
    await nextTurn()
  }
  return { whole, damaged }
}
