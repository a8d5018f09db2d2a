import { dayFromIso, type IsoDate, isoDate } from '#shared/calendar/day.ts'
import { monthTicks, monthTicksByStep } from '#shared/charts/axis.ts'
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
/** Where fewer labels would stand, a January is called by its year alone, and what follows goes without it. */
const LEAST_TICKS = 3
const CLOSE_GAP = 6
/** What a label may reach beyond the axis: less than the margin beside it. */
const EDGE = 8

export function timeAxis(
  span: LookSpan,
  left: number,
  right: number,
  scale: number,
  formatter: Pick<Formatter, 'shortMonth' | 'monthOfYear'>,
): TimeAxis {
  const first = dayFromIso(span.from)
  const days = dayFromIso(span.to) - first + 1
  const place = (day: number) => left + ((day - first) / days) * (right - left)
  const months = monthsOfSpan(span)
  const starts = months.map((month) => place(dayFromIso(isoDate(`${month}-01`))))
  const widest = months.slice(0, 12).reduce((most, month) => Math.max(most, widthOf(formatter.shortMonth(month))), 0)
  const most = Math.max(1, Math.floor((right - left) / (widest * scale + TICK_GAP)))
  const labeled = (ticks: readonly MonthText[], labelOf: (month: MonthText, index: number) => string) =>
    ticks.flatMap((month, index) => {
      const label = labelOf(month, index)
      const x = place(dayFromIso(isoDate(`${month}-01`)))
      return x + widthOf(label) * scale <= right + EDGE * scale ? [{ month, x, label }] : []
    })
  const doFit = (ticks: TimeAxis['ticks']) =>
    ticks.every(({ x, label }, index) => {
      const next = ticks[index + 1]
      return !next || x + (widthOf(label) + CLOSE_GAP) * scale <= next.x
    })
  const usual = labeled(monthTicks(months, most), (month) => formatter.shortMonth(month))
  // Names are costly to try: only where few stand.
  const closer = (): TimeAxis['ticks'] | undefined => {
    const isJanuary = (month: MonthText) => month.endsWith('-01')
    const briefly = (month: MonthText) => (isJanuary(month) ? month.slice(0, 4) : formatter.monthOfYear(month))
    const steps = monthTicksByStep(months)
    const withYearAt = (ticks: readonly MonthText[], place: number) =>
      labeled(ticks, (month, index) =>
        index === place && !isJanuary(month) ? formatter.shortMonth(month) : briefly(month),
      )
    const begun = steps
      .flatMap((ticks) => {
        const brief = labeled(ticks, briefly)
        return brief.some(({ month }) => isJanuary(month)) ? [withYearAt(ticks, 0), brief] : [withYearAt(ticks, 0)]
      })
      .find(doFit)
    if (begun && begun.length > usual.length) return begun
    // A later label may have room for the year where the first one has none, such as the last one, beyond the axis.
    const saysYear = (ticks: TimeAxis['ticks']) =>
      ticks.some(({ month, label }) => label === formatter.shortMonth(month))
    const later = steps
      .flatMap((ticks) => ticks.slice(1).map((_, index) => withYearAt(ticks, index + 1)))
      .find((ticks) => doFit(ticks) && saysYear(ticks))
    return later && later.length > usual.length ? later : undefined
  }
  const shown = (usual.length < LEAST_TICKS ? closer() : undefined) ?? usual
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
