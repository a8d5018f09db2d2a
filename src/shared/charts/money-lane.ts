import { dayFromIso, type IsoDate } from '../calendar/day.ts'
import { addMoney, type Money, sumMoney, ZERO } from '../money/money.ts'
import { isBudgetStated } from '../plan/budget.ts'
import type { Plan } from '../plan/plan.ts'
import type { MonthOfMoney, Posting } from '../projection/result/money.ts'
import type { Projection } from '../projection/result/projection.ts'
import { type MoneyRange, rangeOf } from './axis.ts'
import { type ChartEnd, lastMonthOf } from './chart-end.ts'
import { daysOfMonth, lookEnd } from './look-span.ts'
import { type MonthText, monthTextOfDate } from './month-text.ts'
import { monthlyOutflow, type OutflowMonth } from './monthly-cash.ts'

/** The parts of a month's bar. `fromOthers` is at most zero, and holds refunds as well; `afterwards` lies in no total of the look. */
export const MONEY_PARTS = ['paid', 'overdue', 'planned', 'afterwards', 'fromOthers'] as const
export type MoneyPart = (typeof MONEY_PARTS)[number]

export interface MoneyMonth {
  readonly month: MonthText
  readonly parts: Readonly<Record<MoneyPart, Money>>
  /** Money put aside that arrives in this month. */
  readonly budget: Money
}

export interface CashPoint {
  readonly on: IsoDate
  readonly amount: Money
}

export interface MoneyLane {
  readonly months: readonly MoneyMonth[]
  /** How far bars and the money put aside reach. */
  readonly range: MoneyRange
  /** The month with the largest outflow; null when nothing is paid. */
  readonly mostExpensive: OutflowMonth | null
  /** Cash on hand; null where nobody said what there is. */
  readonly cash: CashLine | null
}

export interface CashLine {
  /** The plan's first day, then of each month the day with the least cash and the last day, as far as the totals go. */
  readonly points: readonly CashPoint[]
  readonly lowest: CashPoint
  readonly range: MoneyRange
}

/** What leaves in each month, by its state, beside what is put aside; and the cash on hand below it. */
export function moneyLane(plan: Plan, projection: Projection, months: readonly MonthText[]): MoneyLane {
  const end = lookEnd(projection)
  const lastMonth = lastMonthOf(projection, end)
  const { lowestCash, mostExpensive } = monthlyOutflow(projection, end)
  const parts = new Map(months.map((month) => [month, noParts()]))
  for (const posting of projection.postings) {
    const part = partOf(posting, end)
    const month = parts.get(monthTextOfDate(posting.on))
    if (month) month[part] = addMoney(month[part], posting.amount)
  }
  const ofMoney = new Map(projection.months.map((month) => [month.month, month]))
  const shown = months.map(
    (month): MoneyMonth => ({
      month,
      parts: parts.get(month) ?? noParts(),
      budget: ofMoney.get(month)?.budget ?? ZERO,
    }),
  )
  return {
    months: shown,
    range: rangeOf(shown.flatMap(({ parts, budget }) => [stackOf(parts), parts.fromOthers, budget])),
    mostExpensive,
    cash:
      isBudgetStated(plan.budget) && lowestCash
        ? cashLine(
            plan,
            projection.months.filter(({ month }) => month <= lastMonth),
            lowestCash,
          )
        : null,
  }
}

/** The height of a month's bar above zero. */
export function stackOf({ paid, overdue, planned, afterwards }: MoneyMonth['parts']): Money {
  return sumMoney([paid, overdue, planned, afterwards])
}

function partOf({ phase, amount, state }: Posting, end: ChartEnd): MoneyPart {
  const isShown = phase === 'to-certification' || (phase !== null && end === 'first-renewal')
  if (!isShown) return 'afterwards'
  if (amount < 0) return 'fromOthers'
  if (state === 'overdue') return 'overdue'
  return state === 'paid' ? 'paid' : 'planned'
}

function cashLine({ startOn, budget }: Plan, months: readonly MonthOfMoney[], lowest: CashPoint): CashLine | null {
  const start: CashPoint = { on: startOn, amount: budget.savings }
  const points = months.flatMap(({ month, lowestOn, lowestCash, cashAtEnd }): CashPoint[] => {
    const end: CashPoint = { on: daysOfMonth(month).to, amount: cashAtEnd }
    return lowestOn < end.on ? [{ on: lowestOn, amount: lowestCash }, end] : [end]
  })
  const [first] = points
  if (!first) return null
  const shown = dayFromIso(startOn) < dayFromIso(first.on) ? [start, ...points] : points
  return { points: shown, lowest, range: rangeOf(shown.map(({ amount }) => amount)) }
}

function noParts(): Record<MoneyPart, Money> {
  return { paid: ZERO, overdue: ZERO, planned: ZERO, afterwards: ZERO, fromOthers: ZERO }
}
