import { anniversaries } from '../../calendar/anniversaries.ts'
import { civilFromDay, type DayNumber, dayFromIso } from '../../calendar/day.ts'
import { afterYearlyRises } from '../../money/money.ts'
import type { Fee } from '../../plan/fee.ts'
import type { PathDates } from '../model/solution.ts'
import { type FeeModel, feeDays, isRepeating, lastDayOf, repetition } from './fee-dates.ts'
import { postingId } from './posting-id.ts'
import { ALL_PRICE, type RawPosting } from './raw-posting.ts'

/** The postings of a fee, in order. */
export function postingsOfFee(fee: Fee, model: FeeModel, path: PathDates | null): readonly RawPosting[] {
  const { due } = fee
  return isRepeating(due)
    ? repeatedPostings(fee, lastDayOf(due, model, path))
    : postingsOn(fee, feeDays(due, model, path))
}

/** As far as anybody has asked for them. A fee is never changed, and most edits of a plan leave its fees as they are. */
const KNOWN = new WeakMap<Fee, RawPosting[]>()

/** The postings up to a day of a fee that repeats on days of its own; none of any other. */
export function repeatedPostings(fee: Fee, last: DayNumber): readonly RawPosting[] {
  if (!isRepeating(fee.due)) return []
  const known = KNOWN.get(fee) ?? []
  KNOWN.set(fee, known)
  const dayOf = repetition(fee.due)
  while ((known.at(-1)?.on ?? last) <= last) {
    known.push(postingOn(fee, known.length, dayOf(known.length), dayOf(0)))
  }
  return known.slice(
    0,
    known.findIndex(({ on }) => on > last),
  )
}

/** The postings of a fee on its days, in order. */
export function postingsOn(fee: Fee, days: readonly DayNumber[]): readonly RawPosting[] {
  const [first] = days
  return first === undefined ? [] : days.map((on, occurrence) => postingOn(fee, occurrence, on, first))
}

function postingOn(fee: Fee, occurrence: number, on: DayNumber, first: DayNumber): RawPosting {
  return {
    id: postingId({ kind: 'fee', feeId: fee.id, occurrence }),
    on,
    amount: fee.amount === null ? null : afterYearlyRises(fee.amount, fee.yearlyRise, risesOf(fee, first, on)),
    besidesPrice: ALL_PRICE,
    category: fee.category,
    title: fee.title,
    state: 'planned',
    source: { kind: 'fee', feeId: fee.id, occurrence },
    subject: { kind: 'fee', id: fee.id },
  }
}

/** The price rises on the anniversaries of the first; that of dues with each calendar year after the one in which they begin. */
function risesOf({ due, yearlyRise }: Fee, first: DayNumber, on: DayNumber): number {
  if (yearlyRise === 0) return 0
  if (due.kind !== 'calendar-years') return anniversaries(first, on)
  return civilFromDay(on).year - civilFromDay(dayFromIso(due.firstOn)).year
}
