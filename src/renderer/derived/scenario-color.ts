import type { Plan } from '#shared/plan/plan.ts'
import { SCENARIO_COLORS } from '#shared/plan/scenario-colors.ts'
import type { ComparedScenario } from './compared-scenarios.ts'

/** The color of a scenario: the one that was chosen, else one by its place among the others. */
export function scenarioColor({ scenarios }: Pick<Plan, 'scenarios'>, id: string): string {
  const place = scenarios.findIndex((scenario) => scenario.id === id)
  return `var(--series-${scenarios[place]?.color ?? (Math.max(0, place) % SCENARIO_COLORS) + 1})`
}

/**
 * The color of each way to go, by its id, the same on its card and in the chart: the plan as it is in the color of the
 * text, a scenario in its own, and the paces that are only offered in those that follow.
 */
export function comparedColors(
  plan: Pick<Plan, 'scenarios'>,
  compared: readonly Pick<ComparedScenario, 'id' | 'source' | 'isSameAsBase'>[],
): ReadonlyMap<string, string> {
  const offered = compared.filter(({ source, isSameAsBase }) => source.kind === 'preset' && !isSameAsBase)
  return new Map(
    compared.map(({ id, source, isSameAsBase }) => {
      if (isSameAsBase) return [id, 'var(--text)']
      if (source.kind === 'stored') return [id, scenarioColor(plan, source.scenario.id)]
      const place = plan.scenarios.length + offered.findIndex((one) => one.id === id)
      return [id, `var(--series-${(place % SCENARIO_COLORS) + 1})`]
    }),
  )
}
