import type { Plan } from '../../plan/plan.ts'
import type { Model } from '../model/model.ts'
import type { CashTestMaker, Placement, Solution, Solved } from '../model/solution.ts'
import type { Constraint } from '../result/constraint.ts'
import { countCourses } from '../schedule/course-counting.ts'
import { placeCourses } from '../schedule/course-placement.ts'
import { accruePractices, completeSolution, solve } from '../schedule/solve.ts'
import { placeSessions } from '../schedule/supervision.ts'
import { listRelaxables, type Relaxable, type StreamsToRecompute } from './constraints.ts'

/** More pairs than this are not tried. */
const MOST_PAIRS = 300

/**
 * The constraints that set `ready`: all single ones whose removal alone moves it earlier; where there is none, the
 * pair whose removal together gains most, the first of equals. Empty when nothing but the work itself sets the date.
 */
export function findBinding(plan: Plan, solved: Solved): Constraint[] {
  const { solution } = solved
  const { readyOn } = solution
  if (readyOn === null) return []
  const relaxables = listRelaxables(plan, solved)
  const latest = latestRequirements(solution)
  const single = relaxables.filter((relaxable) => {
    if (!relaxable.holds || !latest.every(relaxable.affects)) return false
    return isEarlier(readyWithout(solved, [relaxable]), readyOn)
  })
  const binding = single.length > 0 ? single : findPair(solved, relaxables)
  return binding.map(({ constraint }) => constraint)
}

/** Places of the requirements that are met last, or, where `ready` is not reached, not at all. */
export function latestRequirements({ requirements, readyOn }: Solution): number[] {
  return requirements.flatMap(({ metOn }, index) => (metOn === readyOn ? [index] : []))
}

/**
 * The two constraints whose removal together gains most, for plans where none gains alone; empty where no two gain
 * anything. One of them may have held nothing back so far: it can begin to hold when the other one is removed.
 */
export function findPair(solved: Solved, relaxables: readonly Relaxable[]): readonly Relaxable[] {
  const { solution } = solved
  const latest = latestRequirements(solution)
  const useful = relaxables.filter(({ affects }) => latest.some(affects))
  let best: readonly Relaxable[] = []
  let earliest: number = solution.readyOn ?? Number.POSITIVE_INFINITY
  let tried = 0
  for (const [place, first] of useful.entries()) {
    for (const second of useful.slice(place + 1)) {
      if (!latest.every((requirement) => first.affects(requirement) || second.affects(requirement))) continue
      if (tried++ >= MOST_PAIRS) return best
      const readyOn = readyWithout(solved, [first, second])
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

function readyWithout(solved: Solved, relaxables: readonly Relaxable[]): number | null {
  return solveWithout(solved, relaxables).solution.readyOn
}

/**
 * The model and its solution without these constraints. Only the streams that they change are computed anew. For courses,
 * sessions that move still take the study time and the money of their old days. Otherwise, to crowd them together would
 * seem to make room for courses.
 */
export function solveWithout({ model, solution, ...solved }: Solved, relaxables: readonly Relaxable[]): Solved {
  const cashTest = relaxables.some(({ constraint }) => constraint.kind === 'cash') ? null : solved.cashTest
  const relaxed = relaxAll(model, relaxables)
  if (relaxables.some(({ recomputes: reach }) => reach.load))
    return { model: relaxed, solution: solve(relaxed, cashTest), cashTest }
  const changes = (stream: keyof StreamsToRecompute) => relaxables.some(({ recomputes: reach }) => reach[stream])
  const placement = changes('placement')
    ? placeAnew(
        relaxAll(
          model,
          relaxables.filter(({ recomputes: reach }) => reach.placement),
        ),
        solution,
        cashTest,
      )
    : solution.placement
  const streams = {
    supervision: changes('supervision') ? placeSessions(relaxed) : solution.supervision,
    sessionLoad: solution.sessionLoad,
    placement,
    count: changes('count') ? countCourses(relaxed, placement) : solution.count,
    practice: changes('practice') ? accruePractices(relaxed) : solution.practice,
  }
  return { model: relaxed, solution: completeSolution(relaxed, streams), cashTest }
}

function relaxAll(model: Model, relaxables: readonly Relaxable[]): Model {
  return relaxables.reduce((relaxed, { relax }) => relax(relaxed), model)
}

function placeAnew(model: Model, { sessionLoad, supervision }: Solution, cashTest: CashTestMaker | null): Placement {
  return placeCourses(model, sessionLoad, cashTest?.(model, supervision) ?? null)
}
