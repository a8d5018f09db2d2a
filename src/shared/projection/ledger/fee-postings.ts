import { anniversaries } from '../../calendar/anniversaries.ts'
import type { DayNumber } from '../../calendar/day.ts'
import { afterYearlyRises } from '../../money/money.ts'
import type { Fee } from '../../plan/fee.ts'
import type { RawPosting } from './raw-posting.ts'

/** The postings of a fee on its days, in order; its price rises on the anniversaries of the first. */
export function postingsOfFee(fee: Fee, days: readonly DayNumber[]): readonly RawPosting[] {
  const [first] = days
  if (first === undefined) return []
  return days.map((on, occurrence) => ({
    id: `fee/${fee.id}/${occurrence}`,
    on,
    amount: fee.amount === null ? null : afterYearlyRises(fee.amount, fee.yearlyRise, anniversaries(first, on)),
    category: fee.category,
    title: fee.title,
    state: 'planned',
    source: { kind: 'fee', feeId: fee.id, occurrence },
    subject: { kind: 'fee', id: fee.id },
  }))
}
