import { addDays, type DayNumber, dayFromIso, isoFromDay } from '../calendar/day.ts'
import { money } from '../money/money.ts'
import type { CollectionName } from '../plan/collections.ts'
import type { Course } from '../plan/course.ts'
import type { PlanEdit } from '../plan/edit.ts'
import type { CoursePayment } from '../plan/payment.ts'
import type { Plan } from '../plan/plan.ts'
import type { Rule } from '../program/rule-union.ts'
import type { Constraint } from '../projection/result/constraint.ts'
import type { Minutes } from '../values/primitives.ts'

/** All minutes of a week: as much of anything as a week can hold. */
export const MINUTES_PER_WEEK = 10_080

/**
 * The edits that relax a constraint: what a person would change in the plan so that it no longer holds anything back. The
 * table in docs/engine.md says the same in words. What holds back by hours a week gets so many; without a number, all of them.
 */
export function relaxingEdits(
  plan: Plan,
  constraint: Constraint,
  from: DayNumber,
  minutesPerWeek: Minutes = MINUTES_PER_WEEK,
): readonly PlanEdit[] {
  switch (constraint.kind) {
    case 'pace':
      return [{ kind: 'set', patch: { pace: { kind: 'capacity' } } }]
    case 'span':
      return withoutRule(plan, constraint.requirementId, 'span-minimum')
    case 'month-maximum':
      return withoutRule(plan, constraint.requirementId, 'month-maximum')
    case 'cadence':
      return [update('arrangements', constraint.arrangementId, { recurrence: { kind: 'every-weeks', weeks: 1 } })]
    case 'contract-date':
      return contractAt(plan, constraint.arrangementId, from)
    case 'coverage':
      return alwaysInForce(plan, constraint.documentId)
    case 'eligibility':
      return heldAlready(plan, constraint.conditionId)
    case 'practice-rate':
      return [update('practices', constraint.practiceId, { weeklyMinutes: minutesPerWeek })]
    case 'leave':
      return [{ kind: 'remove', collection: 'periods', id: constraint.periodId }]
    case 'capacity':
      return timeForStudy(plan, minutesPerWeek)
    case 'cash':
      return [{ kind: 'set', patch: { budget: { ...plan.budget, waitsForMoney: false } } }]
    case 'course-dates':
      return onFreeDays(plan, constraint.courseId)
    case 'course-not-before':
      return rescheduled(plan, constraint.courseId, { notBefore: null })
    case 'course-weekly-maximum':
      return rescheduled(plan, constraint.courseId, { weeklyMaximumMinutes: null })
    case 'prerequisite':
      return [update('courses', constraint.courseId, { prerequisiteIds: [] })]
  }
}

/**
 * The edits of the earliest possible plan, of which the sooner counts: arrangements as agreed and no waiting for money, with
 * study time without limit, or as it is where rules about months make that the sooner one.
 */
export function earliestEdits(plan: Plan): readonly (readonly PlanEdit[])[] {
  const unpaced: PlanEdit = {
    kind: 'set',
    patch: { pace: { kind: 'capacity' }, budget: { ...plan.budget, waitsForMoney: false } },
  }
  return [[unpaced, ...timeForStudy(plan, MINUTES_PER_WEEK)], [unpaced]]
}

function update(collection: CollectionName, id: string, patch: Readonly<Record<string, unknown>>): PlanEdit {
  return { kind: 'update', collection, id, patch }
}

function withoutRule({ program }: Plan, requirementId: string, kind: Rule['kind']): readonly PlanEdit[] {
  const rules = program.rules.map((rule) =>
    rule.kind === kind && rule.requirementId === requirementId ? { ...rule, isOn: false } : rule,
  )
  return [{ kind: 'set', patch: { program: { ...program, rules } } }]
}

/** The contract is signed on the first day that is open, and the first session keeps its distance from it. */
function contractAt({ arrangements }: Plan, arrangementId: string, from: DayNumber): readonly PlanEdit[] {
  const arrangement = arrangements.find(({ id }) => id === arrangementId)
  if (!arrangement) return []
  const wait = dayFromIso(arrangement.firstSessionOn) - dayFromIso(arrangement.contractOn)
  const firstSessionOn = isoFromDay(addDays(from, wait))
  return [update('arrangements', arrangementId, { contractOn: isoFromDay(from), firstSessionOn })]
}

/** Every entry of the document begins with the first day of the plan or its log, and goes on. */
function alwaysInForce(plan: Plan, documentId: string): readonly PlanEdit[] {
  const days = [
    plan.startOn,
    ...plan.arrangements.map(({ contractOn }) => contractOn),
    ...plan.logEntries.map(({ on }) => on),
    ...plan.coverages.map(({ from }) => from),
  ]
  const from = days.toSorted()[0] ?? plan.startOn
  return plan.coverages
    .filter((coverage) => coverage.documentId === documentId)
    .map(({ id }) => update('coverages', id, { from, to: null }))
}

/** The condition is met, and has been for long. */
function heldAlready({ person }: Plan, conditionId: string): readonly PlanEdit[] {
  const others = person.eligibility.filter((answer) => answer.conditionId !== conditionId)
  const eligibility = [...others, { conditionId, kind: 'held' as const, since: null }]
  return [{ kind: 'set', patch: { person: { ...person, eligibility } } }]
}

/** All 168 hours of every week for study. Leave stays leave; other hours and recovery fall away. */
function timeForStudy({ capacity, periods }: Plan, studyMinutesPerWeek: Minutes): readonly PlanEdit[] {
  return [
    {
      kind: 'set',
      patch: { capacity: { ...capacity, studyMinutesPerWeek, recoveryEveryWeeks: 0 } },
    },
    ...periods
      .filter(({ effect }) => effect.kind === 'study-hours' || effect.kind === 'recovery')
      .map(({ id }): PlanEdit => ({ kind: 'remove', collection: 'periods', id })),
  ]
}

/** A booked course becomes work for any days. What each day costs falls due when the course begins. */
export function onFreeDays({ courses }: Plan, courseId: string): readonly PlanEdit[] {
  const course = courses.find(({ id }) => id === courseId)
  if (course?.schedule.kind !== 'dated') return []
  const schedule: Course['schedule'] = { kind: 'flexible', notBefore: null, weeklyMaximumMinutes: null }
  return [
    update('courses', courseId, { schedule, payment: wholePrice(course.payment, course.schedule.sessions.length) }),
  ]
}

function wholePrice(payment: CoursePayment, days: number): CoursePayment {
  if (payment.kind !== 'per-session' || payment.pricePerSession === null) return payment
  return { ...payment, pricePerSession: money(payment.pricePerSession * days) }
}

function rescheduled({ courses }: Plan, courseId: string, change: Readonly<Record<string, null>>): readonly PlanEdit[] {
  const schedule = courses.find(({ id }) => id === courseId)?.schedule
  return schedule?.kind === 'flexible' ? [update('courses', courseId, { schedule: { ...schedule, ...change } })] : []
}
