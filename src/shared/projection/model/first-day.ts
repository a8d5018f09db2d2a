import type { DayNumber } from '../../calendar/day.ts'
import type { CourseModel } from './model.ts'

/**
 * The day on which a course begins, whatever is placed: its first day by the plan or the first in the log, the earlier of
 * both. Its payments count from there, also where only a later day was logged. Null for a flexible one without a log.
 */
export function firstDayOfCourse({ days, firstLogOn }: Pick<CourseModel, 'days' | 'firstLogOn'>): DayNumber | null {
  const firstDay = days[0]?.on ?? null
  return firstLogOn !== null && (firstDay === null || firstLogOn < firstDay) ? firstLogOn : firstDay
}
