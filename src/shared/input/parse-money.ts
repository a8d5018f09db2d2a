import { type CurrencyCode, minorUnitDigits } from '../money/currency.ts'
import { type Money, money } from '../money/money.ts'
import { MAXIMUM_AMOUNT } from '../values/primitives.ts'
import type { Parsed } from './parsed.ts'

const SPACES_AND_APOSTROPHES = /[\s\u00a0\u202f'’]/g
const MARK =
  /^(?:[A-Z]{3}|US\$|[$€£¥₹₪]|Kč|[kK]r\.?|zł|Ft|Fr\.?)|(?:[A-Z]{3}|[$€£¥₹₪]|Kč|[kK]r\.?|zł|Ft|Fr\.?|,-|\.-)$/g

/** Marks of one currency only. `$`, `¥`, `kr` and `Fr` are those of several. */
const CURRENCY_OF_MARK: Readonly<Record<string, CurrencyCode>> = {
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₪': 'ILS',
  Kč: 'CZK',
  zł: 'PLN',
  Ft: 'HUF',
  US$: 'USD',
}

export type DecimalSign = '.' | ','

interface MoneyRules {
  readonly currency: CurrencyCode
  /** Whether the amount may be below zero, such as savings overdrawn. */
  readonly isSigned?: boolean
  /** The decimal sign, where it is known; else it is guessed from the amount. */
  readonly decimals?: DecimalSign
}

/**
 * Reads an amount as people write it: `499`, `1,234.50`, `1.234,56`, `1 234,56`, with or without a currency mark. A
 * single separator with three digits after it separates thousands, since no more than two decimals are expected.
 */
export function parseMoney(text: string, { currency, isSigned = false, decimals }: MoneyRules): Parsed<Money> {
  const digits = minorUnitDigits(currency)
  const { isNegative, unsigned, marks } = splitSign(text)
  if (!/^\d[\d.,]*$/.test(unsigned)) return { ok: false, error: `Write an amount such as ${example(digits)}.` }
  const other = marks.find((mark) => isOfAnotherCurrency(mark, currency))
  if (other !== undefined) return { ok: false, error: `This amount is in ${other}, and the plan is in ${currency}.` }
  if (isNegative && !isSigned) return { ok: false, error: 'An amount cannot be below zero.' }
  const parts = decimals === undefined ? splitDecimals(unsigned, digits) : splitAt(unsigned, decimals)
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

interface SignedText {
  readonly isNegative: boolean
  readonly unsigned: string
  readonly marks: readonly string[]
}

/** Takes off the currency mark and the minus sign, which may come in either order: `-€ 5`, `€ -5`. */
function splitSign(text: string): SignedText {
  const bare = text.replace(SPACES_AND_APOSTROPHES, '').replace(/[−–]/g, '-')
  const inner = bare.replace(/^-/, '')
  const marks = inner.match(MARK) ?? []
  const unmarked = inner.replace(MARK, '')
  if (bare.startsWith('-')) return { isNegative: true, unsigned: unmarked, marks }
  const isNegative = marks.length > 0 && unmarked.startsWith('-')
  return { isNegative, unsigned: isNegative ? unmarked.slice(1) : unmarked, marks }
}

function isOfAnotherCurrency(mark: string, currency: CurrencyCode): boolean {
  if (/^[A-Z]{3}$/.test(mark)) return mark !== currency
  const known = CURRENCY_OF_MARK[mark]
  return known !== undefined && known !== currency
}

interface DecimalParts {
  readonly whole: string
  readonly decimals: string
}

function splitAt(text: string, sign: DecimalSign): DecimalParts | null {
  const [whole = '', decimals = '', ...rest] = text.split(sign)
  const groups = sign === '.' ? ',' : '.'
  if (rest.length > 0 || decimals.includes(groups)) return null
  const joined = whole.includes(groups) ? withoutGroups(whole, groups)?.whole : whole
  return joined === undefined ? null : { whole: joined, decimals }
}

function splitDecimals(text: string, digits: number): DecimalParts | null {
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
function withoutGroups(text: string, separator: string): DecimalParts | null {
  const [first = '', ...groups] = text.split(separator)
  const isGrouped = first.length >= 1 && first.length <= 3 && groups.every((group) => /^\d{3}$/.test(group))
  return isGrouped ? { whole: first + groups.join(''), decimals: '' } : null
}

function example(digits: number): string {
  return digits === 0 ? '1200' : `1200.${'50'.padEnd(digits, '0').slice(0, digits)}`
}
