import type { IsoDate } from '#shared/calendar/day.ts'
import { valueAt } from '#shared/edits/leaves.ts'
import { resolveScenario } from '#shared/edits/resolve-scenario.ts'
import type { Skipped } from '#shared/edits/skipped.ts'
import { isSame } from '#shared/is-same.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { Scenario } from '#shared/plan/scenario.ts'
import type { Projection } from '#shared/projection/result/projection.ts'
import type { Way } from './ways.ts'

/** A way with what it leads to. */
export interface ComparedScenario extends Way {
  readonly plan: Plan
  readonly projection: Projection
  /** Differences that cannot be made in the plan as it is. */
  readonly skipped: readonly Skipped[]
  /** Whether it leads to the very plan that is open. */
  readonly isSameAsBase: boolean
}

export type ProjectPlan = (plan: Plan, today: IsoDate) => Projection

export function followWay(base: Plan, way: Way, today: IsoDate, project: ProjectPlan): ComparedScenario {
  const { scenario } = way
  if (scenario === null) {
    return { ...way, plan: base, projection: project(base, today), skipped: [], isSameAsBase: true }
  }
  const { plan: resolved, skipped } = resolveScenario(base, scenario)
  const isSameAsBase = doesNotDiffer(base, scenario)
  const plan = isSameAsBase ? base : resolved
  return { ...way, plan, projection: project(plan, today), skipped, isSameAsBase }
}

function doesNotDiffer(base: Plan, { differences }: Scenario): boolean {
  return differences.every((one) => one.kind === 'setting' && isSame(valueAt(base, one.field), one.value))
}
