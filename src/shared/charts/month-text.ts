import { dayFromIso, type IsoDate, isoDate } from '../calendar/day.ts'
import { addToMonth, type MonthNumber, monthOf } from '../calendar/month.ts'

/** A calendar month as charts name it: `YYYY-MM`. */
export type MonthText = string

function monthTextOf(month: MonthNumber): MonthText {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`
}

/** Throws `RangeError` when the text is not a month written `YYYY-MM`. */
export function monthNumberOf(month: MonthText): MonthNumber {
  const number = KNOWN_MONTHS.get(month) ?? monthOf(dayFromIso(isoDate(`${month}-01`)))
  KNOWN_MONTHS.set(month, number)
  return number
}

/** Charts speak of the same few hundred months again and again. */
const KNOWN_MONTHS = new Map<MonthText, MonthNumber>()

export function monthTextOfDate(date: IsoDate): MonthText {
  return date.slice(0, 7)
}

/** Every month from the first to the last, both included; empty when the last lies before the first. */
export function monthsBetween(first: MonthText, last: MonthText): readonly MonthText[] {
  const from = monthNumberOf(first)
  const count = monthNumberOf(last) - from + 1
  return Array.from({ length: Math.max(0, count) }, (_, index) => monthTextOf(addToMonth(from, index)))
}
