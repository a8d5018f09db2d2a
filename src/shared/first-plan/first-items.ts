import { addDays, type DayNumber, type IsoDate, weekdayOf } from '../calendar/day.ts'
import type { LogEntry } from '../plan/log-entry.ts'
import type { Answers } from './answers.ts'

/** The items of one kind in a first plan, with log entries for the hours already done. */
export interface FirstItems<T> {
  readonly items: readonly T[]
  readonly logEntries: readonly LogEntry[]
}

/** The day on which hours done before the plan are logged: the plan's start, or today where that is earlier. */
export function doneOn({ startOn }: Answers, today: IsoDate): IsoDate {
  return startOn < today ? startOn : today
}

/** The minutes of a requirement that are done by the answers, over all kinds of supervision. */
export function doneMinutes({ done }: Answers, requirementId: string): number {
  return done
    .filter((entry) => entry.requirementId === requirementId)
    .reduce((total, { minutes }) => total + minutes, 0)
}

/** The first such weekday on or after the day; 0 is Monday. */
export function firstWeekdayFrom(from: DayNumber, weekday: number): DayNumber {
  return addDays(from, (weekday - weekdayOf(from) + 7) % 7)
}
