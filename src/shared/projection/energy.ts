import { addDays, type DayNumber, dayFromIso, laterOf } from '../calendar/day.ts'
import type { Plan } from '../plan/plan.ts'
import type { Intensity, Minutes } from '../values/primitives.ts'
import type { Model } from './model/model.ts'
import type { Solution } from './model/solution.ts'
import { isOnLeave, mondayOfWeek, type WeekCalendar, weekOf, workingDays } from './model/week-calendar.ts'

/** Halves of an ordinary hour in an hour of each intensity. */
const HALVES: Readonly<Record<Intensity, number>> = { light: 1, ordinary: 2, heavy: 3 }

/**
 * The load of each week in minutes of ordinary work, rounded up once a week: Σ minutes × intensity, of courses, sessions
 * and such practice as was given an intensity. What was logged and what is planned, as in the hours of the week.
 */
export function loadByWeek(plan: Plan, model: Model, { placement, supervision, practice }: Solution): Int32Array {
  const { calendar } = model
  const halves = new Int32Array(calendar.weekCount)
  const add = (on: DayNumber, minutes: Minutes, intensity: Intensity) => {
    const week = weekOf(calendar, on)
    if (week >= 0 && week < halves.length) halves[week] = (halves[week] ?? 0) + minutes * HALVES[intensity]
  }
  for (const [index, { intensity }] of plan.courses.entries()) {
    const course = model.courses[index]
    if (!course) continue
    for (const { on, minutes } of course.logged) add(on, minutes, intensity)
    for (const { week, minutes } of placement.works[index]?.weeks ?? []) {
      add(mondayOfWeek(calendar, week), minutes, intensity)
    }
    if (course.doneOn !== null) continue
    for (const { on, minutes, state } of course.days) if (state === 'planned') add(on, minutes, intensity)
  }
  for (const { arrangement, on, recorded, state } of supervision.sessions) {
    const intensity = plan.arrangements[arrangement]?.intensity ?? 'ordinary'
    if (state === 'done' || state === 'planned') add(on, recorded, intensity)
  }
  for (const [index, { intensity }] of plan.practices.entries()) {
    const own = model.practices[index]
    if (!own || intensity === null) continue
    for (const { on, minutes } of own.logged) add(on, minutes, intensity)
    const last = practice[own.requirement]?.hoursMetOn ?? model.horizon
    const startsOn = own.startsOn ?? model.firstContract
    if (startsOn === null) continue
    for (let week = Math.max(0, weekOf(calendar, model.from)); week < halves.length; week++) {
      const monday = mondayOfWeek(calendar, week)
      if (monday > last) break
      const first = laterOf(laterOf(startsOn, model.from), monday)
      const days = workingDays(calendar.leave, first, addDays(monday, Math.min(6, own.endsOn - monday)))
      add(monday, Math.floor((own.weeklyMinutes * days) / 7), intensity)
    }
  }
  return halves.map((value) => Math.ceil(value / 2))
}

/**
 * What can be carried in each week, in minutes of ordinary work: floor(sum over its days of that day's weekly rate / 7).
 * A day of an energy period has its rate (the later one in the plan where they overlap), every other day the rate the
 * person gave; without one, the study time of the week.
 */
export function energyByWeek(plan: Plan, calendar: WeekCalendar): Int32Array {
  const { energyMinutesPerWeek } = plan.capacity
  const energy = calendar.statedCapacity.slice()
  if (energyMinutesPerWeek !== null) energy.fill(energyMinutesPerWeek)
  const periods = plan.periods.flatMap(({ effect, from, to }) =>
    effect.kind === 'energy' ? [{ from: dayFromIso(from), to: dayFromIso(to), rate: effect.energyMinutesPerWeek }] : [],
  )
  for (const { from, to } of periods) {
    const lastWeek = Math.min(energy.length - 1, weekOf(calendar, to))
    for (let week = Math.max(0, weekOf(calendar, from)); week <= lastWeek; week++) {
      let sum = 0
      for (let weekday = 0; weekday < 7; weekday++) {
        const day = addDays(mondayOfWeek(calendar, week), weekday)
        const period = periods.findLast((one) => one.from <= day && day <= one.to)
        sum += period?.rate ?? energyMinutesPerWeek ?? studyRateOn(calendar, day)
      }
      energy[week] = Math.floor(sum / 7)
    }
  }
  return energy
}

function studyRateOn({ leave, life }: WeekCalendar, day: DayNumber): Minutes {
  if (isOnLeave(leave, day)) return 0
  const period = life.periods.findLast(
    ({ effect, from, to }) => effect.kind === 'study-hours' && dayFromIso(from) <= day && day <= dayFromIso(to),
  )
  return period?.effect.kind === 'study-hours' ? period.effect.studyMinutesPerWeek : life.studyMinutesPerWeek
}
