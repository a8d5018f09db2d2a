import { addDays, type DayNumber } from '../../calendar/day.ts'
import type { Model } from './model.ts'
import type { Solution } from './solution.ts'
import { mondayOfWeek } from './week-calendar.ts'

/**
 * The last day of placed work, or the first day that is open: weeks are shown up to it when the plan never finishes.
 */
export function lastPlannedDay(model: Model, { supervision, placement }: Solution): DayNumber {
  let last = model.from
  for (const { on } of supervision.sessions) if (on > last) last = on
  for (const { doneOn, weeks } of placement.works) {
    if (doneOn !== null && doneOn > last) last = doneOn
    const week = weeks.at(-1)
    if (week) {
      const sunday = addDays(mondayOfWeek(model.calendar, week.week), 6)
      if (sunday > last) last = sunday
    }
  }
  return last
}
