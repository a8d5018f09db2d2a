import { type CurrencyCode, minorUnitDigits } from '../money/currency.ts'
import { type MonthText, monthNumberOf } from './month-text.ts'

const ROUND_FACTORS = [1, 2, 2.5, 5] as const
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 36, 60] as const

/** How far the figures of a chart reach below and above zero, in minor units; `lowest` is at most 0, `highest` at least. */
export interface MoneyRange {
  readonly lowest: number
  readonly highest: number
}

/** The range that holds zero and all of the amounts. */
export function rangeOf(amounts: Iterable<number>): MoneyRange {
  let lowest = 0
  let highest = 0
  for (const amount of amounts) {
    if (amount < lowest) lowest = amount
    if (amount > highest) highest = amount
  }
  return { lowest, highest }
}

/** The least range that holds both. */
export function joinRanges(one: MoneyRange, other: MoneyRange): MoneyRange {
  return { lowest: Math.min(one.lowest, other.lowest), highest: Math.max(one.highest, other.highest) }
}

/**
 * Round amounts in minor units for an axis that holds the range, zero among them: steps of 1, 2, 2.5 or 5 times a power
 * of ten whole currency units, at most `most` steps (1 or more; 2 where the range lies on both sides of zero).
 */
export function moneyTicks({ lowest, highest }: MoneyRange, currency: CurrencyCode, most: number): readonly number[] {
  const unit = 10 ** minorUnitDigits(currency)
  const allowed = lowest < 0 && highest > 0 ? Math.max(2, most) : most
  const leastStep = Math.max(1, (highest - lowest) / unit / allowed)
  for (let power = 10 ** Math.floor(Math.log10(leastStep)); ; power *= 10) {
    for (const factor of ROUND_FACTORS) {
      const step = factor * power * unit
      const below = Math.ceil(-lowest / step)
      const above = Math.max(below === 0 ? 1 : 0, Math.ceil(highest / step))
      if (!Number.isInteger(factor * power) || factor * power < leastStep || below + above > allowed) continue
      return Array.from({ length: below + above + 1 }, (_, index) => (index - below) * step)
    }
  }
}

/**
 * The months of an axis that carry a label: whole steps of 1, 2, 3, 6, 12, 24, 36 or 60 months, standing on January where
 * the step allows, at most `most` of them (1 or more).
 */
export function monthTicks(months: readonly MonthText[], most: number): readonly MonthText[] {
  const step = MONTH_STEPS.find((candidate) => Math.ceil(months.length / candidate) <= most) ?? 120
  const ticks = monthsOnStep(months, step)
  return ticks.length > 0 ? ticks : months.slice(0, 1)
}

/** The month ticks of each step, the closest first: for an axis that tries which of them its labels leave room for. */
export function monthTicksByStep(months: readonly MonthText[]): readonly (readonly MonthText[])[] {
  return MONTH_STEPS.map((step) => monthsOnStep(months, step))
}

function monthsOnStep(months: readonly MonthText[], step: number): readonly MonthText[] {
  return months.filter((month) => monthNumberOf(month) % step === 0)
}
