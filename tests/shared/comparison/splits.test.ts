import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayFromIso, isoDate } from '#shared/calendar/day.ts'
import { paymentsOfStep, splitByChanges } from '#shared/comparison/split-by-changes.ts'
import { splitByPayments } from '#shared/comparison/split-by-payments.ts'
import { differencesBetween } from '#shared/edits/differences.ts'
import { resolveScenario } from '#shared/edits/resolve-scenario.ts'
import { money } from '#shared/money/money.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { project } from '#shared/projection/project.ts'
import { aPlan } from '../builders/plan-builder.ts'
import { planOnDay } from '../generators/plan.ts'
import { variantOf } from '../generators/scenarios.ts'

const PAIRS = fc
  .record({
    pair: planOnDay().chain((one) => variantOf(one.plan).map((other) => ({ ...one, other }))),
    rate: fc.nat(3000),
  })
  .map(({ pair: { plan, other, today }, rate }) => ({ plan, other: paidLater(other, rate), today }))
const RUNS = { numRuns: 40 }

/** Courses that are paid at once are paid in instalments, with interest and a fee. */
function paidLater(plan: Plan, yearlyInterest: number): Plan {
  return {
    ...plan,
    courses: plan.courses.map((course) => {
      const { payment } = course
      if (payment.kind !== 'once') return course
      const paid = { kind: 'instalments', price: payment.price, on: payment.on, count: 7, everyMonths: 2 } as const
      const extra = { deposit: money(100), setUpFee: money(2500), firstAfterMonths: 1, yearlyInterest }
      return { ...course, payment: { ...paid, ...extra } }
    }),
  }
}

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0)
}

describe('both splits of the gap between two plans', () => {
  it('add up to it, to the cent', () => {
    fc.assert(
      fc.property(PAIRS, ({ plan, other, today }) => {
        const [before, after] = [project(plan, today), project(other, today)]
        const gap = after.totals.toCertification.amount - before.totals.toCertification.amount
        expect(sumOf(splitByPayments(before, after).map(({ amount }) => amount))).toBe(gap)
        expect(sumOf(splitByChanges(plan, other, today).map(({ amount }) => amount))).toBe(gap)
      }),
      RUNS,
    )
  })

  it('say which payments each change is made of, to the cent', () => {
    fc.assert(
      fc.property(PAIRS, ({ plan, other, today }) => {
        const steps = splitByChanges(plan, other, today)
        for (const [index, { amount }] of steps.entries()) {
          const parts = paymentsOfStep(plan, other, steps, index, today)
          expect(sumOf(parts.map((part) => part.amount))).toBe(amount)
          for (const { amount: whole, postings } of parts) {
            const [less, more] = [postings.of, postings.other].map((some) => sumOf(some.map((one) => one.amount)))
            expect((more ?? 0) - (less ?? 0)).toBe(whole)
          }
        }
      }),
      RUNS,
    )
  })

  it('split the days exactly where both ends have a date, and name every difference once', () => {
    fc.assert(
      fc.property(PAIRS, ({ plan, other, today }) => {
        const [before, after] = [project(plan, today).outcome, project(other, today).outcome]
        const steps = splitByChanges(plan, other, today)
        const named = steps.flatMap(({ differences }) => differences)
        expect(resolveScenario(plan, { differences: named }).skipped).toEqual([])
        expect(named.toSorted(byText)).toEqual(differencesBetween(plan, other).toSorted(byText))
        if (before.kind !== 'certified' || after.kind !== 'certified') return
        const days = steps.map((step) => step.days ?? Number.NaN)
        expect(sumOf(days)).toBe(dayFromIso(after.certifiedOn) - dayFromIso(before.certifiedOn))
      }),
      RUNS,
    )
  })
})

function byText(left: unknown, right: unknown): number {
  return JSON.stringify(left) < JSON.stringify(right) ? -1 : 1
}

