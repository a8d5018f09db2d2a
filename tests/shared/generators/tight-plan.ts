import fc from 'fast-check'
import { addDays, dayFromIso, isoDate, isoFromDay } from '#shared/calendar/day.ts'
import { aPlan, type PlanBuilder } from '../builders/plan-builder.ts'
import type { PlanOnDay } from './plan.ts'

const FIRST_DAY = dayFromIso(isoDate('2027-01-04'))

function dayAfter(days: number): string {
  return isoFromDay(addDays(FIRST_DAY, days))
}

function repeat(
  plan: fc.Arbitrary<PlanBuilder>,
  most: number,
  step: (plan: PlanBuilder, index: number) => fc.Arbitrary<PlanBuilder>,
): fc.Arbitrary<PlanBuilder> {
  return fc
    .integer({ min: 0, max: most })
    .chain((count) =>
      Array.from({ length: count }, (_, index) => index).reduce(
        (made, index) => made.chain((built) => step(built, index)),
        plan,
      ),
    )
}

/**
 * Small plans of few round figures, in which several things often hold the date back by the same amount: equal rates, equal
 * dates, and leave of whole weeks that begins with the plan.
 */
export function tightPlanOnDay(): fc.Arbitrary<PlanOnDay> {
  const base = fc
    .record({
      studyHours: fc.constantFrom(1, 2, 5),
      months: fc.option(fc.constantFrom(3, 6, 12), { freq: 4 }),
      keeps: fc.subarray(['core', 'training', 'practice', 'supervision'], { minLength: 1, maxLength: 2 }),
      rules: fc.subarray(['span', 'month']),
      waitsForMoney: fc.boolean(),
    })
    .map(({ studyHours, months, keeps, rules, waitsForMoney }) => {
      const plan = aPlan()
        .withStudyHours(studyHours)
        .with({ budget: { savings: 0, monthly: 10_000, waitsForMoney } })
        .withMinimum('core', 10)
        .withMinimum('training', 10)
        .withMinimum('practice', 10)
        .withMinimum('supervision', 10)
        .withoutRules('individual', 'group', ...['span', 'month'].filter((id) => !rules.includes(id)))
        .withRule('span', { months: 2 })
        .withRequirements(...keeps)
      return months === null ? plan : plan.atPace(months)
    })
  const withCourses = repeat(base, 4, (plan, index) =>
    fc
      .record({
        requirementId: fc.constantFrom('core', 'training'),
        hours: fc.constantFrom(5, 10, 20),
        notBefore: fc.constantFrom(null, null, dayAfter(7), dayAfter(35)),
        weeklyHours: fc.constantFrom(null, 1, 2, 5),
        booked: fc.constantFrom(null, null, 14, 69),
        prerequisiteIds: fc.subarray(plan.input.courses.map(({ id }) => id)),
        price: fc.constantFrom(0, 0, 15_000),
      })
      .map(({ requirementId, hours, notBefore, weeklyHours, booked, prerequisiteIds, price }) => {
        const payment = { kind: 'once', price, on: null }
        if (booked !== null) {
          return plan.withDatedCourse(`c${index}`, [[dayAfter(booked), hours]], { requirementId, payment })
        }
        const weeklyMaximumMinutes = weeklyHours === null ? null : weeklyHours * 60
        const schedule = { kind: 'flexible', notBefore, weeklyMaximumMinutes }
        return plan.withCourse(`c${index}`, hours, { requirementId, schedule, prerequisiteIds, payment })
      }),
  )
  const withSessions = repeat(withCourses, 2, (plan, index) =>
    fc
      .record({ contract: fc.constantFrom(0, 7, 28), weeks: fc.constantFrom(1, 2) })
      .map(({ contract, weeks }) =>
        plan.withArrangement(`a${index}`, dayAfter(contract), { recurrence: { kind: 'every-weeks', weeks } }),
      ),
  )
  const withPractice = repeat(withSessions, 2, (plan, index) =>
    fc
      .record({ hours: fc.constantFrom(1, 2, 5), starts: fc.constantFrom(0, 7, 28) })
      .map(({ hours, starts }) => plan.withPractice(`p${index}`, hours, { startsOn: dayAfter(starts) })),
  )
  const withLeave = repeat(withPractice, 2, (plan, index) =>
    fc
      .record({ first: fc.constantFrom(0, 7, 21), days: fc.constantFrom(7, 14, 28) })
      .map(({ first, days }) => plan.withLeave(`l${index}`, dayAfter(first), dayAfter(first + days - 1))),
  )
  return fc
    .tuple(withLeave, fc.constantFrom(0, 0, 9), fc.constantFrom(true, true, true, false))
    .map(([plan, day, isComplete]) => ({
      plan: (isComplete ? complete(plan) : plan).build(),
      today: isoDate(dayAfter(day)),
    }))
}

/** Enough of everything, so that the plan can finish. */
function complete(plan: PlanBuilder): PlanBuilder {
  return plan
    .withCourse('core-enough', 10)
    .withCourse('training-enough', 10, { requirementId: 'training' })
    .withPractice('practice-enough', 1, { startsOn: dayAfter(0) })
    .withArrangement('sessions-enough', dayAfter(7))
}
