import type { PlanEdit, Scenario } from '../plan/edit.ts'
import type { Plan } from '../plan/plan.ts'
import { applyEdits } from './apply.ts'

export interface ResolvedScenario {
  readonly plan: Plan
  /** Differences that no longer apply, because the base lost what they changed. */
  readonly skipped: readonly PlanEdit[]
}

/** The plan as the scenario has it. A scenario without edits gives the base itself. */
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
