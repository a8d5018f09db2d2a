import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayFromIso, isoDate } from '#shared/calendar/day.ts'
import { paymentsOfStep, splitByChanges } from '#shared/comparison/split-by-changes.ts'
import { splitByPayments } from '#shared/comparison/split-by-payments.ts'
import { differencesBetween } from '#shared/edits/differences.ts'
import { resolveScenario } from '#shared/edits/resolve-scenario.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { project } from '#shared/projection/project.ts'
import { aPlan } from '../builders/plan-builder.ts'
import { planOnDay } from '../generators/plan.ts'
import { variantOf } from '../generators/scenarios.ts'

const PAIRS = planOnDay().chain(({ plan, today }) => variantOf(plan).map((other) => ({ plan, other, today })))
const RUNS = { numRuns: 40 }

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
          expect(sumOf(paymentsOfStep(plan, other, steps, index, today).map((part) => part.amount))).toBe(amount)
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
    expect(parts.map(({ title, reason, amount }) => [title, reason, amount])).toEqual([['Dues', 'how-often', 20_000]])
    expect(parts[0]?.postings.other).toHaveLength(2)
  })
})
