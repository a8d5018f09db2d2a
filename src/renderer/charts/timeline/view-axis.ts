import {
  addDays,
  type DayNumber,
  dayFromIso,
  type IsoDate,
  isoDate,
  isoFromDay,
  mondayOf,
} from '#shared/calendar/day.ts'
import { monthTicks } from '#shared/charts/axis.ts'
import { monthsBetween, monthTextOfDate } from '#shared/charts/month-text.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { widthOf } from '../kit/text-width.ts'
import { daysInSight, type TimeView } from './time-view.ts'

export interface ViewAxis {
  readonly left: number
  readonly right: number
  readonly pixelsPerDay: number
  /** The first and the last day in sight. */
  readonly from: IsoDate
  readonly to: IsoDate
  /** Where the day begins; beside the axis for a day out of sight. */
  readonly toX: (on: IsoDate) => number
  readonly toEnd: (on: IsoDate) => number
  /** The day under a place, with the part of it that is over. */
  readonly dayAt: (x: number) => number
  readonly ticks: readonly { readonly x: number; readonly label: string }[]
}

const GAP = 14
const STEPS_IN_DAYS = [1, 7, 14] as const
const FIRST_MONDAY = dayFromIso(isoDate('1970-01-05'))
const DAYS_PER_WEEK = 7
/** As wide as the labels of days and months come. */
const [LONG_DAY, LONG_MONTH] = [isoDate('2026-09-27'), '2026-09']

/** The days in sight across a drawing, marked by days, by weeks from Monday, or by months, as labels have room. */
export function viewAxis(
  view: TimeView,
  left: number,
  right: number,
  scale: number,
  formatter: Pick<Formatter, 'shortMonth' | 'shortDay'>,
): ViewAxis {
  const pixelsPerDay = (right - left) / view.days
  const place = (day: number) => left + (day - view.first) * pixelsPerDay
  const { from, to } = daysInSight(view)
  const doFit = (step: number, widest: string) => step * pixelsPerDay >= widthOf(widest) * scale + GAP
  const step = STEPS_IN_DAYS.find((days) => doFit(days, formatter.shortDay(LONG_DAY)))
  const ticks =
    step === undefined
      ? monthTicks(
          monthsBetween(monthTextOfDate(from), monthTextOfDate(to)),
          Math.max(1, Math.floor((right - left) / (widthOf(formatter.shortMonth(LONG_MONTH)) * scale + GAP))),
        ).map((month) => ({ x: place(dayFromIso(isoDate(`${month}-01`))), label: formatter.shortMonth(month) }))
      : daysBy(step, dayFromIso(from), dayFromIso(to)).map((day) => ({
          x: place(day),
          label: formatter.shortDay(isoFromDay(day)),
        }))
  return {
    left,
    right,
    pixelsPerDay,
    from,
    to,
    toX: (on) => place(dayFromIso(on)),
    toEnd: (on) => place(dayFromIso(on) + 1),
    dayAt: (x) => view.first + (x - left) / pixelsPerDay,
    ticks: ticks.filter(({ x, label }) => x >= left - 1 && x + widthOf(label) * scale <= right),
  }
}

/** Every so many days, always the same ones wherever the view begins. */
function daysBy(step: number, first: DayNumber, last: DayNumber): readonly DayNumber[] {
  const monday = mondayOf(first)
  const isOdd = ((monday - FIRST_MONDAY) / DAYS_PER_WEEK) % 2 !== 0
  const start = step === 1 ? first : step > DAYS_PER_WEEK && isOdd ? addDays(monday, -DAYS_PER_WEEK) : monday
  return Array.from({ length: Math.max(0, Math.ceil((last - start + 1) / step)) }, (_, index) =>
    addDays(start, index * step),
  )
}
