import { startTransition, useEffect, useReducer, useState } from 'react'
import { comparedFigures } from '#shared/comparison/compared-figures.ts'
import type { ComparedScenario } from '../../derived/compared-scenarios.ts'
import { rememberWays } from '../../derived/remember-ways.ts'
import type { Way } from '../../derived/ways.ts'
import { projectRemembered, useBasePlan, useToday } from '../../state/hooks.ts'
import { whenIdle } from '../../ui/when-idle.ts'
import { lookOf } from './look-of.ts'

/** So many change together when the plan does, also where some of them are out of sight. */
const FEW = 12
/** For so many milliseconds ways that were not there before may keep the page from answering. */
const LONGEST_WORK = 10
/** So many of those out of sight are drawn at once, as each drawing costs time of its own. */
const TOGETHER = 40

const keeper = rememberWays(projectRemembered)

/**
 * Where the ways lead, by their ids. An edit changes those in sight at once; those that come into sight, and all others,
 * are worked out a few at a time, so that the page answers in between. Those that are not known yet are left out.
 */
export function useCompared(ways: readonly Way[], near: ReadonlySet<string>): ReadonlyMap<string, ComparedScenario> {
  const base = useBasePlan()
  const today = useToday()
  const [, drawAgain] = useReducer((times: number) => times + 1, 0)
  const [shown] = useState(() => new Set<string>())
  const started = performance.now()
  const isInSight = (id: string, index: number) => ways.length <= FEW || (near.size === 0 ? index < FEW : near.has(id))
  const known = new Map<string, ComparedScenario>()
  const waiting: { readonly first: Way[]; readonly later: Way[] } = { first: [], later: [] }
  for (const [index, way] of ways.entries()) {
    const isWanted = isInSight(way.id, index)
    const isAtOnce = isWanted && (shown.has(way.id) || performance.now() - started < LONGEST_WORK)
    const compared = isAtOnce ? keeper.follow(base, way, today) : keeper.recall(base, way, today)
    if (compared) known.set(way.id, compared)
    else waiting[isWanted ? 'first' : 'later'].push(way)
  }
  useEffect(() => {
    shown.clear()
    for (const id of known.keys()) shown.add(id)
    const ahead = [...waiting.first, ...waiting.later]
    if (ahead.length === 0) return undefined
    const enough = waiting.first.length === 0 ? Math.min(TOGETHER, ahead.length) : 1
    let done = 0
    let callOff = whenIdle(workOut)
    return () => callOff()

    function workOut(hasTime: () => boolean): void {
      for (const way of ahead.slice(done)) {
        prepare(keeper.follow(base, way, today))
        done += 1
        if (!hasTime()) break
      }
      if (done >= enough) startTransition(drawAgain)
      else callOff = whenIdle(workOut)
    }
  })
  return known
}

/** What is drawn and said of it is remembered as well. */
function prepare(compared: ComparedScenario): void {
  lookOf(compared)
  comparedFigures(compared)
}
