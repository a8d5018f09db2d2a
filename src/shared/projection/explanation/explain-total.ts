import { type Money, money } from '../../money/money.ts'
import type { Plan } from '../../plan/plan.ts'
import { COST_CATEGORIES, type CostCategory } from '../../values/cost-category.ts'
import type { Posting } from '../result/money.ts'
import type { Projection } from '../result/projection.ts'

/** A figure and the postings whose amounts make it up, in order of date. */
export interface Figure {
  readonly amount: Money
  readonly postingIds: readonly string[]
}

export interface ExplainedTotal extends Figure {
  readonly byCategory: Readonly<Record<CostCategory, Figure>>
  readonly byState: Readonly<Record<Posting['state'], Figure>>
  /** Money that others give; below zero, as it stands in the ledger. */
  readonly contributions: Figure
}

export interface ExplainedMonth extends Figure {
  /** `YYYY-MM` */
  readonly month: string
  readonly byCategory: Readonly<Record<CostCategory, Figure>>
}

/** The rows behind every total and subtotal of a projection. */
export interface ExplainedTotals {
  readonly toCertification: ExplainedTotal
  readonly firstCycle: ExplainedTotal
  readonly all: ExplainedTotal
  /** The months that the projection shows; what is dated before the plan's start is in the totals alone. */
  readonly months: readonly ExplainedMonth[]
}

/** Which postings make up each figure of the projection. Each figure is the sum of its own, to the minor unit. */
export function explainTotals({ postings, months }: Projection, { startOn }: Plan): ExplainedTotals {
  const byMonth = new Map<string, Posting[]>()
  for (const posting of postings) {
    if (posting.on < startOn) continue
    const month = posting.on.slice(0, 'YYYY-MM'.length)
    const own = byMonth.get(month)
    if (own) own.push(posting)
    else byMonth.set(month, [posting])
  }
  return {
    toCertification: totalOf(postings.filter(({ phase }) => phase === 'to-certification')),
    firstCycle: totalOf(postings.filter(({ phase }) => phase === 'first-cycle')),
    all: totalOf(postings.filter(({ phase }) => phase !== null)),
    months: months.map(({ month }) => {
      const own = byMonth.get(month) ?? []
      return { month, ...figureOf(own), byCategory: byCategoryOf(own) }
    }),
  }
}

function totalOf(postings: readonly Posting[]): ExplainedTotal {
  const inState = (state: Posting['state']) => figureOf(postings.filter((posting) => posting.state === state))
  return {
    ...figureOf(postings),
    byCategory: byCategoryOf(postings),
    byState: {
      planned: inState('planned'),
      committed: inState('committed'),
      overdue: inState('overdue'),
      paid: inState('paid'),
    },
    contributions: figureOf(postings.filter(({ source }) => source.kind === 'contribution')),
  }
}

function byCategoryOf(postings: readonly Posting[]): Readonly<Record<CostCategory, Figure>> {
  const figures = COST_CATEGORIES.map((category) => [
    category,
    figureOf(postings.filter((posting) => posting.category === category)),
  ])
  // Made from the list of all categories, which the compiler cannot see.
  return Object.fromEntries(figures) as Record<CostCategory, Figure>
}

function figureOf(postings: readonly Posting[]): Figure {
  return {
    amount: money(postings.reduce((sum, { amount }) => sum + amount, 0)),
    postingIds: postings.map(({ id }) => id),
  }
}
