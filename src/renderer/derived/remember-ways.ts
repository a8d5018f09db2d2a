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

/** What is known of the ways of one plan, by their ids. */
interface Kept {
  readonly base: Plan
  readonly today: IsoDate
  readonly ways: Map<string, ComparedScenario>
}

/**
 * Remembers where the ways of plans lead, as long as the plans are there. What is said of a scenario, such as its name, is
 * not what it leads to: such a change works nothing out again.
 */
export function rememberWays(project: ProjectPlan): WayKeeper {
  const byBase = new WeakMap<Plan, Kept>()
  let latest: Kept | null = null

  function keptOf(base: Plan, today: IsoDate): Kept {
    const own = byBase.get(base)
    if (own?.today === today) return own
    const isAsLatest = latest?.today === today && haveSameContent(latest.base, base)
    const kept = { base, today, ways: new Map(isAsLatest ? latest?.ways : []) }
    byBase.set(base, kept)
    return kept
  }

  function recall(base: Plan, way: Way, today: IsoDate): ComparedScenario | null {
    latest = keptOf(base, today)
    const last = latest.ways.get(way.id)
    if (!last || !isSame(last.scenario?.differences, way.scenario?.differences)) return null
    const isCurrent = last.scenario === way.scenario && (way.scenario !== null || last.plan === base)
    if (isCurrent) return last
    return keep(latest, { ...last, ...way, plan: way.scenario === null ? base : last.plan })
  }

  return {
    recall,
    follow: (base, way, today) =>
      recall(base, way, today) ?? keep(keptOf(base, today), followWay(base, way, today, project)),
  }
}

function keep({ ways }: Kept, compared: ComparedScenario): ComparedScenario {
  ways.set(compared.id, compared)
  return compared
}

/** Whether two plans differ in their scenarios at most. A change replaces the lists and values that it is about. */
function haveSameContent(one: Plan, other: Plan): boolean {
  const fields = Object.keys(other) as (keyof Plan)[] // the keys of a plan
  return fields.every((field) => field === 'scenarios' || one[field] === other[field])
}
