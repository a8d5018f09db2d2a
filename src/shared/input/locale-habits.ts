import type { DateOrder } from './written-date.ts'
import type { DecimalSign } from './written-number.ts'

/** Regions that write the month before the day. */
const MONTH_FIRST = /-(US|PH|FM|MH|PW|AS|GU|VI|PR)$/i

/** The order in which dates of three figures are usually meant where a locale is at home. */
export function usualOrder(locale: string): DateOrder {
  return MONTH_FIRST.test(locale) ? 'month-first' : 'day-first'
}

/** The sign before decimals in a locale. */
export function usualSign(locale: string): DecimalSign {
  const parts = new Intl.NumberFormat(locale).formatToParts(0.5)
  return parts.find(({ type }) => type === 'decimal')?.value === ',' ? ',' : '.'
}
