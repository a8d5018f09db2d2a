import type { IsoDate } from '../calendar/day.ts'
import { type Money, ZERO } from '../money/money.ts'
import type { MonthOfMoney } from '../projection/result/money.ts'
import type { Projection } from '../projection/result/projection.ts'
import { type MoneyRange, rangeOf } from './axis.ts'
import { type ChartEnd, lastMonthOf } from './chart-end.ts'
import type { MonthText } from './month-text.ts'

export interface OutflowMonth {
  readonly month: MonthText
  /** All that is paid, less what comes in from others: below zero where that is more. */
  readonly outflow: Money
  /** Money put aside that arrives in this month. */
  readonly budget: Money
  readonly isOverBudget: boolean
  readonly cashAtEnd: Money
}

export interface MonthlyOutflow {
  readonly months: readonly OutflowMonth[]
  readonly overBudget: number
  /** How far the months and what is put aside in them reach. */
  readonly range: MoneyRange
  /** The month with the largest outflow, the first of equals; null when nothing is paid. */
  readonly mostExpensive: OutflowMonth | null
  /** The least cash on hand on any day of these months, the first such day, and the month it lies in. */
  readonly lowestCash: { readonly month: MonthText; readonly on: IsoDate; readonly amount: Money } | null
}

/** What leaves in each month, beside what is put aside for it. */
export function monthlyOutflow(projection: Projection, end: ChartEnd): MonthlyOutflow {
  const last = lastMonthOf(projection, end)
  const shown = projection.months.filter(({ month }) => month <= last)
  const months = shown.map(
    ({ month, outflow, budget, isOverBudget, cashAtEnd }): OutflowMonth => ({
      month,
      outflow,
      budget,
      isOverBudget,
      cashAtEnd,
    }),
  )
  return {
    months,
    range: rangeOf(months.flatMap(({ outflow, budget }) => [outflow, budget])),
    overBudget: months.filter(({ isOverBudget }) => isOverBudget).length,
    mostExpensive: months.reduce<OutflowMonth | null>(
      (mostExpensive, month) => (month.outflow > (mostExpensive?.outflow ?? ZERO) ? month : mostExpensive),
      null,
    ),
    lowestCash: lowestOf(shown),
  }
}

function lowestOf(months: readonly MonthOfMoney[]): MonthlyOutflow['lowestCash'] {
  let lowest: MonthlyOutflow['lowestCash'] = null
  for (const { month, lowestCash, lowestOn } of months) {
    if (lowest === null || lowestCash < lowest.amount) lowest = { month, on: lowestOn, amount: lowestCash }
  }
  return lowest
}
