import { type Money, money } from '../money/money.ts'
import { COST_CATEGORIES, type CostCategory } from '../plan/fee.ts'
import type { NotEntered, Posting, TotalOf, Totals } from './result.ts'

/** Sums by category, while they are being made. */
export type CategorySums = Record<CostCategory, number>

export function noSums(): CategorySums {
  return { courses: 0, supervision: 0, membership: 0, application: 0, renewal: 0, other: 0 }
}

/** The sums as money; whole numbers by construction, checked for being safe. */
export function asMoney(sums: CategorySums): Readonly<Record<CostCategory, Money>> {
  return {
    courses: money(sums.courses),
    supervision: money(sums.supervision),
    membership: money(sums.membership),
    application: money(sums.application),
    renewal: money(sums.renewal),
    other: money(sums.other),
  }
}

/** The totals are nothing but sums of postings. */
export function addUp(postings: readonly Posting[], notEntered: readonly NotEntered[]): Totals {
  const toCertification = totalOf(postings.filter(({ phase }) => phase === 'to-certification'))
  const firstCycle = totalOf(postings.filter(({ phase }) => phase === 'first-cycle'))
  return { toCertification, firstCycle, all: totalOf(postings.filter(({ phase }) => phase !== null)), notEntered }
}

function totalOf(postings: readonly Posting[]): TotalOf {
  const sums = noSums()
  let paid = 0
  let contributions = 0
  for (const { amount, category, state, source } of postings) {
    sums[category] += amount
    if (state === 'paid') paid += amount
    if (source.kind === 'contribution') contributions -= amount
  }
  const amount = COST_CATEGORIES.reduce((sum, category) => sum + sums[category], 0)
  return { amount: money(amount), byCategory: asMoney(sums), paid: money(paid), contributions: money(contributions) }
}
