import { useEffect, useReducer } from 'react'
import type { ComparedScenario } from '../../derived/compared-scenarios.ts'
import { rememberWays } from '../../derived/remember-ways.ts'
import type { Way } from '../../derived/ways.ts'
import { projectRemembered, useBasePlan, useToday } from '../../state/hooks.ts'
import { whenIdle } from '../../ui/when-idle.ts'

/** As many as fit into a large window. */
const AT_ONCE = 10

const keeper = rememberWays(projectRemembered)

/**
 * Where the ways lead, by their ids: at once for those in sight, for the others when the page has nothing else to do. Those
 * that are not known yet are left out.
 */
export function useCompared(ways: readonly Way[], near: ReadonlySet<string>): ReadonlyMap<string, ComparedScenario> {
  const base = useBasePlan()
  const today = useToday()
  const [, drawAgain] = useReducer((times: number) => times + 1, 0)
  const isAtOnce = (id: string, index: number) => (near.size === 0 ? index < AT_ONCE : near.has(id))
  const known = new Map<string, ComparedScenario>()
  const waiting: Way[] = []
  for (const [index, way] of ways.entries()) {
    const compared = isAtOnce(way.id, index) ? keeper.follow(base, way, today) : keeper.recall(base, way, today)
    if (compared) known.set(way.id, compared)
    else waiting.push(way)
  }
  useEffect(() => {
    if (waiting.length === 0) return undefined
    return whenIdle((hasTime) => {
      for (const way of waiting) {
        keeper.follow(base, way, today)
        if (!hasTime()) break
      }
      drawAgain()
    })
  })
  return known
}
