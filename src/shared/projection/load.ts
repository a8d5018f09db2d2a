import { type DayNumber, isoFromDay } from '../calendar/day.ts'
import type { Model } from './model.ts'
import type { WeekLoad } from './result.ts'
import type { Solution } from './solve.ts'
import { mondayOfWeek, weekOf } from './week-calendar.ts'

/**
 * The hours of each week from the plan's first to the week of `lastDay`: what was logged, what is booked, and what the
 * projection placed. A week is over when courses and sessions together lie above its study time.
 */
export function weekLoads(model: Model, { placement, supervision }: Solution, lastDay: DayNumber): WeekLoad[] {
  const { calendar } = model
  const count = Math.max(0, Math.min(calendar.weekCount, weekOf(calendar, lastDay) + 1))
  const courses = placement.flexibleLoad.slice()
  const sessions = new Int32Array(calendar.weekCount)
  for (const { days, doneOn, logged } of model.courses) {
    for (const { on, minutes } of logged) addTo(courses, weekOf(calendar, on), minutes)
    if (doneOn !== null) continue
    for (const { on, minutes, state } of days) if (state === 'planned') addTo(courses, weekOf(calendar, on), minutes)
  }
  for (const { on, recorded, state } of supervision.sessions) {
    if (state === 'done' || state === 'planned') addTo(sessions, weekOf(calendar, on), recorded)
  }
  return Array.from({ length: count }, (_, week): WeekLoad => {
    const courseMinutes = courses[week] ?? 0
    const sessionMinutes = sessions[week] ?? 0
    const capacityMinutes = calendar.statedCapacity[week] ?? 0
    return {
      monday: isoFromDay(mondayOfWeek(calendar, week)),
      courseMinutes,
      sessionMinutes,
      capacityMinutes,
      isOver: courseMinutes + sessionMinutes > capacityMinutes,
    }
  })
}

function addTo(load: Int32Array, week: number, minutes: number): void {
  if (week >= 0 && week < load.length) load[week] = (load[week] ?? 0) + minutes
}
