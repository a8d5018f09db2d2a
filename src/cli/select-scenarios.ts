import { resolveScenario } from '#shared/edits/resolve-scenario.ts'
import { type Outcome, refuse, succeed } from '#shared/fault.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { Scenario } from '#shared/plan/scenario.ts'

/** The plan itself, or the plan under one of its scenarios. */
export interface SelectedPlan {
  /** Null for the plan itself. */
  readonly scenario: string | null
  readonly plan: Plan
  /** How many differences of the scenario are left out, because the plan no longer has what they change. */
  readonly skippedDifferences: number
}

/** At least one, in the order of the arguments. */
export type SelectedPlans = readonly [SelectedPlan, ...SelectedPlan[]]

/**
 * The named scenarios, or the plan itself where none is named. Fault: `unknown-scenario`, which lists those of the
 * plan.
 */
export function selectScenarios(plan: Plan, scenarios: readonly string[]): Outcome<SelectedPlans> {
  const selected: SelectedPlan[] = []
  for (const name of scenarios) {
    const found = findScenario(plan, name)
    if (!found.ok) return found
    const { plan: resolved, skipped } = resolveScenario(plan, found.value)
    selected.push({ scenario: found.value.name, plan: resolved, skippedDifferences: skipped.length })
  }
  const [first, ...others] = selected
  return succeed(first ? [first, ...others] : [{ scenario: null, plan, skippedDifferences: 0 }])
}

/** The scenarios that are compared where none is named. */
export function comparedIds({ scenarios }: Plan): readonly string[] {
  return scenarios.filter(({ isArchived }) => !isArchived).map(({ id }) => id)
}

/** A scenario by its name or id. Fault: `unknown-scenario`, which lists those of the plan. */
export function findScenario(plan: Plan, name: string): Outcome<Scenario> {
  const scenario = plan.scenarios.find((candidate) => candidate.name === name || candidate.id === name)
  return scenario
    ? succeed(scenario)
    : refuse('unknown-scenario', '', `there is no scenario "${name}"; ${knownScenarios(plan)}`)
}

function knownScenarios({ scenarios }: Plan): string {
  if (scenarios.length === 0) return 'this plan has no scenarios'
  return `this plan has ${scenarios.map(({ name }) => `"${name}"`).join(', ')}`
}
