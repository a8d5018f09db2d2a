import { addDays, dayFromIso, type IsoDate, isoDate, isoFromDay } from '../calendar/day.ts'
import type { Parsed } from '../input/parsed.ts'
import {
  type DateOrder,
  ordersOf,
  readInOrder,
  UNREADABLE,
  type WrittenDate,
  writtenDate,
} from '../input/written-date.ts'
import type { Cell } from './cell.ts'

/** Serial numbers of spreadsheets that are taken for dates: 1954 to 2119. */
const FIRST_SERIAL = 20_000
const LAST_SERIAL = 80_000
const DAYS_FROM_1900_TO_1904 = 1462
/** Day 0 as spreadsheets count; from March 1900 on that holds, although they take 1900 for a leap year. */
const SERIAL_START = dayFromIso(isoDate('1899-12-30'))

export interface DateRules {
  readonly order: DateOrder
  /** Of dates with points, which are written day first nearly everywhere. */
  readonly dotted?: DateOrder
  readonly countsFrom1904: boolean
}

/**
 * Reads a date as spreadsheets and people write it: `2027-01-31`, `31.1.2027`, `1/31/2027` and `31/1/2027` by the order
 * given, `31 Jan 2027` in several languages, `20270131`, or a serial number. A time of day behind it is left off.
 */
export function readDate(cell: Cell, { order, dotted, countsFrom1904 }: DateRules): Parsed<IsoDate> {
  if (typeof cell === 'number') return fromSerial(cell, countsFrom1904)
  const text = cell.trim()
  if (/^\d{5}(?:[.,]\d+)?$/.test(text)) return fromSerial(Number.parseInt(text, 10), countsFrom1904)
  const written = writtenDate(text)
  return written ? readInOrder(written, order, dotted) : UNREADABLE
}

/** What a date tells of the order in which its file writes them. */
export interface OrderHint {
  /** The orders in which the date makes sense; one alone tells the order of the file. */
  readonly orders: readonly DateOrder[]
  /** Dates with points are written day first nearly everywhere, and tell so where none tells otherwise. */
  readonly isDotted: boolean
}

/** Null for a cell that is no date, or one that reads the same in any order. */
export function orderHintOf(cell: Cell): OrderHint | null {
  const written = typeof cell === 'string' ? writtenDate(cell) : null
  const orders = written && ordersOf(written)
  return orders && orders.length > 0 ? { orders, isDotted: isDotted(written) } : null
}

function isDotted(written: WrittenDate | null): boolean {
  return written?.kind === 'either' && written.isDotted
}

function fromSerial(serial: number, countsFrom1904: boolean): Parsed<IsoDate> {
  const date = dateOfSerial(serial, countsFrom1904)
  return date === null ? UNREADABLE : { ok: true, value: date }
}

/** The day of a serial number; null for one that is hardly meant as a date. A time of day is left off. */
export function dateOfSerial(serial: number, countsFrom1904: boolean): IsoDate | null {
  const days = Math.floor(serial) + (countsFrom1904 ? DAYS_FROM_1900_TO_1904 : 0)
  return days >= FIRST_SERIAL && days <= LAST_SERIAL ? isoFromDay(addDays(SERIAL_START, days)) : null
}
