import { addDays, type DayNumber, earlierOf } from '../../calendar/day.ts'
import type { CourseModel, Model, PracticeModel } from '../model/model.ts'
import type { CourseWork, PathDates, Placement, RequirementDates, Solved, Supervision } from '../model/solution.ts'
import { mondayOfWeek } from '../model/week-calendar.ts'
import { countCourses } from './course-counting.ts'
import { accruePractices } from './practice.ts'
import { completeSolution } from './solve.ts'
import { addUpSessions } from './supervision.ts'

/** The dates of a path whose certification comes before the plan stops, or that does not stop; else null. */
export function pathUntilStop({ stopOn }: Pick<Model, 'stopOn'>, path: PathDates | null): PathDates | null {
  return path !== null && (stopOn === null || path.certifiedOn < stopOn) ? path : null
}

/**
 * What of a scheduled plan happens before it stops. Nothing is placed anew, so that all that lies before the day stays as
 * it was; what the log holds stays as well. A week of flexible study that the day cuts is left out.
 */
export function stopSchedule(planned: Solved): Solved {
  const { stopOn } = planned.model
  if (stopOn === null) return planned
  const { solution } = planned
  const model = {
    ...planned.model,
    courses: planned.model.courses.map((course) => stopCourse(course, stopOn)),
    practices: planned.model.practices.map((practice) => stopPractice(practice, stopOn)),
  }
  const placement = stopPlacement(model, solution.placement, stopOn)
  const streams = {
    supervision: stopSessions(model, solution.supervision, stopOn),
    sessionLoad: solution.sessionLoad,
    placement,
    count: countCourses(model, placement),
    practice: accruePractices(model),
  }
  if (pathUntilStop(model, solution.path) !== null) return { model, solution: { ...solution, ...streams } }
  const requirements = completeSolution(model, streams).requirements.map((dates) => metBefore(dates, stopOn))
  return {
    model,
    solution: { ...streams, requirements, readyOn: null, path: null, latePath: null, unpaidFees: null, stale: [] },
  }
}

function stopCourse(course: CourseModel, stopOn: DayNumber): CourseModel {
  const days = course.days.filter(({ on, state }) => on < stopOn || state === 'logged' || state === 'missed')
  return days.length === course.days.length ? course : { ...course, days }
}

function stopPractice(practice: PracticeModel, stopOn: DayNumber): PracticeModel {
  return { ...practice, endsOn: earlierOf(practice.endsOn, addDays(stopOn, -1)) }
}

function stopSessions(model: Model, supervision: Supervision, stopOn: DayNumber): Supervision {
  const sessions = supervision.sessions.filter(({ on, entryId }) => on < stopOn || entryId !== null)
  if (sessions.length === supervision.sessions.length) return supervision
  const inOrder = sessions.reduce((sum, { counted }) => sum + counted, 0)
  return { ...addUpSessions(model, sessions, inOrder), droppedInLeave: supervision.droppedInLeave }
}

function stopPlacement(model: Model, placement: Placement, stopOn: DayNumber): Placement {
  const isDone = (week: number) => addDays(mondayOfWeek(model.calendar, week), 6) < stopOn
  return {
    works: placement.works.map((work, index) => stopWork(work, model.courses[index]?.doneOn ?? null, stopOn, isDone)),
    heldByCapacityFrom: placement.heldByCapacityFrom,
  }
}

function stopWork(
  work: CourseWork,
  loggedDoneOn: DayNumber | null,
  stopOn: DayNumber,
  isDone: (week: number) => boolean,
): CourseWork {
  const isKept = work.doneOn !== null && (work.doneOn < stopOn || loggedDoneOn !== null)
  const comesLater = work.startOn !== null && work.startOn >= stopOn
  return {
    ...work,
    startOn: comesLater ? null : work.startOn,
    doneOn: isKept ? work.doneOn : null,
    weeks: work.weeks.filter(({ week }) => isDone(week)),
    notPlaced: comesLater ? 'stopped' : work.notPlaced,
  }
}

/** What is met only on the day or later is not met any more: a span goes on no longer, either. */
function metBefore(dates: RequirementDates, stopOn: DayNumber): RequirementDates {
  const before = (on: DayNumber | null) => (on !== null && on < stopOn ? on : null)
  return { ...dates, metOn: before(dates.metOn), spanEndsOn: before(dates.spanEndsOn) }
}
