import { dayFromIso, type IsoDate, isIsoDate, weekdayOf } from '../calendar/day.ts'
import type { Parsed } from './parsed.ts'
import { monthOfWord, weekdaysOfWord } from './words-of-dates.ts'

/** In which order day, month and year stand where figures alone do not say it. */
export const DATE_ORDERS = ['day-first', 'month-first', 'year-first'] as const
export type DateOrder = (typeof DATE_ORDERS)[number]

/** A date as it is written. Parts that could stand in several orders are in `either`. */
export type WrittenDate =
  | { readonly kind: 'sure'; readonly parts: DateParts; readonly weekdays: ReadonlySet<number> }
  | {
      readonly kind: 'either'
      readonly parts: Readonly<Partial<Record<DateOrder, DateParts>>>
      /** Dates with points are written day first nearly everywhere. */
      readonly isDotted: boolean
      readonly weekdays: ReadonlySet<number>
    }

interface DateParts {
  readonly year: number
  readonly month: number
  readonly day: number
}

const LATEST_SHORT_YEAR = 69
/** Two digits that are a year before they are a day: 27-01-04 can be 2027, 05-01-04 is hardly 2005. */
const SHORT_YEARS_IN_FRONT = { least: 20, most: 39 }

const TIME_OF_DAY =
  /(?:T|,?\s+(?:at\s+|um\s+|à\s+)?)\d{1,2}(?:[:h]\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?|uhr)?|(?:\.\d{2})?\s*(?:[ap]\.?m\.?|uhr))\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i
const LEADING_WORD = /^(\p{L}{2,12})\.?,?\s+(?=.*\d)/u
const TRAILING_WORD = /\s*[,(]?\s*(\p{L}{2,12})\.?\)?$/u

