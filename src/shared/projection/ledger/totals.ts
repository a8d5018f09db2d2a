import { type Money, money } from '../../money/money.ts'
import { COST_CATEGORIES, type CostCategory } from '../../values/cost-category.ts'
import type { NotEntered, Posting, TotalOf, Totals } from '../result/money.ts'

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

/** What a total is made of. Null is not entered. */
interface Amount extends Pick<Posting, 'category' | 'state' | 'source'> {
  readonly amount: Money | null
}

/** The totals are nothing but sums of postings. */
export function addUp<Each extends Amount>(
  postings: readonly Each[],
  phaseOf: (posting: Each) => Posting['phase'],
  notEntered: readonly NotEntered[],
): Totals {
  const toCertification = noTotal()
  const firstCycle = noTotal()
  const all = noTotal()
  for (const posting of postings) {
    const phase = phaseOf(posting)
    if (phase === null) continue
    addTo(phase === 'to-certification' ? toCertification : firstCycle, posting)
    addTo(all, posting)
  }
  return {
    toCertification: asTotal(toCertification),
    firstCycle: asTotal(firstCycle),
    all: asTotal(all),
    notEntered,
  }
}

interface OpenTotal {
  readonly sums: CategorySums
  paid: number
  contributions: number
}

function noTotal(): OpenTotal {
  return { sums: noSums(), paid: 0, contributions: 0 }
}

function addTo(total: OpenTotal, { amount, category, state, source }: Amount): void {
  if (amount === null) return
  total.sums[category] += amount
  if (state === 'paid') total.paid += amount
  if (source.kind === 'contribution') total.contributions -= amount
}

function asTotal({ sums, paid, contributions }: OpenTotal): TotalOf {
  const amount = COST_CATEGORIES.reduce((sum, category) => sum + sums[category], 0)
  return {
    amount: money(amount),
    byCategory: asMoney(sums),
    paid: money(paid),
    contributions: money(contributions),
  }
}
