import { anniversaries } from '../../calendar/anniversaries.ts'
import { civilFromDay, type DayNumber, dayFromIso } from '../../calendar/day.ts'
import { afterYearlyRises } from '../../money/money.ts'
import type { Fee } from '../../plan/fee.ts'
import { postingId } from './posting-id.ts'
import type { RawPosting } from './raw-posting.ts'

/**
 * The postings of a fee on its days, in order. Its price rises on the anniversaries of the first; that of dues with each
 * calendar year after the one in which they begin.
 */
export function postingsOfFee(fee: Fee, days: readonly DayNumber[]): readonly RawPosting[] {
  const [first] = days
  if (first === undefined) return []
  return days.map((on, occurrence) => ({
    id: postingId({ kind: 'fee', feeId: fee.id, occurrence }),
    on,
    amount: fee.amount === null ? null : afterYearlyRises(fee.amount, fee.yearlyRise, risesOf(fee, first, on)),
    category: fee.category,
    title: fee.title,
    state: 'planned',
    source: { kind: 'fee', feeId: fee.id, occurrence },
    subject: { kind: 'fee', id: fee.id },
  }))
}

function risesOf({ due, yearlyRise }: Fee, first: DayNumber, on: DayNumber): number {
  if (yearlyRise === 0) return 0
  if (due.kind !== 'calendar-years') return anniversaries(first, on)
  return civilFromDay(on).year - civilFromDay(dayFromIso(due.firstOn)).year
}
