import { addDays, type DayNumber, dayFromIso, laterOf, mondayOf } from '../../calendar/day.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Period } from '../../plan/practice.ts'
import { remember } from '../../remember.ts'
import type { Minutes } from '../../values/primitives.ts'

const SECONDS_PER_MINUTE = 60

/** Whole days, both ends included. */
export interface DayRange {
  readonly from: DayNumber
  readonly to: DayNumber
}

export interface Leave extends DayRange {
  readonly periodId: string
}

/** The time that the person has, and from when on. */
export interface Life {
  readonly periods: readonly Period[]
  readonly startOn: DayNumber
  /** The first day on which work can be placed. */
  readonly from: DayNumber
  readonly horizon: DayNumber
  readonly studyMinutesPerWeek: Minutes
  /** The last of every so many weeks is kept free of flexible study; 0 keeps none. */
  readonly recoveryEveryWeeks: number
}

interface StudyPeriod extends DayRange {
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
  /** Study minutes of each week as the person states them, also of past and of recovery weeks; for showing the load. */
  readonly statedCapacity: Int32Array
  readonly leave: readonly Leave[]
  /** Days kept free of flexible study, both ends included. */
  readonly recovery: readonly DayRange[]
  readonly life: Life
}

/**
 * Capacity of a week = floor(sum over its days of that day's weekly rate / 7). A day of leave has rate 0; a day of a
 * study-hours period has its rate (the later one in the plan where they overlap); days before `from`, and days of
 * recovery, have none.
 */
export const compileWeeks = remember(
  (
    periods: Life['periods'],
    { studyMinutesPerWeek, recoveryEveryWeeks }: Plan['capacity'],
    startOn: DayNumber,
    from: DayNumber,
    horizon: DayNumber,
  ): WeekCalendar => layOutWeeks({ periods, startOn, from, horizon, studyMinutesPerWeek, recoveryEveryWeeks }),
)

function layOutWeeks(life: Life): WeekCalendar {
  const { periods, startOn, from, horizon, studyMinutesPerWeek } = life
  const firstMonday = mondayOf(startOn)
  const weekCount = Math.floor((horizon - firstMonday) / 7) + 1
  const leave = leaveOf(periods)
  const study: StudyPeriod[] = []
  const recovery = recoveryWeeks(life, firstMonday, weekCount)
  for (const period of periods) {
    const range = { from: dayFromIso(period.from), to: dayFromIso(period.to) }
    const { effect } = period
    if (effect.kind === 'recovery') recovery.push(range)
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
  const inFree = [...leave, ...recovery]
  const touched = recovery.map((range) => [weekAt(range.from), weekAt(range.to)] as const)
  if (daysGone > 0) touched.push([fromWeek, fromWeek])
  for (const [first, last] of touched) {
    for (let week = Math.max(0, fromWeek, first); week <= Math.min(weekCount - 1, last); week++) {
      const gone = week === fromWeek ? daysGone : 0
      capacity[week] = minutesOfWeek(addDays(firstMonday, week * 7), gone, inFree, study, studyMinutesPerWeek)
    }
  }
  return { firstMonday, weekCount, from, capacity, statedCapacity: stated, leave, recovery, life }

  function weekAt(day: DayNumber): number {
    return Math.floor((day - firstMonday) / 7)
  }
}

/** By itself, since most of what leave touches does not depend on the time for study. */
const leaveOf = remember((periods: Life['periods']): readonly Leave[] =>
  periods.flatMap(({ id, effect, from, to }) =>
    effect.kind === 'leave' ? [{ periodId: id, from: dayFromIso(from), to: dayFromIso(to) }] : [],
  ),
)

function recoveryWeeks({ recoveryEveryWeeks }: Life, firstMonday: DayNumber, weekCount: number): DayRange[] {
  if (recoveryEveryWeeks === 0) return []
  return Array.from({ length: Math.floor(weekCount / recoveryEveryWeeks) }, (_, index) => {
    const monday = addDays(firstMonday, 7 * ((index + 1) * recoveryEveryWeeks - 1))
    return { from: monday, to: addDays(monday, 6) }
  })
}

/** Days of each week on which work can be placed: none before `from`, none in leave or recovery. */
export function usableDays({ firstMonday, weekCount, from, leave, recovery }: WeekCalendar): Uint8Array {
  const days = new Uint8Array(weekCount).fill(7)
  const fromWeek = Math.floor((from - firstMonday) / 7)
  days.fill(0, 0, Math.max(0, Math.min(weekCount, fromWeek)))
  const inFree = [...leave, ...recovery]
  const touched = [{ from, to: from }, ...inFree]
  for (const { from: first, to: last } of touched) {
    const lastWeek = Math.min(weekCount - 1, Math.floor((last - firstMonday) / 7))
    for (let week = Math.max(0, fromWeek, Math.floor((first - firstMonday) / 7)); week <= lastWeek; week++) {
      const monday = addDays(firstMonday, week * 7)
      days[week] = workingDays(inFree, laterOf(monday, from), addDays(monday, 6))
    }
  }
  return days
}

/** The same time on every usable day, in whole minutes a week. Each week gets the difference of cumulative sums rounded down, so that no minute is lost. */
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
  leave: readonly DayRange[],
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

/** Whether the day lies in one of the times; its last day is part of it. */
export function isOnLeave(leave: readonly DayRange[], day: DayNumber): boolean {
  for (const { from, to } of leave) if (from <= day && day <= to) return true
  return false
}

/** Days between `first` and `last`, both included, that are not leave. */
export function workingDays(leave: readonly DayRange[], first: DayNumber, last: DayNumber): number {
  if (last < first) return 0
  const touched = leave.some(({ from, to }) => from <= last && first <= to)
  if (!touched) return last - first + 1
  let count = 0
  for (let day = first; day <= last; day = addDays(day, 1)) if (!isOnLeave(leave, day)) count++
  return count
}

/** The week's place in the calendar; may lie outside it. */
export function weekOf(calendar: Pick<WeekCalendar, 'firstMonday'>, day: DayNumber): number {
  return Math.floor((day - calendar.firstMonday) / 7)
}

export function mondayOfWeek(calendar: Pick<WeekCalendar, 'firstMonday'>, week: number): DayNumber {
  return addDays(calendar.firstMonday, week * 7)
}

/**
 * The first day of the week on which work can be placed: not before `from`, and neither leave nor kept free. Where there is
 * none, the first that is not leave, since study time without limit needs no other; null in a week that is all leave.
 */
export function firstUsableDay(calendar: WeekCalendar, week: number): DayNumber | null {
  const { leave, recovery, from } = calendar
  const monday = mondayOfWeek(calendar, week)
  if (leave.length === 0 && recovery.length === 0) return from < monday + 7 ? laterOf(monday, from) : null
  let first: DayNumber | null = null
  for (let day = laterOf(monday, from); day < monday + 7; day = addDays(day, 1)) {
    if (isOnLeave(leave, day)) continue
    if (!isOnLeave(recovery, day)) return day
    first ??= day
  }
  return first
}
