import { dayFromIso, type IsoDate } from '../calendar/day.ts'
import { type CurrencyCode, minorUnitDigits } from '../money/currency.ts'
import type { BasisPoints, Money } from '../money/money.ts'
import type { Minutes } from '../values/primitives.ts'
import { count, joinWords } from './phrases.ts'

const MILLISECONDS_PER_DAY = 86_400_000
const MINUTES_PER_HOUR = 60
const MONTHS_PER_YEAR = 12
const DAYS_PER_WEEK = 7
const BASIS_POINTS_IN_WHOLE = 10_000

/** Turns values into text, for one locale and one currency. The same value gives the same text in any time zone. */
export interface Formatter {
  readonly locale: string
  readonly currency: CurrencyCode
  /** What stands before an amount below zero, also where it is put before one by hand. */
  readonly minus: string
  /** `$1,234.50`, `−$0.05` with a true minus sign; exact to the minor unit. */
  money(amount: Money): string
  /** `$1,235`, rounded to whole units, for axes and other narrow places. */
  wholeMoney(amount: Money): string
  /** `Sep 12, 2028` */
  date(date: IsoDate): string
  /** `Tue, Sep 12, 2028` */
  dateWithWeekday(date: IsoDate): string
  /** `Tue`, above the days of a calendar. */
  weekday(date: IsoDate): string
  /** `Sep 12`, where the year is plain. */
  shortDay(date: IsoDate): string
  /** `September 2028`, for a month written `YYYY-MM` or any day of it. */
  month(month: string): string
  /** `Sep 2028`, for axes. */
  shortMonth(month: string): string
  /** `Sep`, where the year stands nearby. */
  monthOfYear(month: string): string
  /** `2 h 30 min`, `25 h`, `45 min`, `0 h` */
  duration(minutes: Minutes): string
  /** `3 years and 6 months`, `2 years`, `18 months` below two years. */
  months(months: number): string
  /** `8 weeks`, `10 days`: in weeks where they come out whole. */
  days(days: number): string
  number(value: number): string
  /** `12.5%`, of hundredths of a percent. */
  percent(basisPoints: BasisPoints): string
}

/** Building Intl objects is the slow part of formatting, so each pair of locale and currency is built once. */
const formatters = new Map<string, Formatter>()

/** Most locales write a hyphen for the minus sign, which is narrow, breaks off its number and is often not read out. */
const MINUS = '\u2212'
/** Without width; a line may end between a minus sign and a currency sign, but not here. */
export const WORD_JOINER = '\u2060'

/** What stands for an amount that is hidden; people who hear the page hear that it is. */
export const HIDDEN_AMOUNT = '•••'

/**
 * The formatter of a locale (a BCP 47 tag such as `en-US`; throws `RangeError` for others) and a currency. With
 * `hidesAmounts`, every amount of money is `HIDDEN_AMOUNT`.
 */
export function createFormatter(locale: string, currency: CurrencyCode, hidesAmounts = false): Formatter {
  return formatterWith(MINUS, locale, currency, hidesAmounts)
}

/**
 * The same for a page: no line ends between the minus sign and its amount, or a debt would read as money. Files, the command
 * line and what is copied from the page are without the joiner that sees to it.
 */
export function createPageFormatter(locale: string, currency: CurrencyCode, hidesAmounts = false): Formatter {
  return formatterWith(MINUS + WORD_JOINER, locale, currency, hidesAmounts)
}

function formatterWith(minus: string, locale: string, currency: CurrencyCode, hidesAmounts: boolean): Formatter {
  const key = `${locale} ${currency} ${hidesAmounts} ${minus}`
  const known = formatters.get(key)
  if (known) return known
  const shown = buildFormatter(locale, currency, minus)
  const made = hidesAmounts ? { ...shown, money: () => HIDDEN_AMOUNT, wholeMoney: () => HIDDEN_AMOUNT } : shown
  formatters.set(key, made)
  return made
}

/** The same for names and labels, which are kept: whoever hides amounts later would still find them there. */
export function withoutAmounts(formatter: Formatter): Formatter {
  const unsaid = () => 'another amount'
  return { ...formatter, money: unsaid, wholeMoney: unsaid }
}

