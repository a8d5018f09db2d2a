import { anniversaries } from '../../calendar/anniversaries.ts'
import { addMonths, type DayNumber, dayFromIso, isoDate } from '../../calendar/day.ts'
import { levelPayments } from '../../money/level-payment.ts'
import { afterYearlyRises, type Money, money, shareOf, ZERO } from '../../money/money.ts'
import type { Course } from '../../plan/course.ts'
import type { CoursePayment, Discount } from '../../plan/payment.ts'
import type { AmountPart, PartOfAmount } from '../result/money.ts'
import { ALL_PRICE } from './raw-posting.ts'

/** One payment of what a course costs; `part` counts them from 0 and stays the same while the course does. */
export interface CoursePart {
  readonly part: number
  readonly on: DayNumber
  /** Null while the price is not entered. */
  readonly amount: Money | null
  /** What of the amount is not price. */
  readonly besidesPrice: readonly PartOfAmount[]
}

/** Amounts do not depend on the day from which payments count. */
const ANY_DAY = dayFromIso(isoDate('2000-01-03'))

type WholePayment = Exclude<CoursePayment, { kind: 'per-session' }>

/**
 * The payments of a course whose price is one, counted from `anchor`. In instalments: part 0 is the deposit, parts 1 to n
 * the instalments, and part n + 1 the fee for the plan, due with the deposit.
 */
export function wholePayments(payment: WholePayment, price: Money | null, anchor: DayNumber): readonly CoursePart[] {
  if (payment.kind === 'once') {
    const taken = price === null ? ZERO : discountOn(price, payment.discount)
    const amount = price === null ? null : money(price - taken)
    return [{ part: 0, on: anchor, amount, besidesPrice: only('discount', money(0 - taken)) }]
  }
  const { count, everyMonths, firstAfterMonths, yearlyInterest, setUpFee } = payment
  const deposit = price === null ? payment.deposit : money(Math.min(price, payment.deposit))
  const owed = price === null ? null : money(price - deposit)
  const instalments =
    owed === null ? null : levelPayments({ owed, count, everyMonths, firstAfterMonths, yearlyInterest })
  const parts: CoursePart[] = [{ part: 0, on: anchor, amount: deposit, besidesPrice: ALL_PRICE }]
  for (let index = 0; index < count; index++) {
    const on = addMonths(anchor, firstAfterMonths + index * everyMonths)
    const { amount, interest } = instalments?.[index] ?? { amount: null, interest: ZERO }
    parts.push({ part: index + 1, on, amount, besidesPrice: only('interest', interest) })
  }
  parts.push({ part: count + 1, on: anchor, amount: setUpFee, besidesPrice: only('set-up-fee', setUpFee) })
  return parts
}

function only(part: AmountPart, amount: Money): readonly PartOfAmount[] {
  return amount === 0 ? ALL_PRICE : [{ part, amount }]
}

function discountOn(price: Money, discount: Discount): Money {
  switch (discount.kind) {
    case 'none':
      return ZERO
    case 'amount':
      return money(Math.min(price, discount.amount))
    case 'share':
      return shareOf(price, discount.share)
  }
}

/** The price of a course on a day, after the yearly rises since the plan's start. */
export function priceOn(
  { yearlyRise }: Pick<Course, 'yearlyRise'>,
  price: Money | null,
  startOn: DayNumber,
  on: DayNumber,
): Money | null {
  return price === null || yearlyRise === 0 ? price : afterYearlyRises(price, yearlyRise, anniversaries(startOn, on))
}

/**
 * All that a course costs as agreed at today's price, with discount, interest and the fee for a payment plan; null while
 * the price is not entered.
 */
export function fullPriceOf({ payment, schedule }: Course): Money | null {
  if (payment.kind === 'per-session') {
    const days = schedule.kind === 'dated' ? schedule.sessions.length : 1
    return payment.pricePerSession === null ? null : money(payment.pricePerSession * days)
  }
  if (payment.price === null) return null
  return wholePayments(payment, payment.price, ANY_DAY).reduce((sum, { amount }) => money(sum + (amount ?? 0)), ZERO)
}
