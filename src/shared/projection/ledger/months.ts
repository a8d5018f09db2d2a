import { type DayNumber, type IsoDate, isoFromDay } from '../../calendar/day.ts'
import { addToMonth, firstDayOfMonth, type MonthNumber, monthOf } from '../../calendar/month.ts'
import { money } from '../../money/money.ts'
import type { Budget } from '../../plan/header-fields.ts'
import type { CashOutlook, MonthOfMoney, Posting } from '../result/money.ts'
import { asMoney, type CategorySums, noSums } from './totals.ts'

/**
 * The months from the plan's start to `lastDay`. Savings are there on the plan's first day; the budget arrives on each
 * 1st at or after it. Amounts dated before the start were paid before the savings were counted: they are in the
 * cumulative cost, not in the cash.
 */
export function outlineMonths(
  postings: readonly Posting[],
  budget: Budget,
  startOn: DayNumber,
  lastDay: DayNumber,
): { readonly months: readonly MonthOfMoney[]; readonly cash: CashOutlook } {
  const cumulative = noSums()
  const months: MonthOfMoney[] = []
  const start = isoFromDay(startOn)
  let cash: number = budget.savings
  let lowest: { on: IsoDate; amount: number } = { on: start, amount: cash }
  let place = 0
  for (; place < postings.length; place++) {
    const posting = postings[place]
    if (!posting || posting.on >= start) break
    cumulative[posting.category] += posting.amount
  }
  const lastMonth = monthOf(lastDay)
  for (let month = monthOf(startOn); month <= lastMonth; month = addToMonth(month, 1)) {
    const sums = noSums()
    const first = firstDayOfMonth(month)
    const arriving = first >= startOn ? budget.monthly : 0
    const end = isoFromDay(firstDayOfMonth(addToMonth(month, 1)))
    cash += arriving
    // The lowest day of a month is its first, after the budget has come, or a day with payments.
    let lowestInMonth = { on: first < startOn ? start : isoFromDay(first), amount: cash }
    let outflow = 0
    while (place < postings.length) {
      const posting = postings[place]
      if (!posting || posting.on >= end) break
      cash -= posting.amount
      outflow += posting.amount
      sums[posting.category] += posting.amount
      cumulative[posting.category] += posting.amount
      place++
      if (postings[place]?.on === posting.on) continue // a day's cash is what is left after all its payments
      if (cash < lowestInMonth.amount) lowestInMonth = { on: posting.on, amount: cash }
      if (cash < lowest.amount) lowest = { on: posting.on, amount: cash }
    }
    months.push(monthRow(month, sums, cumulative, outflow, arriving, cash, lowestInMonth))
  }
  return { months, cash: { lowest: { on: lowest.on, amount: money(lowest.amount) } } }
}

function monthRow(
  month: MonthNumber,
  sums: CategorySums,
  cumulative: CategorySums,
  outflow: number,
  budget: number,
  cashAtEnd: number,
  lowest: { readonly on: IsoDate; readonly amount: number },
): MonthOfMoney {
  return {
    month: isoFromDay(firstDayOfMonth(month)).slice(0, 7),
    outflow: money(outflow),
    byCategory: asMoney(sums),
    budget: money(budget),
    cashAtEnd: money(cashAtEnd),
    lowestCash: money(lowest.amount),
    lowestOn: lowest.on,
    isOverBudget: outflow > budget,
    cumulative: asMoney(cumulative),
  }
}
