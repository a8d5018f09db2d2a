import { type IsoDate, isoFromDay } from '../../calendar/day.ts'
import type { Plan } from '../../plan/plan.ts'
import { compile } from '../model/compile.ts'
import { schedulePlan, solveEarliest, soonestOf } from '../schedule/pace.ts'

/** The earliest certification date that rules and booked days leave open. */
export interface EarliestPossible {
  readonly certifiedOn: IsoDate
}

/**
 * The plan as fast as it can go: study time and cash are without limit. Arrangements as agreed, booked days, spans,
 * monthly maxima, prerequisites, weekly maxima, practice rates and leave stay as they are. Null when the plan lacks hours
 * at any speed.
 */
export function earliestPossible(plan: Plan, today: IsoDate): EarliestPossible | null {
  const compiled = compile(plan, today)
  const candidates = [solveEarliest(compiled)]
  // Waiting for money can keep hours recent that would be too old at the earliest date.
  if (plan.budget.waitsForMoney) candidates.push(schedulePlan(plan, compiled))
  const soonest = soonestOf(candidates)
  const { path } = soonest.solution
  return path === null ? null : { certifiedOn: isoFromDay(path.certifiedOn) }
}
