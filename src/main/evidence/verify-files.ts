import { setImmediate as nextTurn } from 'node:timers/promises'
import { filesOf } from '#shared/evidence/files-of-plan.ts'
import type { Evidence } from '#shared/plan/evidence.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { type EvidenceFiles, isWhole } from '../store/evidence-files.ts'

/** The files that a plan names as evidence. */
export interface VerifiedFiles {
  readonly whole: readonly Evidence[]
  /** Those whose bytes are missing or not what they were. */
  readonly damaged: readonly Evidence[]
}

/** Reads every file to its end. Between two files, other work gets its turn. */
export async function verifyFiles(plan: Plan, files: EvidenceFiles): Promise<VerifiedFiles> {
  const whole: Evidence[] = []
  const damaged: Evidence[] = []
  for (const file of filesOf(plan)) {
    if (isWhole(files.read(file))) whole.push(file)
    else damaged.push(file)
    await nextTurn()
  }
  return { whole, damaged }
}
