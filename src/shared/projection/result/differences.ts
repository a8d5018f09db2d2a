import { dayFromIso } from '../../calendar/day.ts'
import { type Money, money } from '../../money/money.ts'
import type { Projection } from './projection.ts'

type Figures = Pick<Projection, 'outcome' | 'totals'>

/** Days by which the second is certified later than the first, below zero sooner; null where one of them has no date. */
export function daysLater({ outcome: from }: Figures, { outcome: to }: Figures): number | null {
  if (from.kind !== 'certified' || to.kind !== 'certified') return null
  return dayFromIso(to.certifiedOn) - dayFromIso(from.certifiedOn)
}

/** What the second costs to certification more than the first; below zero less. */
export function costMore({ totals: from }: Figures, { totals: to }: Figures): Money {
  return money(to.toCertification.amount - from.toCertification.amount)
}
