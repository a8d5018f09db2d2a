import { addDays, type DayNumber, dayFromIso, mondayOf } from '../calendar/day.ts'
import { laterOf } from '../calendar/order.ts'
import type { Period } from '../plan/practice.ts'
import type { Minutes } from '../plan/primitives.ts'

const SECONDS_PER_MINUTE = 60

/** Leave, as whole days, both ends included. */
export interface Leave {
  readonly periodId: string
  readonly from: DayNumber
  readonly to: DayNumber
}

interface StudyPeriod {
  readonly from: DayNumber
  readonly to: DayNumber
  readonly minutesPerWeek: Minutes
}

/** The weeks of a plan, Monday to Sunday, with the study time each has from the first usable day on. */
export interface WeekCalendar {
  readonly firstMonday: DayNumber
  readonly weekCount: number
  /** The first day on which work can be placed. */
  readonly from: DayNumber
  /** Study minutes of each week; `null` when time is without limit. */
  readonly capacity: Int32Array | null
  /** Study minutes of each week as the person states them, also of past weeks; for showing the load. */
  readonly statedCapacity: Int32Array
  readonly leave: readonly Leave[]
  readonly periods: readonly Period[]
}

/**
 * Capacity of a week = floor(sum over its days of that day's weekly rate / 7). A day of leave has rate 0; a day of a
 * study-hours period has its rate (the later one in the plan where they overlap); days before `from` have none.
 */
export function compileWeeks(
  periods: readonly Period[],
  startOn: DayNumber,
  from: DayNumber,
  horizon: DayNumber,
  studyMinutesPerWeek: Minutes,
): WeekCalendar {
  const firstMonday = mondayOf(startOn)
  const weekCount = Math.floor((horizon - firstMonday) / 7) + 1
  const leave: Leave[] = []
  const study: StudyPeriod[] = []
  for (const period of periods) {
    const range = { from: dayFromIso(period.from), to: dayFromIso(period.to) }
    const { effect } = period
    if (effect.kind === 'leave') leave.push({ periodId: period.id, ...range })
    if (effect.kind === 'study-hours') study.push({ ...range, minutesPerWeek: effect.studyMinutesPerWeek })
  }
  const stated = new Int32Array(weekCount).fill(studyMinutesPerWeek)
  for (const { from: first, to: last } of [...leave, ...study]) {
    const lastWeek = Math.min(weekCount - 1, Math.floor((last - firstMonday) / 7))
    for (let week = Math.max(0, Math.floor((first - firstMonday) / 7)); week <= lastWeek; week++) {
      stated[week] = minutesOfWeek(addDays(firstMonday, week * 7), 0, leave, study, studyMinutesPerWeek)
    }
  }
  const capacity = stated.slice()
  const fromWeek = Math.floor((from - firstMonday) / 7)
  capacity.fill(0, 0, Math.min(weekCount, Math.max(0, fromWeek)))
  const daysGone = from - firstMonday - fromWeek * 7
  if (fromWeek >= 0 && fromWeek < weekCount && daysGone > 0) {
    capacity[fromWeek] = minutesOfWeek(addDays(firstMonday, fromWeek * 7), daysGone, leave, study, studyMinutesPerWeek)
  }
  return { firstMonday, weekCount, from, capacity, statedCapacity: stated, leave, periods }
}

/** Days of each week on which work can be placed: none before `from`, none in leave. */
export function usableDays({ firstMonday, weekCount, from, leave }: WeekCalendar): Uint8Array {
  const days = new Uint8Array(weekCount).fill(7)
  const fromWeek = Math.floor((from - firstMonday) / 7)
  days.fill(0, 0, Math.max(0, Math.min(weekCount, fromWeek)))
  const touched = [{ from, to: from }, ...leave]
  for (const { from: first, to: last } of touched) {
    const lastWeek = Math.min(weekCount - 1, Math.floor((last - firstMonday) / 7))
    for (let week = Math.max(0, fromWeek, Math.floor((first - firstMonday) / 7)); week <= lastWeek; week++) {
      const monday = addDays(firstMonday, week * 7)
      days[week] = workingDays(leave, laterOf(monday, from), addDays(monday, 6))
    }
  }
  return days
}

/** The same time on every usable day, in whole minutes a week, without drift: what is floored away comes a week later. */
export function constantCapacity(days: Uint8Array, secondsPerWeek: number): Int32Array {
  const capacity = new Int32Array(days.length)
  let dayCount = 0
  let given = 0
  for (let week = 0; week < days.length; week++) {
    dayCount += days[week] ?? 0
    const due = Math.floor((secondsPerWeek * dayCount) / (7 * SECONDS_PER_MINUTE))
    capacity[week] = due - given
    given = due
  }
  return capacity
}

function minutesOfWeek(
  monday: DayNumber,
  firstWeekday: number,
  leave: readonly Leave[],
  study: readonly StudyPeriod[],
  ordinary: Minutes,
): Minutes {
  let sum = 0
  for (let weekday = firstWeekday; weekday < 7; weekday++) {
    const day = addDays(monday, weekday)
    if (isOnLeave(leave, day)) continue
    let rate = ordinary
    for (const period of study) if (period.from <= day && day <= period.to) rate = period.minutesPerWeek
    sum += rate
  }
  return Math.floor(sum / 7)
}

export function isOnLeave(leave: readonly Leave[], day: DayNumber): boolean {
  for (const { from, to } of leave) if (from <= day && day <= to) return true
  return false
}

/** The first day after the leave that holds `day`, and after any leave that joins it. */
export function dayAfterLeave(leave: readonly Leave[], day: DayNumber): DayNumber {
  let after = day
  while (isOnLeave(leave, after)) after = addDays(after, 1)
  return after
}

/** Days between `first` and `last`, both included, that are not leave. */
export function workingDays(leave: readonly Leave[], first: DayNumber, last: DayNumber): number {
  if (last < first) return 0
  const touched = leave.some(({ from, to }) => from <= last && first <= to)
  if (!touched) return last - first + 1
  let count = 0
  for (let day = first; day <= last; day = addDays(day, 1)) if (!isOnLeave(leave, day)) count++
  return count
}

/** The week's place in the calendar; may lie outside it. */
export function weekOf(calendar: WeekCalendar, day: DayNumber): number {
  return Math.floor((day - calendar.firstMonday) / 7)
}

export function mondayOfWeek(calendar: WeekCalendar, week: number): DayNumber {
  return addDays(calendar.firstMonday, week * 7)
}

/** The first day of the week on which work can be placed. */
export function firstUsableDay(calendar: WeekCalendar, week: number): DayNumber {
  return laterOf(mondayOfWeek(calendar, week), calendar.from)
}
