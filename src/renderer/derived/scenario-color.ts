import type { Plan } from '#shared/plan/plan.ts'
import { SCENARIO_COLORS } from '#shared/plan/scenario-colors.ts'

/** The color of a scenario: the one that was chosen, else one by its place among the others. */
export function scenarioColor({ scenarios }: Pick<Plan, 'scenarios'>, id: string): string {
  const place = scenarios.findIndex((scenario) => scenario.id === id)
  return `var(--series-${scenarios[place]?.color ?? (Math.max(0, place) % SCENARIO_COLORS) + 1})`
}
