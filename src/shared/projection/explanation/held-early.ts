import { addDays, type DayNumber, isoFromDay } from '../../calendar/day.ts'
import type { Model } from '../model/model.ts'
import type { PathDates, Solution } from '../model/solution.ts'
import type { ChainLink } from '../result/constraint.ts'
import type { Paced } from '../schedule/pace.ts'
import { entryOf } from '../schedule/session-entries.ts'
import { gridDays } from '../schedule/session-grid.ts'
import { latestRequirements } from '../schedule/solve.ts'
import { isAway } from '../schedule/supervision.ts'

type HeldEarly = Extract<ChainLink, { kind: 'held-early' }>

/**
 * Under a pace that is certified before its window: what keeps the requirements met last from being spread further. Empty in
 * the window, and where the reason is not known.
 */
export function explainEarly(paced: Paced, path: PathDates): HeldEarly[] {
  if (paced.kind !== 'spread' || path.certifiedOn > paced.target.notUntil) return []
  const { model, solution, target } = paced
  const readyBy = addDays(target.lastDay, -model.reviewDays - model.preparationDays)
  const windowFrom = isoFromDay(addDays(target.notUntil, 1))
  return latestRequirements(solution).flatMap((index) => {
    const requirementId = model.requirements[index]?.id
    const by = reasonOf(model, solution, index, readyBy)
    return requirementId === undefined || by === null ? [] : [{ kind: 'held-early', requirementId, by, windowFrom }]
  })
}

function reasonOf(model: Model, solution: Solution, index: number, readyBy: DayNumber): HeldEarly['by'] | null {
  switch (model.requirements[index]?.earnedBy) {
    case 'courses':
      return reasonOfCourses(model, solution, index, readyBy)
    case 'practice': {
      const practice = solution.practice[index]
      return practice && practice.counted > practice.done ? 'practice' : 'nothing-left'
    }
    case 'supervision':
      return reasonOfSessions(model, solution, readyBy)
    case undefined:
      return null
  }
}

function reasonOfCourses(
  { courses, calendar }: Model,
  { count }: Solution,
  index: number,
  readyBy: DayNumber,
): HeldEarly['by'] | null {
  const hours = count.requirements[index]
  const last = hours?.entries.findLast((_, place) => (hours.assignment.counted[place] ?? 0) > 0)
  if (!last || last.isLogged) return 'nothing-left'
  if (courses[last.course]?.isDated) return 'course-days'
  return calendar.leave.some(({ from, to }) => from <= readyBy && to > last.on) ? 'time-off' : null
}

/** What becomes of the days of the grid after the last session that counts. */
function reasonOfSessions(model: Model, { supervision }: Solution, readyBy: DayNumber): HeldEarly['by'] | null {
  const last = supervision.sessions.findLast(({ counted }) => counted > 0)
  const arrangement = model.arrangements[last?.arrangement ?? -1]
  const counting = model.requirements[model.supervisionIndex]?.counting
  if (!last || !arrangement || !counting || last.state === 'done') return 'nothing-left'
  if (last.isBooked || arrangement.grid.kind === 'listed') return 'fixed-days'
  let reason: HeldEarly['by'] = 'cadence'
  const nextDay = gridDays(arrangement)
  for (let day = nextDay(); day !== null && day <= readyBy; day = nextDay()) {
    if (day <= last.on) continue
    if (day > arrangement.lastDay) return 'arrangement-end'
    if (isAway(model, arrangement, day)) reason = 'time-off'
    else if (entryOf(model, counting, arrangement, day, arrangement.minutes).uncoveredBy !== null) return 'document'
    else return null
  }
  return reason
}
