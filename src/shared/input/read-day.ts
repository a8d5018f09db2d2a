import {
  addDays,
  addMonths,
  civilFromDay,
  type DayNumber,
  dayFromIso,
  type IsoDate,
  isoFromDay,
  weekdayOf,
} from '../calendar/day.ts'
import { usualOrder } from './locale-habits.ts'
import { weekdaysOfWord } from './words-of-dates.ts'
import { ordersOf, readInOrder, writtenDate } from './written-date.ts'

export interface DayRules {
  readonly locale: string
  readonly today: IsoDate
}

/** The day that a text in a form means. */
export type DayReading =
  | {
      readonly ok: true
      readonly value: IsoDate
      /** Another day that the text can mean, where it is open; null where it is not. */
      readonly other: IsoDate | null
    }
  | { readonly ok: false; readonly error: string }

const DAYS_PER_WEEK = 7
const NEAR_DAYS: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tomorrow: 1 }
const DISTANCE = /^(?:in\s+)?(\d{1,3})\s*(day|week|month|year)s?(\s+ago)?$/
const NAMED_WEEKDAY = /^(?:(next|last|this|on)\s+)?(\p{L}{2,12})\.?$/u

/**
 * Reads a day as people type it: any date with its year, one without (`Jan 31`, `31.1.`, `1/31`), which is the nearest to
 * today, or a word such as *today*, *next Friday* and *in 2 weeks*. Figures that leave the order open follow the locale.
 */
export function readDay(text: string, { locale, today }: DayRules): DayReading {
  const bare = text.trim()
  const written = readWithYear(bare, locale)
  if (written) return written
  const day = readInWords(bare.toLowerCase(), dayFromIso(today))
  if (day !== null) return { ok: true, value: isoFromDay(day), other: null }
  return readWithoutYear(bare, locale, dayFromIso(today)) ?? UNREADABLE_DAY
}

const UNREADABLE_DAY: DayReading = {
  ok: false,
  error: 'Write a date such as Jan 31, 2027, 1/31/2027 or 2027-01-31.',
}

function readWithYear(text: string, locale: string): DayReading | null {
  const date = writtenDate(text)
  if (!date) return null
  const orders = ordersOf(date)
  const usual = date.kind === 'either' && date.isDotted ? 'day-first' : usualOrder(locale)
  const order = orders === null || orders.includes(usual) ? usual : (orders[0] ?? usual)
  const read = readInOrder(date, order, order)
  if (!read.ok) return read
  const others = (orders ?? []).filter((other) => other !== order).map((other) => readInOrder(date, other, other))
  const other = date.kind === 'either' && date.isDotted ? undefined : others.find((reading) => reading.ok)
  return { ok: true, value: read.value, other: other?.ok ? other.value : null }
}

function readInWords(text: string, today: DayNumber): DayNumber | null {
  if (Object.hasOwn(NEAR_DAYS, text)) return addDays(today, NEAR_DAYS[text] ?? 0)
  const distance = DISTANCE.exec(text)
  if (distance && (text.startsWith('in') || distance[3] !== undefined)) {
    const count = Number(distance[1]) * (distance[3] === undefined ? 1 : -1)
    if (distance[2] === 'day') return addDays(today, count)
    if (distance[2] === 'week') return addDays(today, count * DAYS_PER_WEEK)
    return addMonths(today, distance[2] === 'month' ? count : count * 12)
  }
  const named = NAMED_WEEKDAY.exec(text)
  const [weekday, ...more] = weekdaysOfWord(named?.[2] ?? '')
  if (weekday === undefined || more.length > 0) return null
  const ahead = (weekday - weekdayOf(today) + DAYS_PER_WEEK) % DAYS_PER_WEEK
  if (named?.[1] === 'last') return addDays(today, ahead === 0 ? -DAYS_PER_WEEK : ahead - DAYS_PER_WEEK)
  return addDays(today, ahead === 0 && named?.[1] === 'next' ? DAYS_PER_WEEK : ahead)
}

function readWithoutYear(text: string, locale: string, today: DayNumber): DayReading | null {
  const { year } = civilFromDay(today)
  const readings = [year - 1, year, year + 1].flatMap((each) => {
    const written = [`${text} ${each}`, `${text}${each}`, `${text}/${each}`, `${text}.${each}`]
    const read = written.map((one) => readWithYear(one, locale)).find((reading) => reading !== null)
    return read?.ok ? [read] : []
  })
  if (/\d{4}/.test(text)) return null
  const distance = ({ value }: { readonly value: IsoDate }) => Math.abs(dayFromIso(value) - today)
  return readings.sort((left, right) => distance(left) - distance(right))[0] ?? null
}
