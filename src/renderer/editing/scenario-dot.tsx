import type { Plan } from '#shared/plan/plan.ts'
import { scenarioColor } from '../derived/scenario-color.ts'
import './differences.css'

interface ScenarioDotProps {
  readonly plan: Pick<Plan, 'scenarios'>
  readonly id: string
}

/** The color of a scenario beside its name. */
export function ScenarioDot({ plan, id }: ScenarioDotProps) {
  return <span className="scenario-dot" style={{ background: scenarioColor(plan, id) }} aria-hidden />
}
