import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { addMonths, dayFromIso, isoFromDay } from '#shared/calendar/day.ts'
import { COST_CATEGORIES } from '#shared/plan/fee.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { earliestPossible } from '#shared/projection/earliest.ts'
import { project, projectFigures } from '#shared/projection/project.ts'
import type { Posting, Projection, TotalOf } from '#shared/projection/result.ts'
import { planOnDay } from '../generators/plan.ts'

// Many plans in each test: a busy machine needs longer than the usual limit.
vi.setConfig({ testTimeout: 120_000 })

const RUNS = { numRuns: 300 }

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function expectTotal(total: TotalOf, postings: readonly Posting[]): void {
  expect(total.amount).toBe(sum(postings.map(({ amount }) => amount)))
  expect(total.paid).toBe(sum(postings.filter(({ state }) => state === 'paid').map(({ amount }) => amount)))
  for (const category of COST_CATEGORIES) {
    const amounts = postings.filter((posting) => posting.category === category).map(({ amount }) => amount)
    expect(total.byCategory[category]).toBe(sum(amounts))
  }
}

function readyOf({ outcome }: Projection): string | null {
  return outcome.kind === 'certified' ? outcome.readyOn : null
}

/** The day as text that sorts after every date when there is none. */
function orNever(day: string | null): string {
  return day ?? '9999-12-31'
}

describe('postings', () => {
  it('add up to every total and every month, to the cent', () => {
    fc.assert(
      fc.property(planOnDay(), ({ plan, today }) => {
        const { postings, totals, months } = project(plan, today)
        expectTotal(
          totals.toCertification,
          postings.filter(({ phase }) => phase === 'to-certification'),
        )
        expectTotal(
          totals.firstCycle,
          postings.filter(({ phase }) => phase === 'first-cycle'),
        )
        expectTotal(
          totals.all,
          postings.filter(({ phase }) => phase !== null),
        )
        for (const { month, outflow, byCategory } of months) {
          const ofMonth = postings.filter(({ on }) => on >= plan.startOn && on.startsWith(month))
          expect(outflow).toBe(sum(ofMonth.map(({ amount }) => amount)))
          expect(sum(Object.values(byCategory))).toBe(outflow)
        }
        const last = months.at(-1)
        const end = `${last?.month}-31`
        expect(sum(Object.values(last?.cumulative ?? {}))).toBe(
          sum(postings.filter(({ on }) => on <= end).map(({ amount }) => amount)),
        )
      }),
      RUNS,
    )
  })

  it('have ids of their own, and stand in order of date', () => {
    fc.assert(
      fc.property(planOnDay(), ({ plan, today }) => {
        const { postings } = project(plan, today)
        expect(new Set(postings.map(({ id }) => id)).size).toBe(postings.length)
        expect(postings.map(({ on }) => on)).toEqual(postings.map(({ on }) => on).toSorted())
      }),
      RUNS,
    )
  })

  it('account for every cent of the cash', () => {
    fc.assert(
      fc.property(planOnDay(), ({ plan, today }) => {
        const { months } = project(plan, today)
        let cash: number = plan.budget.savings
        for (const month of months) {
          cash += month.budget - month.outflow
          expect(month.cashAtEnd).toBe(cash)
          expect(month.lowestCash).toBeLessThanOrEqual(month.cashAtEnd)
        }
      }),
      RUNS,
    )
  })

  it('hold every logged payment exactly once', () => {
    fc.assert(
      fc.property(planOnDay(), ({ plan, today }) => {
        const logged = plan.logEntries.flatMap((entry) =>
          entry.kind === 'payment' && entry.amount > 0 ? [entry.amount] : [],
        )
        const paid = project(plan, today).postings.flatMap(({ state, amount }) => (state === 'paid' ? [amount] : []))
        expect(paid.toSorted((left, right) => left - right)).toEqual(logged.toSorted((left, right) => left - right))
      }),
      RUNS,
    )
  })
})

