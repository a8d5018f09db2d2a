import { project } from '../projection/project.ts'
import type { ComparedPlan } from './compared-figures.ts'

/**
 * What a picture draws of a plan: where its pace is refused, the plan as its weeks allow, whose end the projection of the
 * refused one does not hold; else the plan itself.
 */
export function asWeeksAllow(given: ComparedPlan): ComparedPlan {
  if (given.projection.outcome.kind !== 'pace-refused') return given
  const plan = { ...given.plan, pace: { kind: 'capacity' as const } }
  return { plan, projection: project(plan, given.projection.today) }
}
