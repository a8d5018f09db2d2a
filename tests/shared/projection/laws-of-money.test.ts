import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Posting, TotalOf } from '#shared/projection/result/money.ts'
import { COST_CATEGORIES } from '#shared/values/cost-category.ts'
import { planOnDay } from '../generators/plan.ts'
import { LAW_RUNS, LAW_TIMEOUT, projectOnce, sum } from './law.ts'

vi.setConfig(LAW_TIMEOUT)

function expectTotal(total: TotalOf, postings: readonly Posting[]): void {
  expect(total.amount).toBe(sum(postings.map(({ amount }) => amount)))
  expect(total.paid).toBe(sum(postings.filter(({ state }) => state === 'paid').map(({ amount }) => amount)))
  const given = postings.filter(({ source }) => source.kind === 'contribution')
  expect(total.contributions).toBe(-sum(given.map(({ amount }) => amount)) + 0)
  for (const category of COST_CATEGORIES) {
    const amounts = postings.filter((posting) => posting.category === category).map(({ amount }) => amount)
    expect(total.byCategory[category]).toBe(sum(amounts))
  }
}

describe('postings', () => {
  it('add up to every total and every month, to the cent', () => {
    fc.assert(
      fc.property(planOnDay(), ({ plan, today }) => {
        const { postings, totals, months } = projectOnce(plan, today)
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
      LAW_RUNS,
    )
  })

  it('have ids of their own, and stand in order of date', () => {
    fc.assert(
      fc.property(planOnDay(), ({ plan, today }) => {
        const { postings } = projectOnce(plan, today)
        expect(new Set(postings.map(({ id }) => id)).size).toBe(postings.length)
        expect(postings.map(({ on }) => on)).toEqual(postings.map(({ on }) => on).toSorted())
      }),
      LAW_RUNS,
    )
  })

  it('account for every cent of the cash', () => {
    fc.assert(
      fc.property(planOnDay(), ({ plan, today }) => {
        const { months } = projectOnce(plan, today)
        let cash: number = plan.budget.savings
        for (const month of months) {
          cash += month.budget - month.outflow
          expect(month.cashAtEnd).toBe(cash)
          expect(month.lowestCash).toBeLessThanOrEqual(month.cashAtEnd)
        }
      }),
      LAW_RUNS,
    )
  })

  it('hold every logged payment exactly once', () => {
    fc.assert(
      fc.property(planOnDay(), ({ plan, today }) => {
        const logged = plan.logEntries.flatMap((entry) =>
          entry.kind === 'payment' && entry.amount !== 0
            ? [entry.target.kind === 'contribution' ? -entry.amount : entry.amount]
            : [],
        )
        const paid = projectOnce(plan, today).postings.flatMap(({ state, amount }) =>
          state === 'paid' ? [amount] : [],
        )
        expect(paid.toSorted((left, right) => left - right)).toEqual(logged.toSorted((left, right) => left - right))
      }),
      LAW_RUNS,
    )
  })
})
