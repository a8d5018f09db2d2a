import type { Plan } from '#shared/plan/plan.ts'
import type { Scenario } from '#shared/plan/scenario.ts'

/** One way to go: the plan itself, or one of its scenarios. */
export interface Way {
  readonly id: string
  readonly name: string
  /** Null: the plan itself. */
  readonly scenario: Scenario | null
}

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
