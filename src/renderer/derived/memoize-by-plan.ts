import type { IsoDate } from '#shared/calendar/day.ts'
import type { Plan } from '#shared/plan/plan.ts'

/** Remembers the last result for each plan object; a plan is never changed in place, so the object stands for its content. */
export function memoizeByPlan<T>(compute: (plan: Plan, today: IsoDate) => T): (plan: Plan, today: IsoDate) => T {
  const known = new WeakMap<Plan, { readonly today: IsoDate; readonly result: T }>()
  return (plan, today) => {
    const last = known.get(plan)
    if (last?.today === today) return last.result
    const result = compute(plan, today)
    known.set(plan, { today, result })
    return result
  }
}
