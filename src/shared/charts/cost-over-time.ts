import { addMoney, type Money, sumMoney, ZERO } from '../money/money.ts'
import { missingFrom, type TotalName } from '../projection/result/missing-amounts.ts'
import type { Posting } from '../projection/result/money.ts'
import type { Projection } from '../projection/result/projection.ts'
import { COST_CATEGORIES, type CostCategory } from '../values/cost-category.ts'
import { type MoneyRange, rangeOf } from './axis.ts'
import { type ChartEnd, lastMonthOf } from './chart-end.ts'
import { type MonthText, monthsBetween, monthTextOfDate } from './month-text.ts'

export interface CostPoint {
  readonly month: MonthText
  /** All that has been spent up to the end of this month. */
  readonly cumulative: Readonly<Record<CostCategory, Money>>
  readonly total: Money
}

export interface CostOverTime {
  /** The categories that cost anything, in the order of their stacks. */
  readonly categories: readonly CostCategory[]
  /** One point for each month. The last one is the total up to the chart's end, to the cent. */
  readonly points: readonly CostPoint[]
  readonly total: Money
  readonly isAtLeast: boolean
  /** What others give up to the chart's end; it is subtracted from the amounts already. */
  readonly contributions: Money
  /** How far the stacks reach: categories below zero stand below the others, as more came in than was paid. */
  readonly range: MoneyRange
}

const TOTALS: Readonly<Record<ChartEnd, TotalName>> = { certification: 'toCertification', 'first-renewal': 'all' }

/** Cumulative cost by category, made of the same postings as the total up to the chart's end. */
export function costOverTime(projection: Projection, end: ChartEnd): CostOverTime {
  const postings = inOrderOfDate(projection.postings.filter((posting) => isWithin(posting, end)))
  const months = monthsOf(projection, postings, end)
  let cumulative = noCosts()
  let next = 0
  const points = months.map((month): CostPoint => {
    const firstLater = postings.findIndex(({ on }, index) => index >= next && monthTextOfDate(on) > month)
    const end = firstLater === -1 ? postings.length : firstLater
    cumulative = withPostings(cumulative, postings.slice(next, end))
    next = end
    return { month, cumulative, total: sumMoney(Object.values(cumulative)) }
  })
  return {
    categories: COST_CATEGORIES.filter((category) => postings.some((posting) => posting.category === category)),
    points,
    total: points.at(-1)?.total ?? ZERO,
    isAtLeast: missingFrom(projection.totals, TOTALS[end]).length > 0,
    contributions: projection.totals[TOTALS[end]].contributions,
    range: rangeOf(points.flatMap(stackEnds)),
  }
}

/** The lower and the upper end of a month's stack. */
function stackEnds({ cumulative }: CostPoint): readonly number[] {
  const amounts = Object.values(cumulative)
  const sumOf = (isPart: (amount: Money) => boolean) => sumMoney(amounts.filter(isPart))
  return [sumOf((amount) => amount < 0), sumOf((amount) => amount > 0)]
}

function inOrderOfDate(postings: readonly Posting[]): readonly Posting[] {
  return postings.toSorted((left, right) => (left.on < right.on ? -1 : Number(left.on > right.on)))
}

function isWithin({ phase }: Posting, end: ChartEnd): boolean {
  return phase === 'to-certification' || (phase === 'first-cycle' && end === 'first-renewal')
}

function monthsOf(projection: Projection, postings: readonly Posting[], end: ChartEnd): readonly MonthText[] {
  const days = postings.map(({ on }) => monthTextOfDate(on))
  const first = [projection.months[0]?.month ?? monthTextOfDate(projection.today), ...days].reduce(earlier)
  const last = [lastMonthOf(projection, end), first, ...days].reduce(later)
  return monthsBetween(first, last)
}

function earlier(left: MonthText, right: MonthText): MonthText {
  return left < right ? left : right
}

function later(left: MonthText, right: MonthText): MonthText {
  return left > right ? left : right
}

function noCosts(): Record<CostCategory, Money> {
  return { courses: ZERO, supervision: ZERO, membership: ZERO, application: ZERO, renewal: ZERO, other: ZERO }
}

function withPostings(before: Record<CostCategory, Money>, postings: readonly Posting[]): Record<CostCategory, Money> {
  const after = { ...before }
  for (const { category, amount } of postings) after[category] = addMoney(after[category], amount)
  return after
}
