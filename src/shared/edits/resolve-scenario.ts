import type { PlanEdit, Scenario } from '../plan/edit.ts'
import type { Plan } from '../plan/plan.ts'
import { applyEdits } from './apply.ts'

export interface ResolvedScenario {
  readonly plan: Plan
  /** Edits that can no longer be applied, because the base has lost what they change. */
  readonly skipped: readonly PlanEdit[]
}

/** The plan under a scenario. A scenario without edits gives the base itself. */
export function resolveScenario(base: Plan, scenario: Scenario): ResolvedScenario {
  let plan = base
  const skipped: PlanEdit[] = []
  for (const edit of scenario.edits) {
    const applied = applyEdits(plan, [edit])
    if (applied.ok) plan = applied.value.plan
    else skipped.push(edit)
  }
  return { plan, skipped }
}
