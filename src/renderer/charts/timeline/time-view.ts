import { dayFromIso } from '#shared/calendar/day.ts'
import type { LookSpan } from '#shared/charts/look-span.ts'

/** The part of a time that is in sight: from a day on, which may be half over, so many days. */
export interface TimeView {
  readonly first: number
  readonly days: number
}

/** A week, with the days around it cut away. */
export const LEAST_DAYS = 7

export function wholeView({ from, to }: LookSpan): TimeView {
  const first = dayFromIso(from)
  return { first, days: Math.max(LEAST_DAYS, dayFromIso(to) - first + 1) }
}

export function isWhole(view: TimeView, span: LookSpan): boolean {
  return view.days >= wholeView(span).days
}

/** The view with so many times the days, `around` staying where it is; at least a week and at most the whole. */
export function zoomed(view: TimeView, times: number, around: number, span: LookSpan): TimeView {
  const days = Math.min(wholeView(span).days, Math.max(LEAST_DAYS, view.days * times))
  const share = (around - view.first) / view.days
  return within({ first: around - share * days, days }, span)
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

/** The view, moved as little as it takes to have the days in it with a margin around them. */
export function showing(view: TimeView, { from, to }: LookSpan, span: LookSpan): TimeView {
  const margin = view.days / 20
  const [start, end] = [dayFromIso(from) - margin, dayFromIso(to) + 1 + margin]
  if (start < view.first) return within({ ...view, first: start }, span)
  if (end > view.first + view.days) return within({ ...view, first: Math.min(start, end - view.days) }, span)
  return view
}
