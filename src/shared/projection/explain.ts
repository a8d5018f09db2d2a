import type { Plan } from '../plan/plan.ts'
import { listRelaxables, type Reach, type Relaxable } from './constraints.ts'
import { countCourses } from './course-counting.ts'
import { type Placement, placeCourses } from './course-placement.ts'
import type { Model } from './model.ts'
import type { Constraint } from './result.ts'
import { conclude, practiseAll, type Solution, type Solved, solve } from './solve.ts'
import { supervise } from './supervision.ts'

/** More pairs than this are not tried. */
const MOST_PAIRS = 300

/**
 * The constraints that set `ready`: all single ones whose removal alone moves it earlier; where there is none, the
 * pair whose removal together gains most, the first of equals. Empty when nothing but the work itself sets the date.
 */
export function findBinding(plan: Plan, model: Model, solution: Solution): Constraint[] {
  const { readyOn } = solution
  if (readyOn === null) return []
  const relaxables = listRelaxables(plan, model, solution)
  const latest = latestRequirements(solution)
  const single = relaxables.filter((relaxable) => {
    if (!relaxable.holds || !latest.every(relaxable.affects)) return false
    return isEarlier(readyWithout(model, solution, [relaxable]), readyOn)
  })
  const binding = single.length > 0 ? single : findPair(model, solution, relaxables)
  return binding.map(({ constraint }) => constraint)
}

/** Places of the requirements that are met last, or, where `ready` is not reached, not at all. */
export function latestRequirements({ requirements, readyOn }: Solution): number[] {
  return requirements.flatMap(({ metOn }, index) => (metOn === readyOn ? [index] : []))
}

/**
 * The two constraints whose removal together gains most, where none gains alone; empty where no two do. A constraint that
 * held nothing back can be one of them: it may hold once the other is gone.
 */
export function findPair(model: Model, solution: Solution, relaxables: readonly Relaxable[]): readonly Relaxable[] {
  const latest = latestRequirements(solution)
  const useful = relaxables.filter(({ affects }) => latest.some(affects))
  let best: readonly Relaxable[] = []
  let earliest: number = solution.readyOn ?? Number.POSITIVE_INFINITY
  let tried = 0
  for (const [place, first] of useful.entries()) {
    for (const second of useful.slice(place + 1)) {
      if (!latest.every((requirement) => first.affects(requirement) || second.affects(requirement))) continue
      if (tried++ >= MOST_PAIRS) return best
      const readyOn = readyWithout(model, solution, [first, second])
      if (readyOn !== null && readyOn < earliest) {
        earliest = readyOn
        best = [first, second]
      }
    }
  }
  return best
}

function isEarlier(left: number | null, right: number): boolean {
  return left !== null && left < right
}

function readyWithout(model: Model, solution: Solution, relaxables: readonly Relaxable[]): number | null {
  return solveWithout(model, solution, relaxables).solution.readyOn
}

/**
 * The model and its solution with these constraints removed. Only the streams they reach are computed anew. Sessions
 * that move keep the study time and the money they had: otherwise crowding them together would seem to make room for
 * courses.
 */
export function solveWithout(model: Model, solution: Solution, relaxables: readonly Relaxable[]): Solved {
  const relaxed = relaxAll(model, relaxables)
  if (relaxables.some(({ reach }) => reach.load)) return { model: relaxed, solution: solve(relaxed) }
  const reaches = (stream: keyof Reach) => relaxables.some(({ reach }) => reach[stream])
  const placement = reaches('placement')
    ? placeAnew(
        relaxAll(
          model,
          relaxables.filter(({ reach }) => reach.placement),
        ),
        solution,
      )
    : solution.placement
  const streams = {
    supervision: reaches('supervision') ? supervise(relaxed) : solution.supervision,
    sessionLoad: solution.sessionLoad,
    placement,
    count: reaches('count') ? countCourses(relaxed, placement) : solution.count,
    practice: reaches('practice') ? practiseAll(relaxed) : solution.practice,
  }
  return { model: relaxed, solution: conclude(relaxed, streams) }
}

function relaxAll(model: Model, relaxables: readonly Relaxable[]): Model {
  return relaxables.reduce((relaxed, { relax }) => relax(relaxed), model)
}

function placeAnew(model: Model, { sessionLoad, supervision }: Solution): Placement {
  return placeCourses(model, sessionLoad, model.cashTest?.(model, supervision) ?? null)
}
