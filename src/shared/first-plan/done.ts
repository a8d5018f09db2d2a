import { addDays, type DayNumber, type IsoDate, weekdayOf } from '../calendar/day.ts'
import type { LogEntry } from '../plan/log-entry.ts'
import type { Answers } from './answers.ts'

/** Items of one stream of the first plan, with the log entries for what is already done. */
export interface FirstItems<T> {
  readonly items: readonly T[]
  readonly logEntries: readonly LogEntry[]
}

/** The day that stands for everything done before the plan: never in the future, never after the plan's start. */
export function doneOn({ startOn }: Answers, today: IsoDate): IsoDate {
  return startOn < today ? startOn : today
}

/** Minutes of a requirement that the answers call done, over all kinds of supervision. */
export function doneMinutes({ done }: Answers, requirementId: string): number {
  return done
    .filter((entry) => entry.requirementId === requirementId)
    .reduce((total, { minutes }) => total + minutes, 0)
}

/** The first such weekday on or after the day; 0 is Monday. */
export function firstWeekdayFrom(from: DayNumber, weekday: number): DayNumber {
  return addDays(from, (weekday - weekdayOf(from) + 7) % 7)
}