describe('an example', () => {
  const today = isoDate('2027-01-04')
  const builder = aPlan()
    .withRequirements('supervision')
    .withMinimum('supervision', 10)
    .withRule('span', { isOn: false })
    .withArrangement('mentor', '2027-01-04', { title: 'Mara', pricePerSession: 15_000 })
    .withFee('dues', 10_000, { kind: 'every', months: 1, firstOn: '2027-02-01', until: 'certified' }, { title: 'Dues' })
  const base = builder.build()

  it('of a dearer supervisor: ten sessions at $30 more are $300', () => {
    const dearer: Plan = {
      ...base,
      arrangements: base.arrangements.map((one) => ({ ...one, pricePerSession: 18_000 as never })),
    }
    const parts = splitByPayments(project(base, today), project(dearer, today))
    expect(parts.map(({ title, reason, amount }) => [title, reason, amount])).toEqual([['Mara', 'amount', 30_000]])
    expect(splitByChanges(base, dearer, today)).toEqual([
      {
        differences: [
          { kind: 'value', collection: 'arrangements', id: 'mentor', field: 'pricePerSession', value: 18_000 },
        ],
        amount: 30_000,
        days: 0,
      },
    ])
  })

  it('of sessions every other week: the plan ends 63 days later, and two more months of dues are due', () => {
    const slower: Plan = {
      ...base,
      arrangements: base.arrangements.map((one) => ({
        ...one,
        recurrence: { kind: 'every-weeks' as const, weeks: 2 },
      })),
    }
    const [before, after] = [project(base, today), project(slower, today)]
    const [step] = splitByChanges(base, slower, today)
    // Ten sessions every week take 9 weeks from the first to the last, every other week 18: 9 × 7 = 63 days.
    expect(step?.days).toBe(63)
    const parts = splitByPayments(before, after)
    expect(parts.map(({ title, reason, amount }) => [title, reason, amount])).toEqual([['Dues', 'more-often', 20_000]])
    expect(parts[0]?.postings.other).toHaveLength(2)
  })

  it('of a price paid in three months instead of at once: no discount any more, interest and a set-up fee', () => {
    const payment = { kind: 'once', price: 100_000, on: '2027-01-04', discount: { kind: 'amount', amount: 5000 } }
    const course = builder.withCourse('evenings', 1, { title: 'Evenings', payment })
    const later = builder.withCourse('evenings', 1, {
      title: 'Evenings',
      payment: {
        kind: 'instalments',
        price: 100_000,
        on: '2027-01-04',
        deposit: 0,
        setUpFee: 3000,
        count: 3,
        everyMonths: 1,
        firstAfterMonths: 1,
        yearlyInterest: 1200,
      },
    })
    const [of, other] = [project(course.build(), today), project(later.build(), today)]
    const parts = splitByPayments(of, other)
    /*
     * Ten sessions a week from 4 January end on 8 March; preparation and review of 70 days: certified on 17 May. So all three
     * payments lie before it: 340.02 + 340.02 + 340.03 = 1,020.07, of which 10.00 + 6.70 + 3.37 = 20.07 are interest. With the
     * fee of $30.00, and without the discount of $50.00: 1,050.07 − 950.00 = 100.07.
     */
    expect(parts.map(({ title, reason, amount }) => [title, reason, amount])).toEqual([
      ['Evenings', 'discount', 5000],
      ['Evenings', 'set-up-fee', 3000],
      ['Evenings', 'interest', 2007],
    ])
    const interest = parts.find(({ reason }) => reason === 'interest')
    expect(interest?.postings.other.map(({ amount }) => amount)).toEqual([1000, 670, 337])
  })

  it('of instalments that go on after the certification: what is paid after it is taken off', () => {
    const payment = { kind: 'once', price: 120_000, on: '2027-01-04', discount: { kind: 'none' } }
    const instalments = { deposit: 0, setUpFee: 0, count: 12, everyMonths: 1, firstAfterMonths: 1, yearlyInterest: 0 }
    const later = { ...instalments, kind: 'instalments', price: 120_000, on: '2027-01-04' }
    const of = project(builder.withCourse('evenings', 1, { payment }).build(), today)
    const other = project(builder.withCourse('evenings', 1, { payment: later }).build(), today)
    // Certified on 17 May: 4 February, March, April and May are before it, eight of $100.00 after it.
    expect(splitByPayments(of, other).map(({ reason, amount }) => [reason, amount])).toEqual([
      ['beyond-certification', -80_000],
    ])
  })
})
