import { addDays, type DayNumber, isoFromDay } from '../calendar/day.ts'
import type { Plan } from '../plan/plan.ts'
import { energyByWeek, loadByWeek } from './energy.ts'
import type { Model } from './model/model.ts'
import type { Solution } from './model/solution.ts'
import { mondayOfWeek, weekOf } from './model/week-calendar.ts'
import type { WeekLoad } from './result/rows.ts'

/**
 * The hours and the load of each week from the plan's first to the week of `lastDay`: what was logged, what is booked,
 * and what the projection placed. A week is over when courses and sessions together lie above its study time.
 */
export function weekLoads(plan: Plan, model: Model, solution: Solution, lastDay: DayNumber): WeekLoad[] {
  const { placement, supervision } = solution
  const { calendar } = model
  const count = Math.max(0, Math.min(calendar.weekCount, weekOf(calendar, lastDay) + 1))
  const courses = new Int32Array(calendar.weekCount)
  const sessions = new Int32Array(calendar.weekCount)
  for (const { weeks } of placement.works) for (const { week, minutes } of weeks) addTo(courses, week, minutes)
  for (const { days, doneOn, logged } of model.courses) {
    for (const { on, minutes } of logged) addTo(courses, weekOf(calendar, on), minutes)
    if (doneOn !== null) continue
    for (const { on, minutes, state } of days) if (state === 'planned') addTo(courses, weekOf(calendar, on), minutes)
  }
  for (const { on, recorded, state } of supervision.sessions) {
    if (state === 'done' || state === 'planned') addTo(sessions, weekOf(calendar, on), recorded)
  }
  const load = loadByWeek(plan, model, solution)
  const energy = energyByWeek(plan, calendar)
  const recovery = new Set(calendar.recovery.flatMap(({ from, to }) => weeksBetween(model, from, to)))
  return Array.from({ length: count }, (_, week): WeekLoad => {
    const courseMinutes = courses[week] ?? 0
    const sessionMinutes = sessions[week] ?? 0
    const capacityMinutes = calendar.statedCapacity[week] ?? 0
    const loadMinutes = load[week] ?? 0
    const energyMinutes = energy[week] ?? 0
    return {
      monday: isoFromDay(mondayOfWeek(calendar, week)),
      courseMinutes,
      sessionMinutes,
      capacityMinutes,
      isOver: courseMinutes + sessionMinutes > capacityMinutes,
      loadMinutes,
      energyMinutes,
      isHeavy: loadMinutes > energyMinutes,
      isRecovery: recovery.has(week),
    }
  })
}

function weeksBetween({ calendar }: Model, from: DayNumber, to: DayNumber): number[] {
  const weeks: number[] = []
  for (let day = from; weekOf(calendar, day) <= weekOf(calendar, to); day = addDays(day, 7)) {
    weeks.push(weekOf(calendar, day))
  }
  return weeks
}

function addTo(load: Int32Array, week: number, minutes: number): void {
  if (week >= 0 && week < load.length) load[week] = (load[week] ?? 0) + minutes
}
