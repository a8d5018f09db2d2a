import { addDays, addMonths, dayFromIso, type IsoDate, isoDate, isoFromDay } from '../calendar/day.ts'
import { addToMonth, firstDayOfMonth } from '../calendar/month.ts'
import type { Projection } from '../projection/result/projection.ts'
import { type ChartEnd, lastDayOf } from './chart-end.ts'
import { type MonthText, monthNumberOf, monthsBetween, monthTextOfDate } from './month-text.ts'
import type { Timeline } from './timeline.ts'

/** The days that the one look shows, both included. It begins with a month and ends two months after the last mark. */
export interface LookSpan {
  readonly from: IsoDate
  readonly to: IsoDate
}

const MONTHS_AFTER_LAST_MARK = 2

/** Up to the certification; from the day of the certification on, up to the renewal. */
export function lookEnd({ outcome, today }: Pick<Projection, 'outcome' | 'today'>): ChartEnd {
  return outcome.kind === 'certified' && outcome.certifiedOn <= today ? 'first-renewal' : 'certification'
}

/** From the month of the first mark to two months after the last one; never to the horizon for its own sake. */
export function lookSpan(timeline: Timeline, projection: Projection): LookSpan {
  const { postings, today } = projection
  const first = [timeline.from, today, ...postings.slice(0, 1).map(({ on }) => on)].reduce(earlier)
  const marks = timeline.rows.flatMap((row) => [
    ...(row.bar ? [row.bar.to] : []),
    ...(row.kind === 'requirement' && row.span ? [row.span.to] : []),
  ])
  const last = [today, lastDayOf(projection, lookEnd(projection)), ...marks].reduce(later)
  return {
    from: isoDate(`${monthTextOfDate(first)}-01`),
    to: isoFromDay(addMonths(dayFromIso(last), MONTHS_AFTER_LAST_MARK)),
  }
}

/** The least span that holds both. */
export function joinSpans(one: LookSpan, other: LookSpan): LookSpan {
  return { from: earlier(one.from, other.from), to: later(one.to, other.to) }
}

/** Every month of which the span shows a day. */
export function monthsOfSpan({ from, to }: LookSpan): readonly MonthText[] {
  return monthsBetween(monthTextOfDate(from), monthTextOfDate(to))
}

/** The first day of the month, and its last. */
export function daysOfMonth(month: MonthText): LookSpan {
  const known = KNOWN_MONTHS.get(month)
  if (known) return known
  const next = firstDayOfMonth(addToMonth(monthNumberOf(month), 1))
  const days = { from: isoDate(`${month}-01`), to: isoFromDay(addDays(next, -1)) }
  KNOWN_MONTHS.set(month, days)
  return days
}

/** Pictures side by side speak of the same few hundred months again and again. */
const KNOWN_MONTHS = new Map<MonthText, LookSpan>()

function earlier(left: IsoDate, right: IsoDate): IsoDate {
  return left < right ? left : right
}

function later(left: IsoDate, right: IsoDate): IsoDate {
  return left > right ? left : right
}
