import { type DayNumber, dayFromIso } from '../../calendar/day.ts'
import type { Course } from '../../plan/course.ts'
import type { HoursEntry } from '../../plan/log-entry.ts'
import type { Plan } from '../../plan/plan.ts'
import { MODES } from '../../program/rules/traits.ts'
import { remember } from '../../remember.ts'
import type { CourseDay, CourseModel, CreditModel, RequirementModel } from './model.ts'

/** The courses in plan order, each with what the log says of it. */
export const compileCourses = remember(compileAll)

function compileAll(
  courses: Plan['courses'],
  entriesByCourse: ReadonlyMap<string, readonly HoursEntry[]>,
  requirements: readonly RequirementModel[],
  today: DayNumber,
): readonly CourseModel[] {
  const indexOf = new Map(courses.map(({ id }, index) => [id, index]))
  const requirementOf = new Map(requirements.map(({ id }, index) => [id, index]))
  return courses.map((course) => {
    const entries = entriesByCourse.get(course.id) ?? []
    const logged = entries.map(({ on, minutes }) => ({ on: dayFromIso(on), minutes }))
    const days = compileDays(course, entries, today)
    const loggedMinutes = logged.reduce((sum, { minutes }) => sum + minutes, 0)
    const { schedule } = course
    return {
      id: course.id,
      isApproved: course.isApproved,
      isAsAttended: course.creditsEarned === 'as-attended',
      workMinutes: course.workMinutes,
      credits: course.credits.map((credit): CreditModel => {
        const index = requirementOf.get(credit.requirementId) ?? -1
        const requirement = requirements[index]
        return {
          requirement: requirement?.earnedBy === 'courses' ? index : -1,
          area: requirement && credit.areaId !== null ? requirement.areaIds.indexOf(credit.areaId) : -1,
          mode: MODES.indexOf(credit.mode),
          minutes: credit.minutes,
        }
      }),
      days,
      isDated: schedule.kind === 'dated',
      doneOn: completionDay(course, entries, days, loggedMinutes),
      firstLogOn: logged[0]?.on ?? null,
      logged,
      loggedMinutes,
      notBefore: schedule.kind === 'flexible' && schedule.notBefore ? dayFromIso(schedule.notBefore) : null,
      weeklyMaximum: (schedule.kind === 'flexible' ? schedule.weeklyMaximumMinutes : null) ?? Infinity,
      prerequisites: course.prerequisiteIds.flatMap((id) => indexOf.get(id) ?? []),
      priority: course.priority,
    }
  })
}

function compileDays(course: Course, entries: readonly HoursEntry[], today: DayNumber): CourseDay[] {
  if (course.schedule.kind !== 'dated') return []
  const minutesLogged = new Map<string, number>()
  for (const { target, minutes } of entries) {
    if (target.kind !== 'course' || target.sessionOn === null) continue
    minutesLogged.set(target.sessionOn, (minutesLogged.get(target.sessionOn) ?? 0) + minutes)
  }
  return course.schedule.sessions
    .map(({ on, minutes }): CourseDay => {
      const day = dayFromIso(on)
      const logged = minutesLogged.get(on)
      if (logged !== undefined) return { on: day, minutes, state: logged > 0 ? 'logged' : 'missed' }
      return { on: day, minutes, state: day < today ? 'unconfirmed' : 'planned' }
    })
    .sort((left, right) => left.on - right.on)
}

/**
 * The day the log makes the course done: an entry says so; or all its days are logged; or, for a flexible course, the
 * logged minutes reach its work.
 */
function completionDay(
  course: Course,
  entries: readonly HoursEntry[],
  days: readonly CourseDay[],
  loggedMinutes: number,
): DayNumber | null {
  const completing = entries.find(({ target }) => target.kind === 'course' && target.completes)
  if (completing) return dayFromIso(completing.on)
  const last = entries.at(-1)
  if (!last) return null
  const isWorkedOff =
    days.length > 0 ? days.every(({ state }) => state === 'logged') : loggedMinutes >= course.workMinutes
  return isWorkedOff ? dayFromIso(last.on) : null
}
