import type { IsoDate } from '../calendar/day.ts'
import { addMoney, type Money, ZERO } from '../money/money.ts'
import { isBudgetStated } from '../plan/budget.ts'
import type { Plan } from '../plan/plan.ts'
import type { MonthOfMoney, Posting } from '../projection/result/money.ts'
import type { Projection, ProjectionRows } from '../projection/result/projection.ts'
import { remember } from '../remember.ts'
import type { CostCategory } from '../values/cost-category.ts'
import { type ChartEnd, lastMonthOf } from './chart-end.ts'
import { lookEnd } from './look-span.ts'
import { type MonthText, monthsBetween, monthTextOfDate } from './month-text.ts'

export interface OutflowMonth {
  readonly month: MonthText
  /** All that is paid, less what comes in from others: below zero where that is more. */
  readonly outflow: Money
  /** Money put aside that arrives in this month. */
  readonly budget: Money
  readonly isOverBudget: boolean
  /** Null before the plan's first month, as the savings were counted after it. */
  readonly cashAtEnd: Money | null
}

export interface MonthlyOutflow {
  /** From the plan's first month, or from an earlier one in which something was paid. */
  readonly months: readonly OutflowMonth[]
  /** From today's month on. */
  readonly overBudget: number
  /** The month with the largest outflow, the first of equals; null when nothing is paid. */
  readonly mostExpensive: OutflowMonth | null
  /** The least cash on hand on any day of these months, the first such day, and the month it lies in. */
  readonly lowestCash: { readonly month: MonthText; readonly on: IsoDate; readonly amount: Money } | null
  /** Months with a day on which cash on hand is below zero. */
  readonly monthsBelowZero: number
}

/** What leaves in each month, beside what is put aside for it. */
export const monthlyOutflow: (projection: ProjectionRows, end: ChartEnd) => MonthlyOutflow = remember(addUpOutflow)

function addUpOutflow(projection: ProjectionRows, end: ChartEnd): MonthlyOutflow {
  const last = lastMonthOf(projection, end)
  const shown = projection.months.filter(({ month }) => month <= last)
  const ofMonth = new Map(shown.map((one) => [one.month, one]))
  const months = spendingByMonth(projection)
    .filter(({ month }) => month <= last)
    .map(({ month, outflow }): OutflowMonth => {
      const { budget = ZERO, isOverBudget = false, cashAtEnd = null } = ofMonth.get(month) ?? {}
      return { month, outflow, budget, isOverBudget, cashAtEnd }
    })
  return {
    months,
    overBudget: monthsOverBudget(projection, end).length,
    mostExpensive: months.reduce<OutflowMonth | null>(
      (most, month) => (month.outflow > (most?.outflow ?? ZERO) ? month : most),
      null,
    ),
    lowestCash: lowestOf(shown),
    monthsBelowZero: shown.filter(({ lowestCash }) => lowestCash < ZERO).length,
  }
}

/** The lowest cash on hand ahead where it lies below zero and somebody said what there is; else null. */
export function cashShortage(projection: Projection, { budget }: Pick<Plan, 'budget'>): MonthlyOutflow['lowestCash'] {
  const { lowestCash } = monthlyOutflow(projection, lookEnd(projection))
  const isAhead = lowestCash !== null && lowestCash.on >= projection.today && lowestCash.amount < 0
  return isAhead && isBudgetStated(budget) ? lowestCash : null
}

export interface MonthOfSpending {
  readonly month: MonthText
  readonly outflow: Money
  readonly byCategory: Readonly<Record<CostCategory, Money>>
}

/** All that is paid in each calendar month, less what comes in: the plan's months, and earlier ones from the first payment on. */
export const spendingByMonth: (projection: Pick<Projection, 'postings' | 'months'>) => readonly MonthOfSpending[] =
  remember(addUpMonths)

function addUpMonths({ postings, months }: Pick<Projection, 'postings' | 'months'>): readonly MonthOfSpending[] {
  const byMonth = new Map<MonthText, Posting[]>()
  for (const posting of postings) {
    const month = monthTextOfDate(posting.on)
    const own = byMonth.get(month)
    if (own) own.push(posting)
    else byMonth.set(month, [posting])
  }
  const [first, last] = [months[0], months.at(-1)]
  if (!first || !last) return []
  const [from = first.month] = [first.month, ...byMonth.keys()].toSorted()
  return monthsBetween(from, last.month).map((month) => {
    const byCategory = {
      courses: ZERO,
      supervision: ZERO,
      membership: ZERO,
      application: ZERO,
      renewal: ZERO,
      other: ZERO,
    }
    let outflow = ZERO
    for (const { amount, category } of byMonth.get(month) ?? []) {
      outflow = addMoney(outflow, amount)
      byCategory[category] = addMoney(byCategory[category], amount)
    }
    return { month, outflow, byCategory }
  })
}

/** The months that cost more than is put aside in them, from today's on: nothing can be planned before. */
export function monthsOverBudget(projection: ProjectionRows, end: ChartEnd): readonly MonthOfMoney[] {
  const first = monthTextOfDate(projection.today)
  const last = lastMonthOf(projection, end)
  return projection.months.filter(({ month, isOverBudget }) => isOverBudget && first <= month && month <= last)
}

function lowestOf(months: readonly MonthOfMoney[]): MonthlyOutflow['lowestCash'] {
  let lowest: MonthlyOutflow['lowestCash'] = null
  for (const { month, lowestCash, lowestOn } of months) {
    if (lowest === null || lowestCash < lowest.amount) lowest = { month, on: lowestOn, amount: lowestCash }
  }
  return lowest
}
