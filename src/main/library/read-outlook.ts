import type { IsoDate } from '#shared/calendar/day.ts'
import type { PlanOutlook } from '#shared/contract/plan-library.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { projectFigures } from '#shared/projection/project.ts'
import type { ProtectionKey } from '../protection/protection-key.ts'
import { readDatabase } from '../store/open-database.ts'
import { readPlanRows } from '../store/read-plan-rows.ts'

export interface OutlookJob {
  readonly file: string
  /** Opens the file; null when it is not protected. */
  readonly key: ProtectionKey | null
  readonly today: IsoDate
}

/** When the plan in a file is certified; `unknown` where the file cannot be read. */
export function readOutlook({ file, key, today }: OutlookJob): PlanOutlook {
  try {
    const plan = readDatabase(file, key, readPlanRows)
    return plan.ok ? outlookOf(plan.value, today) : { kind: 'unknown' }
  } catch {
    return { kind: 'unknown' } // opening the plan says what is wrong with it
  }
}

export function outlookOf(plan: Plan, today: IsoDate): PlanOutlook {
  const { outcome } = projectFigures(plan, plan.asOf ?? today)
  return outcome.kind === 'certified' ? { kind: 'certified', on: outcome.certifiedOn } : { kind: 'not-reached' }
}
