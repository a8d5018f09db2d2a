import { addDays, type DayNumber, dayFromIso, isoFromDay } from '#shared/calendar/day.ts'
import { money } from '#shared/money/money.ts'
import type { Arrangement } from '#shared/plan/arrangement.ts'
import type { Course } from '#shared/plan/course.ts'
import type { LogEntry } from '#shared/plan/log-entry.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { Rule } from '#shared/program/rule.ts'

/** Each of these makes the plan that a person would have without one constraint. */
export type PlanEdit = (plan: Plan) => Plan

/** More than any week could use. */
const WITHOUT_LIMIT = 100_000_000

export function withoutRules(isOne: (rule: Rule) => boolean): PlanEdit {
  return (plan) => ({
    ...plan,
    program: { ...plan.program, rules: plan.program.rules.filter((rule) => !isOne(rule)) },
  })
}

export function withoutPeriod(periodId: string): PlanEdit {
  return (plan) => ({ ...plan, periods: plan.periods.filter(({ id }) => id !== periodId) })
}

export function withoutDocument(documentId: string): PlanEdit {
  return (plan) => ({ ...plan, coverages: plan.coverages.filter((one) => one.documentId !== documentId) })
}

/** All study time that a week could use; leave stays what it is. */
export function withEndlessTime(plan: Plan): Plan {
  return {
    ...plan,
    capacity: { ...plan.capacity, studyMinutesPerWeek: WITHOUT_LIMIT, recoveryEveryWeeks: 0 },
    periods: plan.periods.filter(({ effect }) => effect.kind !== 'study-hours' && effect.kind !== 'recovery'),
  }
}

export function withoutWaiting(plan: Plan): Plan {
  return { ...plan, budget: { ...plan.budget, waitsForMoney: false } }
}

export function withEndlessPractice(practiceId: string): PlanEdit {
  return (plan) => ({
    ...plan,
    practices: plan.practices.map((one) => (one.id === practiceId ? { ...one, weeklyMinutes: WITHOUT_LIMIT } : one)),
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

/**
 * A session a day: seven arrangements in the place of one, each weekly and a day after the one before. Each booked day, and
 * each planned day that the log names, goes to the one whose weekday it is.
 */
export function withDailySessions(arrangementId: string, from: DayNumber): PlanEdit {
  return (plan) => {
    const arrangement = plan.arrangements.find(({ id }) => id === arrangementId)
    if (!arrangement) return plan
    const first = Math.max(dayFromIso(arrangement.firstSessionOn), from)
    const placeOf = (day: DayNumber) => (((day - first) % 7) + 7) % 7
    const idOf = (place: number) => (place === 0 ? arrangementId : `${arrangementId}-${place}`)
    const places = [0, 1, 2, 3, 4, 5, 6]
    const copies = places.map(
      (place): Arrangement => ({
        ...arrangement,
        id: idOf(place),
        // The first day at or after `first`, which is a day number.
        firstSessionOn: isoFromDay((first + place) as DayNumber),
        recurrence: { kind: 'every-weeks', weeks: 1 },
        bookedOn: arrangement.bookedOn.filter((on) => placeOf(dayFromIso(on)) === place),
      }),
    )
    return {
      ...plan,
      arrangements: plan.arrangements.flatMap((one) => (one === arrangement ? copies : [one])),
      logEntries: plan.logEntries.map((entry): LogEntry => {
        if (entry.kind !== 'hours' || entry.target.kind !== 'session') return entry
        const { target } = entry
        if (target.arrangementId !== arrangementId) return entry
        const place = placeOf(dayFromIso(target.plannedOn ?? entry.on))
        return { ...entry, target: { ...target, arrangementId: idOf(place) } }
      }),
      coverages: plan.coverages.flatMap((one) =>
        one.arrangementId === arrangementId
          ? places.map((place) => ({ ...one, id: `${one.id}-${place}`, arrangementId: idOf(place) }))
          : [one],
      ),
    }
  }
}
