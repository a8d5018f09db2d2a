import { addDays, dayFromIso, isoFromDay } from '#shared/calendar/day.ts'
import type { Posting } from '#shared/projection/result/money.ts'
import type { Projection } from '#shared/projection/result/projection.ts'

export const DAYS_AHEAD = 90

/** What is overdue, and what falls due or comes in from today on within so many days, in order of date. */
export function dueSoon({ postings, today }: Pick<Projection, 'postings' | 'today'>): readonly Posting[] {
  const last = isoFromDay(addDays(dayFromIso(today), DAYS_AHEAD))
  return postings.filter(({ state, on }) => state !== 'paid' && on <= last)
}
