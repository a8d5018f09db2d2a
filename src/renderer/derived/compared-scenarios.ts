import type { IsoDate } from '#shared/calendar/day.ts'
import { valueAt } from '#shared/edits/leaves.ts'
import { resolveScenario } from '#shared/edits/resolve-scenario.ts'
import type { Skipped } from '#shared/edits/skipped.ts'
import { isSame } from '#shared/is-same.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { Scenario } from '#shared/plan/scenario.ts'
import type { Projection } from '#shared/projection/result/projection.ts'

/** One way to go: the plan itself, or one of its scenarios. */
export interface Way {
  readonly id: string
  readonly name: string
  /** Null: the plan itself. */
  readonly scenario: Scenario | null
}

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

/** The id of the plan itself among its scenarios. */
export const MY_PLAN = 'my-plan'

/** The plan and its scenarios that are not archived, in their order. */
export function waysOf({ scenarios }: Pick<Plan, 'scenarios'>): readonly [Way, ...Way[]] {
  const shown = scenarios.filter(({ isArchived }) => !isArchived)
  return [
    { id: MY_PLAN, name: 'My plan', scenario: null },
    ...shown.map((scenario): Way => ({ id: scenario.id, name: scenario.name, scenario })),
  ]
}

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
