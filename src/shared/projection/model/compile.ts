import { addMonths, type DayNumber, dayFromIso, earlierOf, type IsoDate, laterOf } from '../../calendar/day.ts'
import { compileCoverages } from '../../counting/coverage.ts'
import type { Arrangement, Recurrence } from '../../plan/arrangement.ts'
import type { HoursEntry, PaymentEntry } from '../../plan/log-entry.ts'
import { isMoneyBack } from '../../plan/money-back.ts'
import type { Plan } from '../../plan/plan.ts'
import { PLACES_IN_MONTH, WEEKDAYS } from '../../plan/weekdays.ts'
import { remember } from '../../remember.ts'
import { compileCourses } from './compile-courses.ts'
import { compileEligibility } from './compile-eligibility.ts'
import { compileRequirements, kindIndexOf } from './compile-rules.ts'
import type { ArrangementModel, CourseModel, Grid, Model, PracticeModel, RequirementModel } from './model.ts'
import { compileWeeks, weekOf } from './week-calendar.ts'

const HORIZON_IN_MONTHS = 120

/** Turns the plan into numbers. Everything the projection computes with comes from here. */
export function compile(plan: Plan, todayDate: IsoDate): Model {
  const today = dayFromIso(todayDate)
  const startOn = dayFromIso(plan.startOn)
  const from = laterOf(today, startOn)
  const horizon = addMonths(startOn, HORIZON_IN_MONTHS)
  const log = gatherLog(plan.logEntries)
  const requirements = compileRequirements(plan.program)
  const arrangements = compileArrangements(plan.arrangements, log.arrangements, log.paidDays, horizon)
  const calendar = compileWeeks(plan.periods, plan.capacity, startOn, from, horizon)
  const courses = compileCourses(plan.courses, log.courses, requirements, today)
  return {
    today,
    startOn,
    from,
    horizon,
    stopOn: plan.stopOn === null ? null : laterOf(today, dayFromIso(plan.stopOn)),
    calendar,
    studyTime: 'shared',
    firstContract: firstContractOf(arrangements),
    requirements,
    supervisionIndex: requirements.findIndex(({ earnedBy }) => earnedBy === 'supervision'),
    arrangements,
    coverages: compileCoverages(plan.coverages),
    courses,
    datedLoad: loadOfDays(courses, calendar.firstMonday, calendar.weekCount),
    practices: compilePractices(plan.practices, log.practices, requirements, horizon),
    eligibility: compileEligibility(plan.person, plan.program),
    preparationDays: plan.program.preparation.days,
    reviewDays: plan.program.review.days,
    renewalMonths: plan.program.renewal.months,
  }
}

/** The day the first contract begins; null without one. */
function firstContractOf(arrangements: readonly ArrangementModel[]): DayNumber | null {
  let first: DayNumber | null = null
  for (const { contractOn } of arrangements) first = first === null ? contractOn : earlierOf(first, contractOn)
  return first
}

/** Minutes by week of the course days still to come. */
const loadOfDays = remember(
  (courses: readonly CourseModel[], firstMonday: DayNumber, weekCount: number): Int32Array => {
    const load = new Int32Array(weekCount)
    for (const { days, doneOn } of courses) {
      if (doneOn !== null) continue
      for (const { on, minutes, state } of days) {
        const week = weekOf({ firstMonday }, on)
        if (state === 'planned' && week >= 0 && week < load.length) load[week] = (load[week] ?? 0) + minutes
      }
    }
    return load
  },
)

const compilePractices = remember(
  (
    practices: Plan['practices'],
    entries: LogByItem['practices'],
    requirements: readonly RequirementModel[],
    horizon: DayNumber,
  ): readonly PracticeModel[] =>
    practices.map((practice) => {
      const requirement = requirements.findIndex(({ id }) => id === practice.requirementId)
      return {
        id: practice.id,
        requirement: requirements[requirement]?.earnedBy === 'practice' ? requirement : -1,
        weeklyMinutes: practice.weeklyMinutes,
        startsOn: practice.startsOn === null ? null : dayFromIso(practice.startsOn),
        endsOn: practice.endsOn === null ? horizon : earlierOf(horizon, dayFromIso(practice.endsOn)),
        logged: (entries.get(practice.id) ?? []).map(({ on, minutes }) => ({ on: dayFromIso(on), minutes })),
      }
    }),
)

interface LogByItem {
  readonly courses: ReadonlyMap<string, readonly HoursEntry[]>
  readonly arrangements: ReadonlyMap<string, readonly HoursEntry[]>
  readonly practices: ReadonlyMap<string, readonly HoursEntry[]>
  /** By arrangement, the planned days of sessions that are paid. */
  readonly paidDays: ReadonlyMap<string, ReadonlySet<DayNumber>>
}

