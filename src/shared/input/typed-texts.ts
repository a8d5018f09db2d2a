import { type CurrencyCode, minorUnitDigits } from '../money/currency.ts'
import { type Money, money } from '../money/money.ts'
import { MAXIMUM_AMOUNT, type Minutes } from '../values/primitives.ts'
import { usualSign } from './locale-habits.ts'
import { parseHours } from './parse-hours.ts'
import { parseMoney } from './parse-money.ts'
import type { Parsed } from './parsed.ts'
import { isSum, readSum } from './read-sum.ts'
import { decimalSignOf, decimalValue } from './written-number.ts'

/** What a text in a form means, and whether it is worth saying: it holds a sum, or could mean something else. */
export type TypedValue<T> = { readonly value: T; readonly isToBeShown: boolean } | null

/** Hours as a locale writes them: `1,250` is more than a thousand in the United States. Null where they cannot be read. */
export function typedHours(text: string, locale: string): TypedValue<Minutes> {
  const isOpen = decimalSignOf(text) === 'either'
  const read = parseHours(text, isOpen ? { decimals: usualSign(locale) } : {})
  return read.ok ? { value: read.value, isToBeShown: isOpen } : null
}

/** An amount, or a sum such as `3*149+20`. Null where it cannot be read. */
export function typedMoney(text: string, currency: CurrencyCode, locale: string): TypedValue<Money> {
  if (isSum(text)) {
    const sum = moneyOfSum(text, currency, locale)
    return sum.ok ? { value: sum.value, isToBeShown: true } : null
  }
  const isOpen = decimalSignOf(text) === 'either'
  const decimals = isOpen && minorUnitDigits(currency) > 2 ? { decimals: usualSign(locale) } : {}
  const read = parseMoney(text, { currency, isSigned: true, ...decimals })
  return read.ok ? { value: read.value, isToBeShown: isOpen } : null
}

function moneyOfSum(text: string, currency: CurrencyCode, locale: string): Parsed<Money> {
  const sign = usualSign(locale)
  const result = readSum(text, (figure) => {
    const value = decimalValue(figure.replace(/[^\d.,'’\s]/g, '').trim(), sign)
    return value === null ? { ok: false, error: 'Write a sum such as 3*149+20.' } : { ok: true, value }
  })
  if (!result.ok) return result
  const minorUnits = Math.round(result.value * 10 ** minorUnitDigits(currency))
  return Math.abs(minorUnits) <= MAXIMUM_AMOUNT
    ? { ok: true, value: money(minorUnits) }
    : { ok: false, error: 'This amount is larger than Certpace can hold.' }
}