describe('hours', () => {
  it('counted and uncounted make up what is recorded', () => {
    fc.assert(
      fc.property(planOnDay(), ({ plan, today }) => {
        const { requirements, courses, sessions } = project(plan, today)
        const earnedBy = new Map(plan.program.requirements.map((item) => [item.id, item.earnedBy]))
        const of = (kind: string) => requirements.filter(({ requirementId }) => earnedBy.get(requirementId) === kind)
        const counted = of('courses').map(({ doneMinutes, plannedMinutes }) => doneMinutes + plannedMinutes)
        expect(sum(courses.map(({ countedMinutes }) => countedMinutes))).toBe(sum(counted))
        for (const { recordedMinutes, countedMinutes, wastedMinutes } of courses) {
          expect(countedMinutes + wastedMinutes).toBe(recordedMinutes)
        }
        for (const { doneMinutes, plannedMinutes, uncountedMinutes } of of('supervision')) {
          const real = sessions.filter(({ state }) => state === 'done' || state === 'planned')
          expect(doneMinutes + plannedMinutes).toBe(sum(real.map(({ countedMinutes }) => countedMinutes)))
          expect(doneMinutes + plannedMinutes + uncountedMinutes).toBe(
            sum(real.map(({ recordedMinutes }) => recordedMinutes)),
          )
        }
        for (const { reasons, ...progress } of requirements) {
          const { neededMinutes, doneMinutes, plannedMinutes, missingMinutes, uncountedMinutes } = progress
          expect(doneMinutes + plannedMinutes + missingMinutes).toBe(neededMinutes)
          expect(sum(reasons.map(({ minutes }) => minutes))).toBe(uncountedMinutes)
          expect(Math.min(doneMinutes, plannedMinutes, missingMinutes, uncountedMinutes)).toBeGreaterThanOrEqual(0)
        }
      }),
      RUNS,
    )
  })

  it('of supervision never count beyond a month’s or a kind’s maximum', () => {
    fc.assert(
      fc.property(planOnDay(), ({ plan, today }) => {
        const { sessions, requirements } = project(plan, today)
        const isAsked = requirements.some(({ requirementId }) => requirementId === 'supervision')
        const byMonth = new Map<string, number>()
        for (const { on, countedMinutes } of sessions) {
          byMonth.set(on.slice(0, 7), (byMonth.get(on.slice(0, 7)) ?? 0) + countedMinutes)
        }
        for (const minutes of byMonth.values()) expect(minutes).toBeLessThanOrEqual(isAsked ? 360 : 0)
        for (const { countedMinutes, maximumMinutes } of requirements.flatMap(({ kinds }) => kinds)) {
          expect(countedMinutes).toBeLessThanOrEqual(maximumMinutes ?? Number.POSITIVE_INFINITY)
        }
      }),
      RUNS,
    )
  })

  it('never place more flexible work in a week than it has time for', () => {
    fc.assert(
      fc.property(planOnDay({ paces: false, log: false }), ({ plan, today }) => {
        const { weeks, courses } = project(plan, today)
        const placed = new Map<string, number>()
        for (const { monday, minutes } of courses.flatMap((course) => course.weeks)) {
          placed.set(monday, (placed.get(monday) ?? 0) + minutes)
        }
        for (const { monday, capacityMinutes } of weeks) {
          expect(placed.get(monday) ?? 0).toBeLessThanOrEqual(capacityMinutes)
        }
      }),
      RUNS,
    )
  })
})

