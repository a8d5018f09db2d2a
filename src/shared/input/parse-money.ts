import { type CurrencyCode, minorUnitDigits } from '../money/currency.ts'
import { type Money, money } from '../money/money.ts'
import { MAXIMUM_AMOUNT } from '../values/primitives.ts'
import type { Parsed } from './parsed.ts'
import { type DecimalSign, readNumber, type WrittenNumber } from './written-number.ts'

const MARK = '(?:[A-Z]{3}(?![A-Za-z])|US\\$|[$€£¥₹₪]|Kč|[kK]r\\.?|zł|Ft|Fr\\.?|Rs\\.?)'

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

/** So many digits behind a separator can be thousands, so that they are never rounded off. */
const LENGTH_OF_GROUP = 3

interface MoneyRules {
  readonly currency: CurrencyCode
  /** Whether the amount may be below zero, such as savings overdrawn. */
  readonly isSigned?: boolean
  /** The decimal sign, where it is known; else it is guessed from the amount. */
  readonly decimals?: DecimalSign
  /** Whether more decimals than the currency has are rounded off, as a file may hold what it does not show. */
  readonly isRounded?: boolean
}

/**
 * Reads an amount as people write it: `499`, `1,234.50`, `1.234,56`, `1 234,56`, `1,23,456`, with or without a currency
 * mark. Below zero are `-5`, `5-` and `(5)`. When only one separator is there, three digits behind it make it a thousands
 * separator, as money has two decimals.
 */
export function parseMoney(
  text: string,
  { currency, isSigned = false, decimals, isRounded = false }: MoneyRules,
): Parsed<Money> {
  const digits = minorUnitDigits(currency)
  const { isNegative, unsigned, marks } = splitSign(text)
  const number = decimals === undefined ? readEither(unsigned, digits) : readNumber(unsigned, decimals)
  const other = marks.find((mark) => isOfAnotherCurrency(mark, currency))
  if (number && other !== undefined) {
    return { ok: false, error: `This amount is in ${other}, and the plan is in ${currency}.` }
  }
  if (!number) return { ok: false, error: `Write an amount such as ${example(digits)}.` }
  if (isNegative && !isSigned) return { ok: false, error: 'An amount cannot be below zero.' }
  if (number.decimals.length > digits && !(isRounded && number.decimals.length !== LENGTH_OF_GROUP)) {
    return {
      ok: false,
      error: digits === 0 ? `${currency} has no decimals.` : `${currency} has ${digits} decimals at most.`,
    }
  }
  const minorUnits = inMinorUnits(number, digits)
  if (minorUnits > MAXIMUM_AMOUNT) return { ok: false, error: 'This amount is larger than Certpace can hold.' }
  return { ok: true, value: money(isNegative && minorUnits > 0 ? -minorUnits : minorUnits) }
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

/** What can stand before a number and behind it: a mark of a currency, or a sign. */
const LEADING = new RegExp(`^(?:${MARK}|[-+])\\s*`)
const TRAILING = new RegExp(`\\s*(?:${MARK}|[.,]-|-)$`)

/** Takes off the marks of the currency and the sign, which may stand on either side of them: `-€ 5`, `€ -5`, `$(5)`, `5-`. */
function splitSign(text: string): SignedText {
  let rest = text.trim().replace(/[−–—]/g, '-')
  const found: string[] = []
  for (;;) {
    const part = LEADING.exec(rest)?.[0] ?? TRAILING.exec(rest)?.[0]
    if (part === undefined) break
    rest = rest.startsWith(part) ? rest.slice(part.length) : rest.slice(0, -part.length)
    found.push(part.trim())
  }
  const marks = found.filter((part) => part !== '-' && part !== '+')
  const isNegative = found.includes('-')
  const hasSeveral = found.filter((part) => part === '-').length > 1
  const bracketed = /^\((.*)\)$/.exec(rest)?.[1]
  if (bracketed === undefined) return { isNegative, unsigned: hasSeveral ? '' : rest, marks }
  const inner = splitSign(bracketed)
  const unsigned = isNegative || inner.isNegative ? '' : inner.unsigned
  return { isNegative: true, unsigned, marks: [...marks, ...inner.marks] }
}

function isOfAnotherCurrency(mark: string, currency: CurrencyCode): boolean {
  if (/^[A-Z]{3}$/.test(mark)) return mark !== currency
  const known = CURRENCY_OF_MARK[mark]
  return known !== undefined && known !== currency
}

/** Both signs make sense of `1,234`: then it is more than a thousand, unless the currency has three decimals. */
function readEither(text: string, digits: number): WrittenNumber | null {
  const readings = [readNumber(text, '.'), readNumber(text, ',')].filter((number) => number !== null)
  const [first] = readings
  if (!first || readings.length === 1) return first ?? null
  return readings.find(({ decimals }) => (digits < 3 ? decimals === '' : decimals !== '')) ?? first
}

function inMinorUnits({ whole, decimals }: WrittenNumber, digits: number): number {
  const kept = Number(whole + decimals.slice(0, digits).padEnd(digits, '0'))
  return Number(decimals.charAt(digits)) >= 5 ? kept + 1 : kept
}

function example(digits: number): string {
  return digits === 0 ? '1200' : `1200.${'50'.padEnd(digits, '0').slice(0, digits)}`
}
