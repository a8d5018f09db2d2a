import { minorUnitDigits } from '../money/currency.ts'
import { divideRounded, type Money, money } from '../money/money.ts'
import type { Formatter } from './formatter.ts'

/**
 * How far two amounts are apart, beside which they stand in whole units of the currency: the distance of what is shown,
 * so that a reader who subtracts finds the same. Exact where both are shown alike. Without a sign.
 */
export function wholeDistance(from: Money, to: Money, formatter: Formatter): string {
  const unit = 10 ** minorUnitDigits(formatter.currency)
  const shown = (amount: Money) => Number(divideRounded(BigInt(amount), BigInt(unit)))
  const units = Math.abs(shown(to) - shown(from))
  return units === 0 ? formatter.money(money(Math.abs(to - from))) : formatter.wholeMoney(money(units * unit))
}
