import type { IsoDate } from '#shared/calendar/day.ts'
import { isSame } from '#shared/is-same.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { type ComparedScenario, followWay, type ProjectPlan } from './compared-scenarios.ts'
import type { Way } from './ways.ts'

export interface WayKeeper {
  /** As `followWay`, remembering the result while plan and scenario stay as they are. */
  readonly follow: (base: Plan, way: Way, today: IsoDate) => ComparedScenario
  /** What is remembered, without working it out; null where nothing is. */
  readonly recall: (base: Plan, way: Way, today: IsoDate) => ComparedScenario | null
}

/**
 * Remembers where the ways of one plan lead. What is said of a scenario, such as its name, is not what it leads to: such
 * a change works nothing out again.
 */
export function rememberWays(project: ProjectPlan): WayKeeper {
  let of: { readonly base: Plan; readonly today: IsoDate } | null = null
  let known = new Map<string, ComparedScenario>()

  function recall(base: Plan, way: Way, today: IsoDate): ComparedScenario | null {
    if (of?.base !== base || of.today !== today) {
      if (of?.today !== today || !haveSameContent(of.base, base)) known = new Map()
      of = { base, today }
    }
    const last = known.get(way.id)
    if (!last || !isSame(last.scenario?.differences, way.scenario?.differences)) return null
    const isCurrent = last.scenario === way.scenario && (way.scenario !== null || last.plan === base)
    if (isCurrent) return last
    return keep({ ...last, ...way, plan: way.scenario === null ? base : last.plan })
  }

  function keep(compared: ComparedScenario): ComparedScenario {
    known.set(compared.id, compared)
    return compared
  }

  return {
    recall,
    follow: (base, way, today) => recall(base, way, today) ?? keep(followWay(base, way, today, project)),
  }
}

/** Whether two plans differ in their scenarios at most. A change replaces the lists and values that it is about. */
function haveSameContent(one: Plan, other: Plan): boolean {
  const fields = Object.keys(other) as (keyof Plan)[] // the keys of a plan
  return fields.every((field) => field === 'scenarios' || one[field] === other[field])
}
