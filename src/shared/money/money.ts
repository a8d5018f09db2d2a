/** Money is a whole number of the plan currency's minor units (cents). It is never a fraction. */

declare const moneyBrand: unique symbol

/** Whole minor units of the plan's currency, within ±(2^53 − 1). */
export type Money = number & { readonly [moneyBrand]: true }

/** Hundredths of a percent: 250 is 2.5 %. */
export type BasisPoints = number

const WHOLE_IN_BASIS_POINTS = 10_000n

/** Takes a whole number of minor units. Throws `RangeError` for fractions and unsafe integers. */
export function money(minorUnits: number): Money {
  if (!Number.isSafeInteger(minorUnits)) throw new RangeError(`${minorUnits} is not a whole number of minor units`)
  return (minorUnits === 0 ? 0 : minorUnits) as Money // checked above; -0 becomes 0 so that equal amounts are the same bytes
}

export const ZERO: Money = money(0)

export function addMoney(left: Money, right: Money): Money {
  return money(left + right)
}

export function sumMoney(amounts: Iterable<Money>): Money {
  let total = 0
  for (const amount of amounts) total += amount
  return money(total)
}

/** numerator / denominator, rounded half away from zero: the one rounding rule for money. */
export function divideRounded(numerator: bigint, denominator: bigint): bigint {
  if (denominator <= 0n) throw new RangeError('the denominator must be positive')
  const magnitude = numerator < 0n ? -numerator : numerator
  const rounded = (2n * magnitude + denominator) / (2n * denominator)
  return numerator < 0n ? -rounded : rounded
}

/**
 * The amount after `anniversaries` yearly rises: base × (1 + rise)^anniversaries, exact, rounded once, half away from
 * zero. The rise may be negative, not below −100 %.
 */
export function afterYearlyRises(base: Money, yearlyRise: BasisPoints, anniversaries: number): Money {
  if (anniversaries <= 0 || yearlyRise === 0) return base
  const small = smallRises(base, yearlyRise, anniversaries)
  if (small !== null) return small
  const power = BigInt(anniversaries)
  const factor = (WHOLE_IN_BASIS_POINTS + BigInt(yearlyRise)) ** power
  return money(Number(divideRounded(BigInt(base) * factor, WHOLE_IN_BASIS_POINTS ** power)))
}

/** The same in plain numbers, which are exact and far quicker as long as every value on the way is safe; null beyond. */
function smallRises(base: Money, yearlyRise: BasisPoints, anniversaries: number): Money | null {
  const whole = Number(WHOLE_IN_BASIS_POINTS)
  const denominator = 2 * whole ** anniversaries
  const numerator = 2 * Math.abs(base) * (whole + yearlyRise) ** anniversaries + denominator / 2
  if (numerator > Number.MAX_SAFE_INTEGER || denominator > Number.MAX_SAFE_INTEGER) return null
  let rounded = Math.floor(numerator / denominator)
  // A quotient close to a whole number can be rounded up to it.
  if (rounded * denominator > numerator) rounded--
  return money(base < 0 ? -rounded : rounded)
}

/** So many hundredths of a percent of an amount, rounded once, half away from zero. */
export function shareOf(amount: Money, share: BasisPoints): Money {
  return money(Number(divideRounded(BigInt(amount) * BigInt(share), WHOLE_IN_BASIS_POINTS)))
}

/** Splits an amount into `parts` that differ by at most one minor unit and add up exactly; the earlier parts are the larger. */
export function splitEvenly(amount: Money, parts: number): readonly Money[] {
  if (!Number.isSafeInteger(parts) || parts < 1) throw new RangeError(`${parts} is not a number of parts`)
  const base = Math.trunc(amount / parts)
  const remainder = Math.abs(amount - base * parts)
  const step = Math.sign(amount)
  return Array.from({ length: parts }, (_, index) => money(base + (index < remainder ? step : 0)))
}