/** The log by the item that entries belong to; hours in order of date, then of plan order. */
const gatherLog = remember((logEntries: Plan['logEntries']): LogByItem => {
  const courses = new Map<string, HoursEntry[]>()
  const arrangements = new Map<string, HoursEntry[]>()
  const practices = new Map<string, HoursEntry[]>()
  const paidDays = new Map<string, Set<DayNumber>>()
  for (const entry of logEntries) {
    if (entry.kind !== 'hours') {
      if (!isMoneyBack(entry)) addPaidDay(paidDays, entry.target)
      continue
    }
    switch (entry.target.kind) {
      case 'course':
        push(courses, entry.target.courseId, entry)
        break
      case 'session':
        push(arrangements, entry.target.arrangementId, entry)
        break
      case 'practice':
        push(practices, entry.target.practiceId, entry)
        break
    }
  }
  for (const map of [courses, arrangements, practices]) for (const entries of map.values()) sortByDate(entries)
  return { courses, arrangements, practices, paidDays }
})

function addPaidDay(paidDays: Map<string, Set<DayNumber>>, target: PaymentEntry['target']): void {
  if (target.kind !== 'session' || target.plannedOn === null) return
  const days = paidDays.get(target.arrangementId) ?? new Set()
  paidDays.set(target.arrangementId, days.add(dayFromIso(target.plannedOn)))
}

function push(map: Map<string, HoursEntry[]>, id: string, entry: HoursEntry): void {
  const entries = map.get(id)
  if (entries) entries.push(entry)
  else map.set(id, [entry])
}

function sortByDate(entries: HoursEntry[]): void {
  entries.sort((left, right) => (left.on < right.on ? -1 : left.on > right.on ? 1 : 0))
}

const compileArrangements = remember(
  (
    arrangements: Plan['arrangements'],
    entries: LogByItem['arrangements'],
    paidDays: LogByItem['paidDays'],
    horizon: DayNumber,
  ): readonly ArrangementModel[] =>
    arrangements.map((item) =>
      compileArrangement(item, horizon, entries.get(item.id) ?? [], paidDays.get(item.id) ?? new Set()),
    ),
)

function compileArrangement(
  arrangement: Arrangement,
  horizon: DayNumber,
  entries: readonly HoursEntry[],
  paidDays: ReadonlySet<DayNumber>,
): ArrangementModel {
  const logged = entries.map(({ id, on, minutes, target }) => {
    const planned = target.kind === 'session' ? target.plannedOn : null
    return { entryId: id, on: dayFromIso(on), minutes, plannedOn: dayFromIso(planned ?? on) }
  })
  const linked = entries.flatMap(({ target }) =>
    target.kind === 'session' && target.plannedOn !== null ? [dayFromIso(target.plannedOn)] : [],
  )
  return {
    id: arrangement.id,
    kind: kindIndexOf(arrangement.kind),
    people: arrangement.kind === 'group' ? (arrangement.groupSize ?? 0) : 0,
    hasSecondSupervisor: arrangement.hasSecondSupervisor,
    contractOn: dayFromIso(arrangement.contractOn),
    firstSessionOn: dayFromIso(arrangement.firstSessionOn),
    lastDay: arrangement.endsOn === null ? horizon : earlierOf(horizon, dayFromIso(arrangement.endsOn)),
    minutes: arrangement.sessionMinutes,
    grid: compileGrid(arrangement.recurrence),
    timeOff: arrangement.supervisorTimeOff.map(({ from, to }) => ({ from: dayFromIso(from), to: dayFromIso(to) })),
    booked: [...new Set(arrangement.bookedOn)].map(dayFromIso).sort((left, right) => left - right),
    logged,
    linkedDays: new Set(linked),
    paidDays,
    spacing: { kind: 'grid' },
  }
}

function compileGrid(recurrence: Recurrence): Grid {
  switch (recurrence.kind) {
    case 'every-weeks':
      return { kind: 'weeks', every: recurrence.weeks }
    case 'per-month':
      return { kind: 'month-days', count: recurrence.sessions }
    case 'weekdays-of-month':
      return {
        kind: 'month-weekdays',
        weekday: WEEKDAYS.indexOf(recurrence.weekday),
        places: recurrence.places.map((place) => PLACES_IN_MONTH.indexOf(place)),
      }
    case 'listed-days':
      return { kind: 'listed', days: [...new Set(recurrence.days)].map(dayFromIso).sort((left, right) => left - right) }
  }
}