function buildFormatter(locale: string, currency: CurrencyCode, minus: string): Formatter {
  const withMinusSign = (text: string) => text.replace('-', minus)
  const digits = minorUnitDigits(currency)
  const exactMoney = lazily(
    () =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }),
  )
  const wholeMoney = lazily(
    () => new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 }),
  )
  const number = lazily(() => new Intl.NumberFormat(locale))
  const percent = lazily(() => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }))
  const date = lazily(() => dateFormat(locale, { dateStyle: 'medium' }))
  const dateWithWeekday = lazily(() =>
    dateFormat(locale, { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric' }),
  )
  const weekday = lazily(() => dateFormat(locale, { weekday: 'short' }))
  const shortDay = lazily(() => dateFormat(locale, { month: 'short', day: 'numeric' }))
  const month = lazily(() => dateFormat(locale, { year: 'numeric', month: 'long' }))
  const shortMonth = lazily(() => dateFormat(locale, { year: 'numeric', month: 'short' }))
  const monthOfYear = lazily(() => dateFormat(locale, { month: 'short' }))
  return {
    locale,
    currency,
    minus,
    money: (amount) => withMinusSign(exactMoney().format(decimalText(amount, digits))),
    wholeMoney: (amount) => withMinusSign(wholeMoney().format(decimalText(amount, digits))),
    date: (iso) => date().format(utcTime(iso)),
    dateWithWeekday: (iso) => dateWithWeekday().format(utcTime(iso)),
    weekday: (iso) => weekday().format(utcTime(iso)),
    shortDay: (iso) => shortDay().format(utcTime(iso)),
    month: (text) => month().format(utcTime(firstOfMonth(text))),
    shortMonth: (text) => shortMonth().format(utcTime(firstOfMonth(text))),
    monthOfYear: (text) => monthOfYear().format(utcTime(firstOfMonth(text))),
    duration: (minutes) => formatDuration(minutes, (value) => number().format(value)),
    months: formatMonths,
    days: (days) =>
      days > 0 && days % DAYS_PER_WEEK === 0
        ? count(days / DAYS_PER_WEEK, 'week', 'weeks')
        : count(days, 'day', 'days'),
    number: (value) => withMinusSign(number().format(value)),
    percent: (basisPoints) => withMinusSign(percent().format(basisPoints / BASIS_POINTS_IN_WHOLE)),
  }
}

/**
 * The amount in whole units as decimal text, digit by digit, so that no amount passes through a fraction. Intl formats
 * such text exactly.
 */
export function decimalText(amount: Money, digits: number): Intl.StringNumericLiteral {
  const sign = amount < 0 ? '-' : ''
  const text = String(Math.abs(amount)).padStart(digits + 1, '0')
  const whole = text.slice(0, text.length - digits)
  // Digits with at most one sign and one point are numeric text by construction.
  return (digits === 0 ? `${sign}${whole}` : `${sign}${whole}.${text.slice(-digits)}`) as Intl.StringNumericLiteral
}

function formatDuration(minutes: Minutes, formatNumber: (value: number) => string): string {
  const hours = Math.floor(minutes / MINUTES_PER_HOUR)
  const rest = minutes % MINUTES_PER_HOUR
  if (rest === 0) return `${formatNumber(hours)} h`
  return hours === 0 ? `${rest} min` : `${formatNumber(hours)} h ${rest} min`
}

function formatMonths(months: number): string {
  if (months < 2 * MONTHS_PER_YEAR) return count(months, 'month', 'months')
  const years = Math.floor(months / MONTHS_PER_YEAR)
  const rest = months % MONTHS_PER_YEAR
  return joinWords([count(years, 'year', 'years'), ...(rest === 0 ? [] : [count(rest, 'month', 'months')])])
}

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { ...options, calendar: 'gregory', timeZone: 'UTC' })
}

function utcTime(date: IsoDate): number {
  return dayFromIso(date) * MILLISECONDS_PER_DAY
}

function firstOfMonth(text: string): IsoDate {
  return `${text.slice(0, 7)}-01` as IsoDate // the first day of a month that is written YYYY-MM exists
}

function lazily<T>(build: () => T): () => T {
  let built: { readonly value: T } | null = null
  return () => {
    built ??= { value: build() }
    return built.value
  }
}
