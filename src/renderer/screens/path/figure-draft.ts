import { hoursText, parseHours } from '#shared/input/parse-hours.ts'
import { moneyText, parseMoney } from '#shared/input/parse-money.ts'
import type { Parsed } from '#shared/input/parsed.ts'
import type { CurrencyCode } from '#shared/money/currency.ts'
import { money } from '#shared/money/money.ts'
import type { Figure } from '#shared/program/figures.ts'

/** A figure of the rules as text for a field; empty for an amount that is not known. */
export function figureToText(figure: Figure | null, currency: CurrencyCode): string {
  if (figure === null) return ''
  switch (figure.unit) {
    case 'minutes':
      return hoursText(figure.value)
    case 'amount':
      return moneyText(money(figure.value), currency)
    case 'ratio':
      return `${figure.numerator} in ${figure.denominator}`
    default:
      return String(figure.value)
  }
}

/** Reads what was typed for a figure of that unit. An empty amount is not known; another figure cannot be empty. */
export function readFigure(text: string, unit: Figure['unit'], currency: CurrencyCode): Parsed<Figure | null> {
  switch (unit) {
    case 'minutes':
      return inUnit(unit, parseHours(text))
    case 'amount':
      return text.trim() === '' ? { ok: true, value: null } : inUnit(unit, parseMoney(text, { currency }))
    case 'ratio':
      return readRatio(text)
    default:
      return inUnit(unit, readWhole(text))
  }
}

function inUnit(unit: Exclude<Figure['unit'], 'ratio'>, parsed: Parsed<number>): Parsed<Figure> {
  return parsed.ok ? { ok: true, value: { unit, value: parsed.value } } : parsed
}

function readWhole(text: string): Parsed<number> {
  const bare = text.trim()
  return /^\d{1,6}$/.test(bare) ? { ok: true, value: Number(bare) } : { ok: false, error: 'Write a whole number.' }
}

function readRatio(text: string): Parsed<Figure> {
  const parts = /^(\d{1,3})\s*(?:in|of|:|\/)\s*(\d{1,3})$/.exec(text.trim())
  if (!parts) return { ok: false, error: 'Write two whole numbers such as 1 in 2.' }
  return { ok: true, value: { unit: 'ratio', numerator: Number(parts[1]), denominator: Number(parts[2]) } }
}
