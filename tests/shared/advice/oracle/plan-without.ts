import { addDays, type DayNumber, dayFromIso, isoDate, isoFromDay } from '#shared/calendar/day.ts'
import { money } from '#shared/money/money.ts'
import type { Arrangement } from '#shared/plan/arrangement.ts'
import type { Course } from '#shared/plan/course.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { Rule } from '#shared/program/rule-union.ts'

/** Each of these makes the plan that a person would have without one constraint. */
export type PlanEdit = (plan: Plan) => Plan

/** All minutes of a week. */
const WHOLE_WEEK = 168 * 60

export function withoutRules(isOne: (rule: Rule) => boolean): PlanEdit {
  return (plan) => ({
    ...plan,
    program: { ...plan.program, rules: plan.program.rules.filter((rule) => !isOne(rule)) },
  })
}

export function withoutPeriod(periodId: string): PlanEdit {
  return (plan) => ({ ...plan, periods: plan.periods.filter(({ id }) => id !== periodId) })
}

/** The document is in force from long before the plan, for whoever it was entered. */
export function withDocumentAlways(documentId: string): PlanEdit {
  return (plan) => ({
    ...plan,
    coverages: plan.coverages.map((one) =>
      one.documentId === documentId ? { ...one, from: isoDate('1990-01-01'), to: null } : one,
    ),
  })
}

/** The condition is met by an answer of its own. */
export function withConditionMet(conditionId: string): PlanEdit {
  return (plan) => {
    const others = plan.person.eligibility.filter((one) => one.conditionId !== conditionId)
    const eligibility = [...others, { conditionId, kind: 'held' as const, since: isoDate('1990-01-01') }]
    return { ...plan, person: { ...plan.person, eligibility } }
  }
}

/** All study time that a week could use; leave stays what it is. */
export function withEndlessTime(plan: Plan): Plan {
  return {
    ...plan,
    capacity: { ...plan.capacity, studyMinutesPerWeek: WHOLE_WEEK, recoveryEveryWeeks: 0 },
    periods: plan.periods.filter(({ effect }) => effect.kind !== 'study-hours' && effect.kind !== 'recovery'),
  }
}

export function withoutWaiting(plan: Plan): Plan {
  return { ...plan, budget: { ...plan.budget, waitsForMoney: false } }
}

export function withEndlessPractice(practiceId: string): PlanEdit {
  return (plan) => ({
    ...plan,
    practices: plan.practices.map((one) => (one.id === practiceId ? { ...one, weeklyMinutes: WHOLE_WEEK } : one)),
  })
}

export function withContractNow(arrangementId: string, from: DayNumber): PlanEdit {
  return changeArrangement(arrangementId, (one) => {
    const wait = dayFromIso(one.firstSessionOn) - dayFromIso(one.contractOn)
    return { ...one, contractOn: isoFromDay(from), firstSessionOn: isoFromDay(addDays(from, wait)) }
  })
}

function changeArrangement(id: string, change: (one: Arrangement) => Arrangement): PlanEdit {
  return (plan) => ({ ...plan, arrangements: plan.arrangements.map((one) => (one.id === id ? change(one) : one)) })
}

/** What each day costs is paid when the course begins. */
export function withFreeDays(courseId: string): PlanEdit {
  return changeCourse(courseId, ({ schedule, payment, ...course }) => {
    const days = schedule.kind === 'dated' ? schedule.sessions.length : 1
    const isBySession = payment.kind === 'per-session' && payment.pricePerSession !== null
    return {
      ...course,
      schedule: { kind: 'flexible', notBefore: null, weeklyMaximumMinutes: null },
      payment: isBySession ? { ...payment, pricePerSession: money((payment.pricePerSession ?? 0) * days) } : payment,
    }
  })
}

export function withoutFirstDay(courseId: string): PlanEdit {
  return changeCourse(courseId, (course) =>
    course.schedule.kind === 'flexible' ? { ...course, schedule: { ...course.schedule, notBefore: null } } : course,
  )
}

export function withoutWeeklyMaximum(courseId: string): PlanEdit {
  return changeCourse(courseId, (course) =>
    course.schedule.kind === 'flexible'
      ? { ...course, schedule: { ...course.schedule, weeklyMaximumMinutes: null } }
      : course,
  )
}

export function withoutPrerequisites(courseId: string): PlanEdit {
  return changeCourse(courseId, (course) => ({ ...course, prerequisiteIds: [] }))
}

function changeCourse(id: string, change: (course: Course) => Course): PlanEdit {
  return (plan) => ({ ...plan, courses: plan.courses.map((one) => (one.id === id ? change(one) : one)) })
}

export function withWeeklySessions(arrangementId: string): PlanEdit {
  return changeArrangement(arrangementId, (one) => ({ ...one, recurrence: { kind: 'every-weeks', weeks: 1 } }))
}

export function withoutPace(plan: Plan): Plan {
  return { ...plan, pace: { kind: 'capacity' } }
}