const YEAR_FIRST = /^(\d{4})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{1,2})\.?$/
const BARE = /^(\d{4})(\d{2})(\d{2})$/
const FIGURES = /^(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?[-/.]\s?(\d{4}|\d{2})\.?$/
const DAY_NAMED =
  /^(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s./-]*(?:de\s+|of\s+)?(\p{L}{3,12})\.?[\s,./-]*(?:de\s+)?(\d{4}|\d{2})$/u
const MONTH_NAMED = /^(\p{L}{3,12})\.?[\s./-]*(\d{1,2})(?:st|nd|rd|th)?[\s,./-]+(\d{4}|\d{2})$/u
const YEAR_NAMED = /^(\d{4})[\s./-]*(\p{L}{3,12})\.?[\s./-]*(\d{1,2})$/u

/** The date that a text holds, with or without a weekday and a time of day; null where it holds none. */
export function writtenDate(text: string): WrittenDate | null {
  const bare = text.trim().replace(TIME_OF_DAY, '').trim()
  const whole = dateOf(bare, new Set())
  if (whole) return whole // before a weekday is looked for, as *mar* is March before it is Tuesday
  for (const pattern of [LEADING_WORD, TRAILING_WORD]) {
    const found = pattern.exec(bare)
    const weekdays = weekdaysOfWord(found?.[1] ?? '')
    if (found && weekdays.size > 0) return dateOf(bare.replace(found[0], '').trim(), weekdays)
  }
  return null
}

function dateOf(text: string, weekdays: ReadonlySet<number>): WrittenDate | null {
  const yearFirst = YEAR_FIRST.exec(text) ?? BARE.exec(text)
  if (yearFirst) return sure(yearFirst[1], Number(yearFirst[2]), yearFirst[3], weekdays)
  const named = namedDate(text)
  if (named) return sure(named.year, named.month, named.day, weekdays)
  const figures = FIGURES.exec(text)
  if (!figures) return null
  const [, first = '', separator = '', second = '', last = ''] = figures
  return { kind: 'either', parts: readingsOf(first, second, last, separator), isDotted: separator === '.', weekdays }
}

/** The orders in which a date makes sense, its weekday included; null for one that needs no order. */
export function ordersOf(date: WrittenDate): readonly DateOrder[] | null {
  if (date.kind === 'sure') return null
  const days = new Map<string, DateOrder>()
  for (const order of DATE_ORDERS) {
    const read = inOrder(date, order)
    if (read?.ok && !days.has(read.value)) days.set(read.value, order)
  }
  const orders = [...days.values()]
  return orders.length === 1 && readsAlike(date) ? null : orders
}

/** The day that a date means in an order; one with points in an order of its own. */
export function readInOrder(date: WrittenDate, slashed: DateOrder, dotted: DateOrder = 'day-first'): Parsed<IsoDate> {
  if (date.kind === 'sure') return fromParts(date.parts, date.weekdays)
  const order = date.isDotted ? dotted : slashed
  return inOrder(date, order) ?? inOrder(date, 'day-first') ?? UNREADABLE
}

export const UNREADABLE: Parsed<never> = {
  ok: false,
  error: 'Certpace cannot read this date. Write it such as 2027-01-31.',
}

/** Two figures that are the same, such as 4/4/2027. */
function readsAlike(date: WrittenDate): boolean {
  if (date.kind === 'sure') return true
  const { 'day-first': left, 'month-first': right } = date.parts
  return left?.day === right?.day && date.parts['year-first'] === undefined
}

function inOrder(date: Extract<WrittenDate, { kind: 'either' }>, order: DateOrder): Parsed<IsoDate> | null {
  const parts = date.parts[order]
  return parts ? fromParts(parts, date.weekdays) : null
}

function sure(year = '', month: number, day = '', weekdays: ReadonlySet<number>): WrittenDate {
  return { kind: 'sure', parts: { year: wholeYear(year), month, day: Number(day) }, weekdays }
}

function readingsOf(first: string, second: string, last: string, separator: string) {
  const [one, two, three] = [Number(first), Number(second), Number(last)]
  const year = wholeYear(last)
  const canBeYear = one >= SHORT_YEARS_IN_FRONT.least && one <= SHORT_YEARS_IN_FRONT.most
  const isYearInFront = separator === '-' && last.length === 2 && canBeYear && two <= 12 && three >= 1 && three <= 31
  return {
    'day-first': { year, month: two, day: one },
    'month-first': { year, month: one, day: two },
    ...(isYearInFront ? { 'year-first': { year: wholeYear(first), month: two, day: three } } : {}),
  }
}

function namedDate(text: string) {
  const dayNamed = DAY_NAMED.exec(text)
  if (dayNamed) return withMonth(dayNamed[3], dayNamed[2], dayNamed[1])
  const monthNamed = MONTH_NAMED.exec(text)
  if (monthNamed) return withMonth(monthNamed[3], monthNamed[1], monthNamed[2])
  const yearNamed = YEAR_NAMED.exec(text)
  return yearNamed ? withMonth(yearNamed[1], yearNamed[2], yearNamed[3]) : null
}

function withMonth(year = '', word = '', day = '') {
  const month = monthOfWord(word)
  return month === null ? null : { year, month, day }
}

function wholeYear(year: string): number {
  if (year.length === 4) return Number(year)
  return Number(year) + (Number(year) <= LATEST_SHORT_YEAR ? 2000 : 1900)
}

function fromParts({ year, month, day }: DateParts, weekdays: ReadonlySet<number>): Parsed<IsoDate> {
  if (month > 12 && day <= 12) {
    return { ok: false, error: `There is no month ${month}. Perhaps day and month stand the other way round.` }
  }
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  if (!isIsoDate(text)) return { ok: false, error: 'This date is not in the calendar.' }
  if (weekdays.size > 0 && !weekdays.has(weekdayOf(dayFromIso(text)))) {
    return { ok: false, error: 'The weekday is not the one of this date. Write the date without it, or another date.' }
  }
  return { ok: true, value: text }
}
