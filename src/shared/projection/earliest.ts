import { type IsoDate, isoFromDay } from '../calendar/day.ts'
import type { Plan } from '../plan/plan.ts'
import { compile } from './compile.ts'
import { findBinding } from './explain.ts'
import { solveEarliest } from './pace.ts'
import type { Constraint } from './result.ts'
import { pathDates } from './solve.ts'

/** The earliest certification date that rules and booked days leave open, and what sets it. */
export interface EarliestPossible {
  readonly certifiedOn: IsoDate
  readonly because: readonly Constraint[]
}

/**
 * Booked days, spans, monthly maxima, prerequisites, weekly maxima, practice rates and leave as they are; study time
 * and cash without limit; open sessions as close as the monthly maximum lets them count, at most one a day for each
 * arrangement. Null when the plan lacks hours that no speed can give.
 */
export function earliestPossible(plan: Plan, today: IsoDate): EarliestPossible | null {
  const { model, solution } = solveEarliest(compile(plan, today))
  if (solution.readyOn === null) return null
  const { certifiedOn } = pathDates(model, solution.readyOn)
  return { certifiedOn: isoFromDay(certifiedOn), because: findBinding(plan, model, solution) }
}
