import { addDays } from '../../calendar/day.ts'
import { firstContractOf, loadOfDays } from './compile.ts'
import type { ArrangementModel, CourseModel, Model, PracticeModel, RequirementModel } from './model.ts'
import { compileWeeks } from './week-calendar.ts'

/** Each function here relaxes one constraint: it returns a model without that constraint, which shares everything else. */

/** Client minutes a week with which practice holds back no requirement. */
const WITHOUT_LIMIT = 100_000_000

function withRequirement(model: Model, index: number, change: Partial<RequirementModel>): Model {
  return { ...model, requirements: replaced(model.requirements, index, change) }
}

function withCourse(model: Model, index: number, change: Partial<CourseModel>): Model {
  return { ...model, courses: replaced(model.courses, index, change) }
}

function replaced<T extends object>(items: readonly T[], index: number, change: Partial<T>): readonly T[] {
  const item = items[index]
  return item ? items.with(index, { ...item, ...change }) : items
}

export function withoutSpan(model: Model, requirement: number): Model {
  return withRequirement(model, requirement, { spanMonths: 0 })
}

export function withoutMonthMaximum(model: Model, requirement: number): Model {
  const counting = model.requirements[requirement]?.counting
  if (!counting) return model
  const periodMaxima = counting.periodMaxima.filter(({ period }) => period !== 'month')
  return withRequirement(model, requirement, { monthMaximum: Infinity, counting: { ...counting, periodMaxima } })
}

/** Sessions that are neither booked nor logged can follow one another day by day. */
export function withoutCadence(model: Model, arrangement: number): Model {
  const change: Partial<ArrangementModel> = { spacing: { kind: 'daily' } }
  return { ...model, arrangements: replaced(model.arrangements, arrangement, change) }
}

/** The contract, and with it the first session, comes on the first day that is still open. */
export function withoutContractDate(model: Model, index: number): Model {
  const arrangement = model.arrangements[index]
  if (!arrangement || arrangement.contractOn <= model.from) return model
  const days = model.from - arrangement.contractOn
  const change = { contractOn: model.from, firstSessionOn: addDays(arrangement.firstSessionOn, days) }
  const arrangements = replaced(model.arrangements, index, change)
  return { ...model, arrangements, firstContract: firstContractOf(arrangements) }
}

/** The document is taken as in force at all times. */
export function withoutCoverage(model: Model, documentId: string): Model {
  const coverages = new Map(model.coverages)
  coverages.delete(documentId)
  return { ...model, coverages }
}

export function withoutPracticeRate(model: Model, practice: number): Model {
  const change: Partial<PracticeModel> = { weeklyMinutes: WITHOUT_LIMIT }
  return { ...model, practices: replaced(model.practices, practice, change) }
}

export function withoutLeave(model: Model, periodId: string): Model {
  const { calendar } = model
  const { life } = calendar
  const made = compileWeeks({ ...life, periods: life.periods.filter(({ id }) => id !== periodId) })
  return { ...model, calendar: calendar.capacity === null ? { ...made, capacity: null } : made }
}

export function withoutCapacity(model: Model): Model {
  return { ...model, calendar: { ...model.calendar, capacity: null } }
}

/** The remaining days of a booked course become work that can be placed freely; what is logged may be all of it. */
export function withoutCourseDates(model: Model, index: number): Model {
  const course = model.courses[index]
  const last = course?.logged.at(-1)
  const isWorkedOff = course && last && course.loggedMinutes >= course.workMinutes
  const doneOn = isWorkedOff ? { doneOn: last.on } : {}
  const relaxed = withCourse(model, index, { isDated: false, days: [], ...doneOn })
  return { ...relaxed, datedLoad: loadOfDays(relaxed.courses, relaxed.calendar) }
}

export function withoutNotBefore(model: Model, index: number): Model {
  return withCourse(model, index, { notBefore: null })
}

export function withoutWeeklyMaximum(model: Model, index: number): Model {
  return withCourse(model, index, { weeklyMaximum: Infinity })
}

export function withoutPrerequisites(model: Model, index: number): Model {
  return withCourse(model, index, { prerequisites: [] })
}
