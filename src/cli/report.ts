import type { IsoDate } from '#shared/calendar/day.ts'
import type { Scenario } from '#shared/edits/edit.ts'
import { resolveScenario } from '#shared/edits/resolve-scenario.ts'
import { type Outcome, refuse, succeed } from '#shared/fault.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { project } from '#shared/projection/project.ts'
import type { Projection } from '#shared/projection/result.ts'

/** One projection of a report: of the plan itself, or of one of its scenarios. */
export interface ProjectedPlan {
  /** Null for the plan itself. */
  readonly scenario: string | null
  readonly plan: Plan
  readonly projection: Projection
  /** How many differences of the scenario no longer apply, because the plan lost what they change. */
  readonly skippedDifferences: number
}

export interface Report {
  readonly plan: Plan
  readonly today: IsoDate
  /** At least one, in the order asked for. */
  readonly projected: readonly [ProjectedPlan, ...ProjectedPlan[]]
}

/** Projects the plan, or the scenarios named. Fault: `unknown-scenario`, naming those there are. */
export function makeReport(plan: Plan, scenarios: readonly string[], today: IsoDate): Outcome<Report> {
  const projected: ProjectedPlan[] = []
  for (const name of scenarios) {
    const found = findScenario(plan, name)
    if (!found.ok) return found
    const scenario = found.value
    const { plan: resolved, skipped } = resolveScenario(plan, scenario)
    projected.push({
      scenario: scenario.name,
      plan: resolved,
      projection: project(resolved, today),
      skippedDifferences: skipped.length,
    })
  }
  const [first, ...others] = projected
  const base = () => ({ scenario: null, plan, projection: project(plan, today), skippedDifferences: 0 })
  return succeed({ plan, today, projected: first ? [first, ...others] : [base()] })
}

/** A scenario by its name or id. Fault: `unknown-scenario`, naming those there are. */
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
