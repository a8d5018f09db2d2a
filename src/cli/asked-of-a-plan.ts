import type { IsoDate } from '#shared/calendar/day.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { SelectedPlan, SelectedPlans } from './select-scenarios.ts'

/** What every report on a plan is made from. */
export interface AskedOfAPlan {
  /** The plan of the file, whose scenarios may have been asked for. */
  readonly plan: Plan
  readonly today: IsoDate
  readonly selected: SelectedPlans
}

/** The fields that the JSON of each report on a plan begins with. */
export function planFields({ plan, today }: AskedOfAPlan) {
  return { planId: plan.id, planName: plan.name, currency: plan.currency, today }
}

/** One part for each plan that was asked for, in order. */
export function ofEach<T>([first, ...others]: SelectedPlans, make: (one: SelectedPlan) => T): readonly [T, ...T[]] {
  return [make(first), ...others.map(make)]
}
