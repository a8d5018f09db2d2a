import type { IsoDate } from '#shared/calendar/day.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { SelectedPlan, SelectedPlans } from './select-scenarios.ts'

/** What every report on a plan is made from. */
export interface PlanQuery {
  /** The plan in the file. */
  readonly plan: Plan
  readonly today: IsoDate
  /** Of a file of an older program: what is meant otherwise now, and the date that follows; else null. */
  readonly changedMeaning: string | null
  /** That plan, or the scenarios of it that were named. */
  readonly selected: SelectedPlans
}

/** The fields that the JSON of each report on a plan begins with. */
export function planFields({ plan, today, changedMeaning }: PlanQuery) {
  return { planId: plan.id, planName: plan.name, currency: plan.currency, today, changedMeaning }
}

/** Makes one part for each selected plan, in their order. */
export function mapSelected<T>(
  [first, ...others]: SelectedPlans,
  make: (one: SelectedPlan) => T,
): readonly [T, ...T[]] {
  return [make(first), ...others.map(make)]
}
