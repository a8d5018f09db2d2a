import { type CurrencyCode, minorUnitDigits } from '#shared/money/currency.ts'
import { type Money, money } from '#shared/money/money.ts'
import { MAXIMUM_AMOUNT } from '#shared/plan/primitives.ts'
import type { Parsed } from './parsed.ts'

const SPACES_AND_APOSTROPHES = /[\s\u00a0\u202f'’]/g
const CURRENCY_MARKS = /^(?:[A-Z]{3}|[$€£¥₹₪]|Kč|kr|zł|Ft|Fr\.?)|(?:[A-Z]{3}|[$€£¥₹₪]|Kč|kr|zł|Ft|Fr\.?)$/g

interface MoneyRules {
  readonly currency: CurrencyCode
  /** Whether the amount may be below zero, such as savings overdrawn. */
  readonly isSigned?: boolean
}

/**
 * Reads an amount as people write it: `499`, `1,234.50`, `1.234,56`, `1 234,56`, with or without a currency mark. When
 * only one separator is there, three digits behind it make it a thousands separator, as money has two decimals.
 */
export function parseMoney(text: string, { currency, isSigned = false }: MoneyRules): Parsed<Money> {
  const digits = minorUnitDigits(currency)
  const bare = text.replace(SPACES_AND_APOSTROPHES, '').replace(/[−–]/g, '-')
  const isNegative = bare.startsWith('-')
  const unsigned = (isNegative ? bare.slice(1) : bare).replace(CURRENCY_MARKS, '')
  if (!/^\d[\d.,]*$/.test(unsigned)) return { ok: false, error: `Write an amount such as ${example(digits)}.` }
  if (isNegative && !isSigned) return { ok: false, error: 'An amount cannot be below zero.' }
  const parts = splitDecimals(unsigned, digits)
  if (!parts) return { ok: false, error: `Write an amount such as ${example(digits)}.` }
  if (parts.decimals.length > digits) {
    return {
      ok: false,
      error: digits === 0 ? `${currency} has no decimals.` : `${currency} has ${digits} decimals at most.`,
    }
  }
  const minorUnits = Number(parts.whole + parts.decimals.padEnd(digits, '0'))
  if (minorUnits > MAXIMUM_AMOUNT) return { ok: false, error: 'This amount is larger than Certpace can hold.' }
  return { ok: true, value: money(isNegative ? -minorUnits : minorUnits) }
}

/** The amount as plain text for a field: `1234.50`; empty for an amount that is not entered. */
export function moneyText(amount: Money | null, currency: CurrencyCode): string {
  if (amount === null) return ''
  const digits = minorUnitDigits(currency)
  const padded = String(Math.abs(amount)).padStart(digits + 1, '0')
  const whole = padded.slice(0, padded.length - digits)
  const sign = amount < 0 ? '-' : ''
  return digits === 0 ? sign + whole : `${sign}${whole}.${padded.slice(-digits)}`
}

function splitDecimals(text: string, digits: number): { readonly whole: string; readonly decimals: string } | null {
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','))
  if (last < 0) return { whole: text, decimals: '' }
  const separator = text.charAt(last)
  const before = text.slice(0, last)
  const after = text.slice(last + 1)
  const hasOther = before.includes(separator === '.' ? ',' : '.')
  const isRepeated = before.includes(separator)
  const isThousands = isRepeated || (!hasOther && after.length === 3 && digits < 3 && before !== '0')
  if (isThousands) return hasOther ? null : withoutGroups(text, separator)
  const whole = hasOther ? withoutGroups(before, separator === '.' ? ',' : '.')?.whole : before
  return whole === undefined ? null : { whole, decimals: after }
}

/** The digits of a number whose groups of three are separated; null when the groups are not of three. */
function withoutGroups(text: string, separator: string): { readonly whole: string; readonly decimals: string } | null {
  const [first = '', ...groups] = text.split(separator)
  const isGrouped = first.length >= 1 && first.length <= 3 && groups.every((group) => /^\d{3}$/.test(group))
  return isGrouped ? { whole: first + groups.join(''), decimals: '' } : null
}

function example(digits: number): string {
  return digits === 0 ? '1200' : `1200.${'50'.padEnd(digits, '0').slice(0, digits)}`
}
