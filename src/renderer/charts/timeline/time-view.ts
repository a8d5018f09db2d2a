import { addDays, dayFromIso, type IsoDate, isoDate, isoFromDay } from '#shared/calendar/day.ts'
import type { LookSpan } from '#shared/charts/look-span.ts'
import type { TimeRow } from '#shared/charts/plan-timeline.ts'

/** The part of a time that is in sight: from a day on, which may be half over, so many days. */
export interface TimeView {
  readonly first: number
  readonly days: number
}

const EPOCH = dayFromIso(isoDate('1970-01-01'))

/** A week, with the days around it cut away. */
export const LEAST_DAYS = 7

export function wholeView({ from, to }: LookSpan): TimeView {
  const first = dayFromIso(from)
  return { first, days: Math.max(LEAST_DAYS, dayFromIso(to) - first + 1) }
}

export function isWhole(view: TimeView, span: LookSpan): boolean {
  return view.days >= wholeView(span).days
}

/** The first and the last day of which a part is in sight. */
export function daysInSight({ first, days }: TimeView): LookSpan {
  return { from: dayAt(Math.floor(first)), to: dayAt(Math.ceil(first + days) - 1) }
}

function dayAt(day: number): IsoDate {
  return isoFromDay(addDays(EPOCH, day))
}

/** The view with so many times the days, `around` staying where it is; at least a week and at most the whole. */
export function zoomed(view: TimeView, times: number, around: number, span: LookSpan): TimeView {
  const days = Math.min(wholeView(span).days, Math.max(LEAST_DAYS, view.days * times))
  const share = (around - view.first) / view.days
  return within({ first: around - share * days, days }, span)
}

/** The day to zoom around: that of an item in sight, else today, else the middle. */
export function aroundOf(row: Pick<TimeRow, 'bars' | 'marks'> | null, today: IsoDate, view: TimeView): number {
  const end = view.first + view.days
  const isInSight = (day: number) => view.first <= day && day <= end
  const bar = row?.bars.at(-1)
  const mark = row?.marks.at(-1)
  const days = [
    ...(bar ? [(Math.max(view.first, dayFromIso(bar.from)) + Math.min(end, dayFromIso(bar.to) + 1)) / 2] : []),
    ...(mark ? [dayFromIso(mark.on)] : []),
    dayFromIso(today),
  ]
  return days.find(isInSight) ?? view.first + view.days / 2
}

/** The view so many days later; it does not leave the time there is. */
export function panned(view: TimeView, days: number, span: LookSpan): TimeView {
  return within({ ...view, first: view.first + days }, span)
}

/** The nearest view that lies within the time there is. */
export function within(view: TimeView, span: LookSpan): TimeView {
  const whole = wholeView(span)
  const days = Math.min(view.days, whole.days)
  return { first: Math.max(whole.first, Math.min(view.first, whole.first + whole.days - days)), days }
}
