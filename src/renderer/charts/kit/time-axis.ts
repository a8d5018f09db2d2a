import { dayFromIso, type IsoDate, isoDate } from '#shared/calendar/day.ts'
import { monthTicks } from '#shared/charts/axis.ts'
import { daysOfMonth, type LookSpan, monthsOfSpan } from '#shared/charts/look-span.ts'
import type { MonthText } from '#shared/charts/month-text.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { widthOf } from './text-width.ts'

/** Days across a drawing, in pixels. A day has a width: it begins at `toX` and ends where the next one begins. */
export interface TimeAxis {
  readonly left: number
  readonly right: number
  readonly months: readonly MonthText[]
  readonly toX: (on: IsoDate) => number
  /** Where the day ends. */
  readonly toEnd: (on: IsoDate) => number
  /** The month under a place; the nearest one beside the axis. */
  readonly monthAt: (x: number) => number
  /** Months that carry a label, so far apart that the labels do not meet. */
  readonly ticks: readonly { readonly month: MonthText; readonly x: number; readonly label: string }[]
}

const TICK_GAP = 14

export function timeAxis(
  span: LookSpan,
  left: number,
  right: number,
  scale: number,
  formatter: Pick<Formatter, 'shortMonth'>,
): TimeAxis {
  const first = dayFromIso(span.from)
  const days = dayFromIso(span.to) - first + 1
  const place = (day: number) => left + ((day - first) / days) * (right - left)
  const months = monthsOfSpan(span)
  const starts = months.map((month) => place(dayFromIso(isoDate(`${month}-01`))))
  const widest = months.slice(0, 12).reduce((most, month) => Math.max(most, widthOf(formatter.shortMonth(month))), 0)
  const most = Math.max(1, Math.floor((right - left) / (widest * scale + TICK_GAP)))
  const shown = monthTicks(months, most).flatMap((month) => {
    const label = formatter.shortMonth(month)
    const x = place(dayFromIso(isoDate(`${month}-01`)))
    return x + widthOf(label) * scale <= right + TICK_GAP ? [{ month, x, label }] : []
  })
  return {
    left,
    right,
    months,
    toX: (on) => place(dayFromIso(on)),
    toEnd: (on) => place(dayFromIso(on) + 1),
    monthAt: (x) =>
      Math.max(
        0,
        starts.findLastIndex((start) => start <= x),
      ),
    ticks: shown,
  }
}

/** Where a month's days lie, cut at the ends of the axis. */
export function monthStretch({ toX, toEnd, left, right }: TimeAxis, month: MonthText) {
  const { from, to } = daysOfMonth(month)
  const start = Math.max(left, toX(from))
  return { x: start, width: Math.max(0, Math.min(right, toEnd(to)) - start) }
}
