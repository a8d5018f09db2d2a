import { type CurrencyCode, minorUnitDigits } from './currency.ts'
import { divideRounded, type Money, money, sumMoney } from './money.ts'

/**
 * The parts of a sum in whole units of the currency, as they are shown beside it: they add up to the sum rounded to whole
 * units, half away from zero, and each differs from its part by less than a unit. The method of the largest remainder; of
 * equal ones, the earlier part is the larger.
 */
export function wholeParts(parts: readonly Money[], currency: CurrencyCode): readonly Money[] {
  const unit = 10 ** minorUnitDigits(currency)
  const whole = parts.map((part) => Math.floor(part / unit))
  const shown = Number(divideRounded(BigInt(sumMoney(parts)), BigInt(unit)))
  const short = shown - whole.reduce((sum, units) => sum + units, 0)
  const remainder = (place: number) => (parts[place] ?? 0) - (whole[place] ?? 0) * unit
  const raised = new Set([...whole.keys()].sort((left, right) => remainder(right) - remainder(left)).slice(0, short))
  return whole.map((units, place) => money((raised.has(place) ? units + 1 : units) * unit))
}
