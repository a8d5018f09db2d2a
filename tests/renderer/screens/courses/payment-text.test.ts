import { describe, expect, it } from 'vitest'
import { type PaymentTerms, paymentPreview } from '#renderer/screens/courses/payment-text.ts'
import { isoDate } from '#shared/calendar/day.ts'
import { type Money, money, ZERO } from '#shared/money/money.ts'
import type { CoursePayment } from '#shared/plan/payment.ts'
import { createFormatter } from '#shared/wording/formatter.ts'

const formatter = createFormatter('en-US', 'USD')
const start = isoDate('2027-01-04')

function preview(payment: CoursePayment, terms: Partial<PaymentTerms> = {}): string | null {
  const anchor = isoDate('2027-02-01')
  return paymentPreview({ payment, yearlyRise: 0, days: [], anchor, ...terms }, start, formatter)
}

function inInstalments(changes: Partial<Extract<CoursePayment, { kind: 'instalments' }>>): CoursePayment {
  return {
    kind: 'instalments',
    price: money(100_000),
    on: null,
    deposit: ZERO,
    setUpFee: ZERO,
    count: 4,
    everyMonths: 1,
    firstAfterMonths: 1,
    yearlyInterest: 0,
    ...changes,
  }
}

const once = (price: Money | null): CoursePayment => ({ kind: 'once', price, on: null, discount: { kind: 'none' } })

describe('the preview of a payment', () => {
  it('says nothing while the price is not entered', () => {
    expect(preview(once(null))).toBeNull()
    expect(preview({ kind: 'per-session', pricePerSession: null })).toBeNull()
    expect(preview(inInstalments({ price: null }))).toBeNull()
  })

  it('takes the discount off, and says how much that is', () => {
    expect(preview(once(money(119_000)))).toBe('One payment of $1,190.00 on Feb 1, 2027.')
    const discounted = { ...once(money(119_000)), discount: { kind: 'share', share: 1000 } } as CoursePayment
    expect(preview(discounted, { anchor: null })).toBe(
      'One payment of $1,071.00 when it is booked or begins, $119.00 less than the full price.',
    )
  })

  // 1,000 in 4 parts: 250 each.
  it('counts instalments from the day they are agreed on', () => {
    expect(preview(inInstalments({}))).toBe(
      '4 payments of $250.00 from Mar 1, 2027 to Jun 1, 2027. That is the same as paid at once.',
    )
    expect(preview(inInstalments({ firstAfterMonths: 0, everyMonths: 3 }))).toBe(
      '4 payments of $250.00 from Feb 1, 2027 to Nov 1, 2027. That is the same as paid at once.',
    )
  })

  // 1,000 − 100.01 = 899.99 in 4 parts: 225.00 three times, and 224.99; 25 for the plan.
  it('names a deposit, a setup fee, and a last payment that differs', () => {
    const payment = inInstalments({ deposit: money(10_001), setUpFee: money(2500) })
    expect(preview(payment)).toBe(
      'A deposit of $100.01 and a setup fee of $25.00 on Feb 1, 2027, then 3 payments of $225.00 and 1 of $224.99 from Mar 1, 2027 to Jun 1, 2027. That is $25.00 more than paid at once.',
    )
  })

  // 12 % a year is 1 % a month: 1,000 × 0.01 / (1 − 1.01^−10) = 105.58 a month, 1,055.82 in all.
  it('says what interest adds', () => {
    expect(preview(inInstalments({ count: 10, yearlyInterest: 1200 }), { anchor: null })).toBe(
      '9 payments of $105.58 and 1 of $105.60, the first 1 month after it is booked or begins. That is $55.82 more than paid at once.',
    )
  })

  it('adds up the days of a course that is paid by the day, with the rise of a later year', () => {
    const byDay: CoursePayment = { kind: 'per-session', pricePerSession: money(10_000) }
    const days = [isoDate('2027-12-31'), isoDate('2028-01-04')]
    expect(preview(byDay, { days })).toBe('2 payments of $100.00, one on each day; $200.00 in all.')
    expect(preview(byDay, { days, yearlyRise: 500 })).toBe(
      '1 payment of $100.00 and 1 of $105.00, one on each day; $205.00 in all.',
    )
    expect(preview(byDay)).toBe('One payment of $100.00 when it begins.')
  })
})
