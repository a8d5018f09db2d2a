import { isSame } from '#shared/is-same.ts'
import type { Plan } from '#shared/plan/plan.ts'

/**
 * The plan before a change, where the change leads back to it, as undo and redo do; else the plan that it leads to. All that
 * was worked out of a plan, here and by workers, hangs on its object, and need not be worked out again then.
 */
export function orPlanBefore(plan: Plan, before: Plan | null): Plan {
  return before !== null && isEqualPlan(plan, before) ? before : plan
}

/** By identity first: plans that follow one another share nearly all their lists and items. */
function isEqualPlan(one: Plan, other: Plan): boolean {
  const fields = Object.keys(one) as (keyof Plan)[] // the keys of a plan
  return fields.every((field) => isEqual(one[field], other[field]))
}

function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (!Array.isArray(one) || !Array.isArray(other)) return isSame(one, other)
  return one.length === other.length && one.every((item, at) => item === other[at] || isSame(item, other[at]))
}
