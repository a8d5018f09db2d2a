import type { Plan } from '#shared/plan/plan.ts'
import { SCENARIO_COLORS } from '#shared/plan/scenario-colors.ts'
import { MY_PLAN } from './ways.ts'

/**
 * The CSS color of a scenario, by its id: the one that was chosen, else one by its place among the others. The plan itself
 * has that of the text.
 */
export function scenarioColor({ scenarios }: Pick<Plan, 'scenarios'>, id: string): string {
  if (id === MY_PLAN) return 'var(--text)'
  const place = scenarios.findIndex((scenario) => scenario.id === id)
  return `var(--series-${scenarios[place]?.color ?? (Math.max(0, place) % SCENARIO_COLORS) + 1})`
}
