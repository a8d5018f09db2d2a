import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  filteredRows,
  type LedgerFilter,
  ledgerRows,
  openAmounts,
  sumOfRows,
  sumsByCategory,
  sumsByMonth,
  WHOLE_LEDGER,
} from '#renderer/screens/money/ledger-rows.ts'
import { foundRows } from '#renderer/ui/table-rows.ts'
import { isoDate } from '#shared/calendar/day.ts'
import { spendingByMonth } from '#shared/charts/monthly-cash.ts'
import { money, sumMoney } from '#shared/money/money.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { project } from '#shared/projection/project.ts'
import type { Projection } from '#shared/projection/result/projection.ts'
import { COST_CATEGORIES } from '#shared/values/cost-category.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { SAMPLE_NAMES, samplePlan } from '../../../helpers/resources.ts'
import { aPlan } from '../../../shared/builders/plan-builder.ts'
import { planOnDay } from '../../../shared/generators/plan.ts'

const formatter = createFormatter('en-US', 'USD')
const UNTIL: LedgerFilter['period'] = { kind: 'phase', phase: 'to-certification' }

function looked(projection: Projection, filter: Partial<LedgerFilter>, search = '') {
  const rows = filteredRows(ledgerRows(projection, formatter), { ...WHOLE_LEDGER, ...filter })
  return foundRows(rows, search, ({ searchText }) => searchText)
}

/** The sums of the ledger are the totals of the projection, by phase, category and month. */
function expectTotals(projection: Projection): void {
  const { toCertification, firstCycle } = projection.totals
  const until = looked(projection, { period: UNTIL })
  expect(sumOfRows(until)).toBe(toCertification.amount)
  expect(sumOfRows(looked(projection, { period: { kind: 'phase', phase: 'first-cycle' } }))).toBe(firstCycle.amount)
  const byCategory = new Map(sumsByCategory(until).map(({ key, amount }) => [key, amount]))
  for (const category of COST_CATEGORIES) {
    expect(byCategory.get(category) ?? 0).toBe(toCertification.byCategory[category])
    expect(sumOfRows(looked(projection, { period: UNTIL, category }))).toBe(toCertification.byCategory[category])
  }
  const paid = until.filter(({ posting }) => posting.state === 'paid')
  expect(sumOfRows(paid)).toBe(toCertification.paid)

  const all = looked(projection, {})
  const months = sumsByMonth(all)
  expect(sumMoney(months.map(({ amount }) => amount))).toBe(sumOfRows(all))
  const outflows = new Map(spendingByMonth(projection).map(({ month, outflow }) => [month, outflow]))
  for (const { key, amount, count } of months) {
    const rows = looked(projection, { period: { kind: 'month', month: key } })
    expect([rows.length, sumOfRows(rows)]).toEqual([count, amount])
    if (outflows.has(key)) expect(amount).toBe(outflows.get(key))
  }
}

describe('the sums of the ledger', () => {
  it.each(SAMPLE_NAMES)('are the totals of the sample %s, to the cent', (name) => {
    const plan = samplePlan(name)
    expectTotals(project(plan, plan.asOf ?? plan.startOn))
  })

  it('are the totals of any plan', () => {
    fc.assert(fc.property(planOnDay(), ({ plan, today }) => expectTotals(project(plan, today))))
  })
})

/** Dues of 100 a year from February, one of them paid; a gift of 300; books of 50 sent back for 20; a fee not entered. */
const plan: Plan = aPlan()
  .withFee(
    'dues',
    10_000,
    { kind: 'every', firstOn: '2027-02-01', months: 12, until: 'first-cycle' },
    { category: 'membership' },
  )
  .withFee('exam', null, { kind: 'on', on: '2027-05-01' }, { category: 'application' })
  .withContribution('gift', { kind: 'amount', amount: 30_000, on: '2027-06-01', category: 'courses' })
  .withPayment('first', '2027-01-20', 9900, { kind: 'fee', feeId: 'dues', occurrence: 0 })
  .withPayment('books', '2027-01-21', 5000, { kind: 'other', title: 'Books', category: 'other' })
  .withPayment('back', '2027-01-22', -2000, { kind: 'other', title: 'Books', category: 'other' })
  .build()
const projection = project(plan, isoDate('2027-01-25'))

describe('the rows of the ledger', () => {
  it('are found by name, category, state and date, whichever is typed', () => {
    const titles = (search: string) => looked(projection, {}, search).map(({ posting }) => posting.on)
    expect(titles('books')).toEqual(['2027-01-21', '2027-01-22'])
    expect(titles('refunded')).toEqual(['2027-01-22'])
    expect(titles('membership jan 2027')).toEqual(['2027-01-20'])
    expect(titles('2027-06')).toEqual(['2027-06-01'])
  })

  it('are narrowed by category, state and period together, and their sum with them', () => {
    expect(sumOfRows(looked(projection, { category: 'other' }))).toBe(money(3000))
    expect(sumOfRows(looked(projection, { category: 'other', state: 'Paid' }))).toBe(money(5000))
    expect(sumOfRows(looked(projection, { state: 'Expected' }))).toBe(money(-30_000))
    expect(sumOfRows(looked(projection, { period: { kind: 'year', year: '2027' } }))).toBe(money(9900 + 3000 - 30_000))
    expect(looked(projection, { category: 'membership', period: { kind: 'month', month: '2027-02' } })).toEqual([])
  })
})

describe('amounts that are not entered', () => {
  const open = (filter: Partial<LedgerFilter>, search = '') =>
    openAmounts(plan, projection, { ...WHOLE_LEDGER, ...filter }, search).map(({ title }) => title)

  it('make those sums "at least" that would hold them, and no others', () => {
    const [exam] = open({})
    expect(exam).toMatch(/exam/i)
    expect(open({ category: 'application' })).toEqual([exam])
    expect(open({ category: 'membership' })).toEqual([])
    expect(open({ state: 'Planned' })).toEqual([exam])
    expect(open({ state: 'Paid' })).toEqual([])
    expect(open({}, 'EXAM')).toEqual([exam])
    expect(open({}, 'books')).toEqual([])
  })
})
