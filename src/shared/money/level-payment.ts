import { divideRounded, type Money, money, splitEvenly, ZERO } from './money.ts'

const WHOLE_RATE = 10_000n
const MONTHS_PER_YEAR = 12n

/** How what is owed is paid off. */
export interface Repayment {
  readonly owed: Money
  readonly count: number
  readonly everyMonths: number
  /** Months until the first payment. */
  readonly firstAfterMonths: number
  /** Hundredths of a percent a year on what is still owed, charged with each payment. */
  readonly yearlyInterest: number
}

/** A payment, and how much of it is interest. */
export interface LevelPayment {
  readonly amount: Money
  readonly interest: Money
}

/**
 * Equal payments that pay off what is owed. Without interest the amount is split evenly, the earlier parts the larger.
 * With interest the level payment is the exact annuity, rounded once, half away from zero; each payment first covers
 * the interest since the one before (rounded by the same rule), and the last pays what is left.
 */
export function levelPayments(repayment: Repayment): readonly LevelPayment[] {
  const { owed, count, everyMonths, firstAfterMonths, yearlyInterest } = repayment
  if (yearlyInterest === 0 || owed === 0) {
    return splitEvenly(owed, count).map((amount) => ({ amount, interest: ZERO }))
  }
  const level = levelPayment(repayment)
  const payments: LevelPayment[] = []
  let balance = BigInt(owed)
  let interest = 0n // charged and not yet paid
  for (let index = 0; index < count; index++) {
    const charged = interestOn(balance, yearlyInterest, index === 0 ? firstAfterMonths : everyMonths)
    balance += charged
    interest += charged
    const payment = index === count - 1 || level > balance ? balance : level
    const covered = payment < interest ? payment : interest
    interest -= covered
    payments.push({ amount: money(Number(payment)), interest: money(Number(covered)) })
    balance -= payment
  }
  return payments
}

function interestOn(balance: bigint, yearlyInterest: number, months: number): bigint {
  return divideRounded(balance * BigInt(yearlyInterest) * BigInt(months), WHOLE_RATE * MONTHS_PER_YEAR)
}

/**
 * A = P (1 + r f / 12) / Σ (1 + r m / 12)^−k for k = 0 … n − 1, with r the yearly rate, f months to the first payment and
 * m between payments: the ordinary annuity, counted from the first payment.
 */
function levelPayment({ owed, count, everyMonths, firstAfterMonths, yearlyInterest }: Repayment): bigint {
  const whole = WHOLE_RATE * MONTHS_PER_YEAR
  const grown = whole + BigInt(yearlyInterest) * BigInt(everyMonths)
  let discounts = 0n // Σ whole^k · grown^(n − 1 − k)
  for (let index = 0; index < count; index++) discounts = discounts * grown + whole ** BigInt(index)
  const atFirst = BigInt(owed) * (whole + BigInt(yearlyInterest) * BigInt(firstAfterMonths))
  return divideRounded(atFirst * grown ** BigInt(count - 1), whole * discounts)
}
