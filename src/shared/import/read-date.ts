import { addDays, dayFromIso, type IsoDate, isIsoDate, isoDate, isoFromDay } from '../calendar/day.ts'
import type { Parsed } from '../input/parsed.ts'
import type { Cell } from './cell.ts'
import type { DateOrder } from './import-options.ts'

/** Serial numbers of spreadsheets that are taken for dates: 1954 to 2119. */
const FIRST_SERIAL = 20_000
const LAST_SERIAL = 80_000
const DAYS_FROM_1900_TO_1904 = 1462
/** Day 0 as spreadsheets count; from March 1900 on that holds, although they take 1900 for a leap year. */
const SERIAL_START = dayFromIso(isoDate('1899-12-30'))
const LATEST_SHORT_YEAR = 69

const MONTHS: readonly string[] = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

const TIME_OF_DAY = /(?:T|,?\s+)\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|UTC|[+-]\d{2}:?\d{2})?$/i
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/i

export interface DateRules {
  readonly order: DateOrder
  readonly countsFrom1904: boolean
}

/**
 * Reads a date as spreadsheets and people write it: `2027-01-31`, `31.1.2027`, `1/31/2027` and `31/1/2027` by the order
 * given, `31 Jan 2027`, `20270131`, or a serial number. A time of day behind it is left off.
 */
export function readDate(cell: Cell, { order, countsFrom1904 }: DateRules): Parsed<IsoDate> {
  if (typeof cell === 'number') return fromSerial(cell, countsFrom1904)
  const text = cell.trim().replace(TIME_OF_DAY, '').replace(WEEKDAY, '').trim()
  if (isIsoDate(text)) return { ok: true, value: text }
  if (/^\d{5}(?:[.,]\d+)?$/.test(text)) return fromSerial(Number.parseInt(text, 10), countsFrom1904)
  const parts = partsOf(text, order)
  return parts ? fromParts(parts) : unreadable()
}

/** The two readings of a date whose parts could stand in either order; null where only one makes sense. */
export function ambiguityOf(cell: Cell): 'either' | DateOrder | null {
  const match = typeof cell === 'string' ? SLASHED.exec(cell.trim().replace(TIME_OF_DAY, '')) : null
  if (!match) return null
  const [first, second] = [Number(match[1]), Number(match[2])]
  if (first > 12 && second > 12) return null
  if (first > 12) return 'day-first'
  if (second > 12) return 'month-first'
  return first === second ? null : 'either'
}

const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/
const DOTTED = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4}|\d{2})$/
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/
const BARE = /^(\d{4})(\d{2})(\d{2})$/
const DAY_NAMED = /^(\d{1,2})(?:st|nd|rd|th)?[\s.-]+([A-Za-z]{3,9})\.?[\s,-]+(\d{4}|\d{2})$/
const MONTH_NAMED = /^([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4}|\d{2})$/

interface DateParts {
  readonly year: string
  readonly month: number
  readonly day: number
}

function partsOf(text: string, order: DateOrder): DateParts | null {
  const yearFirst = YEAR_FIRST.exec(text) ?? BARE.exec(text)
  if (yearFirst) return { year: yearFirst[1] ?? '', month: Number(yearFirst[2]), day: Number(yearFirst[3]) }
  const dotted = DOTTED.exec(text)
  if (dotted) return { year: dotted[3] ?? '', month: Number(dotted[2]), day: Number(dotted[1]) }
  const slashed = SLASHED.exec(text)
  if (slashed) {
    const [first, second] = [Number(slashed[1]), Number(slashed[2])]
    const [day, month] = order === 'day-first' ? [first, second] : [second, first]
    return { year: slashed[3] ?? '', month, day }
  }
  const dayNamed = DAY_NAMED.exec(text)
  if (dayNamed) return { year: dayNamed[3] ?? '', month: monthNumber(dayNamed[2] ?? ''), day: Number(dayNamed[1]) }
  const named = MONTH_NAMED.exec(text)
  return named ? { year: named[3] ?? '', month: monthNumber(named[1] ?? ''), day: Number(named[2]) } : null
}

/** 1 to 12; 0 for a word that is no month. */
function monthNumber(word: string): number {
  return MONTHS.findIndex((month) => month.startsWith(word.toLowerCase())) + 1
}

function fromParts({ year, month, day }: DateParts): Parsed<IsoDate> {
  if (month > 12 && day <= 12) {
    return { ok: false, error: `There is no month ${month}. Perhaps day and month stand the other way round.` }
  }
  const whole = year.length === 4 ? Number(year) : Number(year) + (Number(year) <= LATEST_SHORT_YEAR ? 2000 : 1900)
  const text = `${String(whole).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isIsoDate(text) ? { ok: true, value: text } : { ok: false, error: 'This date is not in the calendar.' }
}

function fromSerial(serial: number, countsFrom1904: boolean): Parsed<IsoDate> {
  const date = dateOfSerial(serial, countsFrom1904)
  return date === null ? unreadable() : { ok: true, value: date }
}

/** The day of a serial number; null for one that is hardly meant as a date. A time of day is left off. */
export function dateOfSerial(serial: number, countsFrom1904: boolean): IsoDate | null {
  const days = Math.floor(serial) + (countsFrom1904 ? DAYS_FROM_1900_TO_1904 : 0)
  return days >= FIRST_SERIAL && days <= LAST_SERIAL ? isoFromDay(addDays(SERIAL_START, days)) : null
}

function unreadable(): Parsed<IsoDate> {
  return { ok: false, error: 'Certpace cannot read this date. Write it such as 2027-01-31.' }
}
