import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addDays, dayFromIso, type IsoDate, isoFromDay } from '#shared/calendar/day.ts'
import { money } from '#shared/money/money.ts'
import type { Course } from '#shared/plan/course.ts'
import type { Fee } from '#shared/plan/fee.ts'
import type { LogEntry } from '#shared/plan/log-entry.ts'
import { type Plan, planSchema } from '#shared/plan/plan.ts'
import { newScenario, type Scenario } from '#shared/plan/scenario.ts'
import { ROOT } from '../lib/root.ts'

export const SAMPLE_FILE = join(ROOT, 'resources/samples/just-begun.json')
const PARTS_OF_A_COURSE = 5
/** 60 items in all: courses, arrangements, one practice, and as many fees as are left. */
const ITEMS = 60

/** The sample that has just begun. */
export function samplePlan(): Plan {
  return planSchema.parse(JSON.parse(readFileSync(SAMPLE_FILE, 'utf8')))
}

/**
 * A plan of 60 items whose path takes about 84 months: each course of the sample in five parts, little time a week,
 * rare sessions, and many yearly fees.
 */
export function largePlan(): Plan {
  const sample = samplePlan()
  const courses = sample.courses.flatMap(splitCourse)
  const fees = [...sample.fees]
  for (let index = 0; courses.length + sample.arrangements.length + sample.practices.length + fees.length < ITEMS; ) {
    fees.push(yearlyFee(index, sample.startOn))
    index += 1
  }
  return {
    ...sample,
    asOf: null,
    capacity: { ...sample.capacity, studyMinutesPerWeek: 30 },
    courses,
    arrangements: sample.arrangements.map((arrangement) => ({
      ...arrangement,
      contractOn: sample.startOn,
      firstSessionOn: isoFromDay(addDays(dayFromIso(sample.startOn), 7)),
      endsOn: null,
      sessionMinutes: 60,
      recurrence: { kind: 'every-weeks', weeks: 13 },
      bookedOn: [],
    })),
    fees,
    periods: [],
    logEntries: [],
    scenarios: [],
  }
}

function splitCourse(course: Course): readonly Course[] {
  return Array.from({ length: PARTS_OF_A_COURSE }, (_, part) => ({
    ...course,
    id: `${course.id}-${part + 1}`,
    title: `${course.title}, part ${part + 1}`,
    workMinutes: Math.ceil(course.workMinutes / PARTS_OF_A_COURSE),
    credits: course.credits.map((credit) => ({ ...credit, minutes: Math.ceil(credit.minutes / PARTS_OF_A_COURSE) })),
    schedule: { kind: 'flexible', notBefore: null, weeklyMaximumMinutes: null },
    prerequisiteIds: [],
    payment: { kind: 'once', price: money(25_000), on: null, discount: { kind: 'none' } },
  }))
}

function yearlyFee(index: number, startOn: IsoDate): Fee {
  return {
    id: `yearly-${index}`,
    title: `Yearly fee ${index + 1}`,
    category: 'other',
    isExample: false,
    amount: money(12_000 + index),
    due: { kind: 'every', months: 12, firstOn: startOn, until: 'first-cycle' },
    yearlyRise: 300,
    isOwedAnyway: false,
    programFeeId: null,
    notes: '',
  }
}

/** A plan of so many items: courses of two hours for core knowledge, each with a price, at 20 h a week. */
export function planOfItems(count: number): Plan {
  const sample = samplePlan()
  const [first] = sample.courses
  if (!first) throw new Error('the sample has no course')
  const minutes = 120
  const courses = Array.from({ length: count }, (_, index): Course => {
    const requirementId = sample.program.requirements[0]?.id ?? ''
    return {
      ...first,
      id: `course-${index}`,
      title: `Course ${index + 1}`,
      workMinutes: minutes,
      credits: [{ requirementId, areaId: null, mode: 'live-online', minutes }],
      schedule: { kind: 'flexible', notBefore: null, weeklyMaximumMinutes: null },
      prerequisiteIds: [],
      payment: { kind: 'once', price: money(10_000), on: null, discount: { kind: 'none' } },
    }
  })
  const capacity = { ...sample.capacity, studyMinutesPerWeek: 1200 }
  return { ...sample, asOf: null, capacity, courses, logEntries: [], scenarios: [] }
}

/** Ten scenarios such as a person compares: other paces, other hours, courses left out. */
export function tenScenarios(plan: Plan): readonly Scenario[] {
  const paces = [84, 90, 96].map((months) =>
    newScenario(`pace-${months}`, `${months} months`, [
      { kind: 'setting', field: 'pace', value: { kind: 'target', months } },
    ]),
  )
  const hours = [30, 45, 60, 120].map((minutes) =>
    newScenario(`hours-${minutes}`, `${minutes} minutes a week`, [
      { kind: 'setting', field: 'capacity.studyMinutesPerWeek', value: minutes },
    ]),
  )
  const without = plan.courses
    .slice(0, 3)
    .map(({ id, title }) =>
      newScenario(`without-${id}`, `Without ${title}`, [{ kind: 'removed', collection: 'courses', id }]),
    )
  return [...paces, ...hours, ...without]
}

/** The plan with so many entries in its log: hours of practice, one a day and several on later rounds. */
export function withLogEntries(plan: Plan, count: number): Plan {
  const practice = plan.practices[0]
  if (!practice) throw new Error('the plan has no practice to log')
  const first = dayFromIso(plan.startOn)
  const logEntries = Array.from(
    { length: count },
    (_, index): LogEntry => ({
      id: `entry-${index}`,
      kind: 'hours',
      on: isoFromDay(addDays(first, index % 60)),
      minutes: 60,
      target: { kind: 'practice', practiceId: practice.id },
      notes: '',
    }),
  )
  return { ...plan, logEntries }
}