describe('dates', () => {
  it('never meet a requirement before its hours and its span', () => {
    fc.assert(
      fc.property(planOnDay(), ({ plan, today }) => {
        const projection = project(plan, today)
        for (const { metOn, hoursMetOn, spanEndsOn, missingMinutes } of projection.requirements) {
          if (metOn === null) continue
          expect(metOn >= orNever(hoursMetOn)).toBe(true)
          expect(spanEndsOn === null || metOn >= spanEndsOn).toBe(true)
          expect(missingMinutes).toBe(0)
          expect(metOn <= orNever(readyOf(projection))).toBe(true)
        }
      }),
      RUNS,
    )
  })

  it('never come later with more study time, for independent courses under totals alone', () => {
    const independent = planOnDay({
      arrangements: false,
      practices: false,
      periods: false,
      log: false,
      paces: false,
      areaAndModeRules: false,
      courseConstraints: false,
    })
    fc.assert(
      fc.property(independent, fc.integer({ min: 1, max: 900 }), ({ plan, today }, more) => {
        const { capacity } = plan
        const roomier: Plan = {
          ...plan,
          capacity: { ...capacity, studyMinutesPerWeek: capacity.studyMinutesPerWeek + more },
        }
        expect(orNever(readyOf(project(roomier, today))) <= orNever(readyOf(project(plan, today)))).toBe(true)
      }),
      RUNS,
    )
  })

  it('are never earlier than the earliest possible one', () => {
    fc.assert(
      fc.property(planOnDay({ paces: false }), ({ plan, today }) => {
        const { outcome } = project(plan, today)
        if (outcome.kind !== 'certified') return
        const earliest = earliestPossible(plan, today)
        expect(orNever(earliest?.certifiedOn ?? null) <= outcome.certifiedOn).toBe(true)
      }),
      RUNS,
    )
  })

  it('keep a chosen pace, or refuse it with a date beyond it', () => {
    fc.assert(
      fc.property(planOnDay(), ({ plan, today }) => {
        if (plan.pace.kind !== 'target') return
        const { outcome } = project(plan, today)
        const last = isoFromDay(addMonths(dayFromIso(plan.startOn), plan.pace.months))
        if (outcome.kind === 'certified') expect(outcome.certifiedOn <= last).toBe(true)
        if (outcome.kind === 'pace-refused') expect(orNever(outcome.earliestOn) > last).toBe(true)
      }),
      RUNS,
    )
  })
})

describe('a pace that binds', () => {
  it('ends in its last month when supervision can be spread to the end', () => {
    fc.assert(
      fc.property(planOnDay({ log: false, periods: false }), ({ plan, today }) => {
        const { outcome, binding } = project(plan, today)
        const isOpen = plan.arrangements.every(({ endsOn, bookedOn }) => endsOn === null && bookedOn.length === 0)
        const isSupervised = plan.program.requirements.some(({ earnedBy }) => earnedBy === 'supervision')
        if (plan.pace.kind !== 'target' || outcome.kind !== 'certified' || !isOpen || !isSupervised) return
        if (binding[0]?.kind !== 'pace') return
        const before = isoFromDay(addMonths(dayFromIso(plan.startOn), plan.pace.months - 1))
        expect(outcome.certifiedOn > before).toBe(true)
      }),
      { numRuns: 600 },
    )
  })
})

describe('the projection', () => {
  it('is the same for the same plan and day, and leaves the plan as it is', () => {
    fc.assert(
      fc.property(planOnDay(), ({ plan, today }) => {
        const before = JSON.stringify(plan)
        const first = JSON.stringify(project(plan, today))
        expect(JSON.stringify(project(structuredClone(plan), today))).toBe(first)
        expect(JSON.stringify(plan)).toBe(before)
      }),
      RUNS,
    )
  })

  it('gives the same dates and totals in its short form', () => {
    fc.assert(
      fc.property(planOnDay(), ({ plan, today }) => {
        const { outcome, totals } = project(plan, today)
        expect(projectFigures(plan, today)).toEqual({ outcome, totals })
      }),
      RUNS,
    )
  })

  it('gives each finding a key of its own', () => {
    fc.assert(
      fc.property(planOnDay(), ({ plan, today }) => {
        const keys = project(plan, today).findings.map(({ key }) => key)
        expect(new Set(keys).size).toBe(keys.length)
      }),
      RUNS,
    )
  })
})
