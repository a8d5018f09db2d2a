import type { IsoDate } from '#shared/calendar/day.ts'
import type { Course } from '#shared/plan/course.ts'
import type { LogEntry } from '#shared/plan/log-entry.ts'
import type { Minutes } from '#shared/values/primitives.ts'

/** One day of a course with fixed dates, and what the log says of it. */
export interface CourseDay {
  readonly on: IsoDate
  readonly minutes: Minutes
  /** Which payment of a course that is paid by the day belongs to it, counted from 0. */
  readonly part: number
  /** `unconfirmed`: it has passed and is not in the log. `missed`: it is in the log as not held. */
  readonly state: 'done' | 'missed' | 'unconfirmed' | 'planned'
}

/** The days of a dated course in their order; none for a course that is studied whenever there is time. */
export function courseDays(course: Course, entries: readonly LogEntry[], today: IsoDate): readonly CourseDay[] {
  if (course.schedule.kind !== 'dated') return []
  const logged = new Map<string, Minutes>()
  let isComplete = false
  for (const entry of entries) {
    if (entry.kind !== 'hours' || entry.target.kind !== 'course' || entry.target.courseId !== course.id) continue
    const { sessionOn, completes } = entry.target
    isComplete ||= completes
    if (sessionOn !== null) logged.set(sessionOn, (logged.get(sessionOn) ?? 0) + entry.minutes)
  }
  return course.schedule.sessions
    .toSorted((left, right) => (left.on < right.on ? -1 : left.on > right.on ? 1 : 0))
    .map(({ on, minutes }, part): CourseDay => {
      const done = logged.get(on)
      if (done !== undefined) return { on, minutes, part, state: done > 0 ? 'done' : 'missed' }
      // A course that is done as a whole asks no more about its days.
      return { on, minutes, part, state: isComplete ? 'done' : on < today ? 'unconfirmed' : 'planned' }
    })
}
