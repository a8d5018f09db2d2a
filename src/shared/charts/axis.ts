import { type CurrencyCode, minorUnitDigits } from '../money/currency.ts'
import { type MonthText, monthNumberOf } from './month-text.ts'

const ROUND_FACTORS = [1, 2, 2.5, 5, 10] as const
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60] as const

/**
 * Round amounts in minor units for an axis from zero to at least `maximum`: steps of 1, 2, 2.5 or 5 times a power of
 * ten whole currency units, at most `most` steps (1 or more).
 */
export function moneyTicks(maximum: number, currency: CurrencyCode, most: number): readonly number[] {
  const unit = 10 ** minorUnitDigits(currency)
  const leastStep = Math.max(1, maximum / unit / most)
  const power = 10 ** Math.floor(Math.log10(leastStep))
  const factor = ROUND_FACTORS.find((candidate) => candidate * power >= leastStep && isWhole(candidate * power)) ?? 10
  const step = factor * power * unit
  const steps = Math.max(1, Math.ceil(maximum / step))
  return Array.from({ length: steps + 1 }, (_, index) => index * step)
}

function isWhole(amount: number): boolean {
  return Number.isInteger(amount)
}

/**
 * The months of an axis that carry a label: whole steps of 1, 2, 3, 6, 12, 24 or 60 months, standing on January where
 * the step allows, at most `most` of them (1 or more).
 */
export function monthTicks(months: readonly MonthText[], most: number): readonly MonthText[] {
  const step = MONTH_STEPS.find((candidate) => Math.ceil(months.length / candidate) <= most) ?? 120
  const ticks = months.filter((month) => monthNumberOf(month) % step === 0)
  return ticks.length > 0 ? ticks : months.slice(0, 1)
}
