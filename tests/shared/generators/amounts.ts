import fc from 'fast-check'
import { dayWithin } from './days.ts'

/** The first of the two four times out of five. */
export function mostly(usual: fc.Arbitrary<number>, hard: fc.Arbitrary<number>): fc.Arbitrary<number> {
  return fc.oneof({ weight: 4, arbitrary: usual }, { weight: 1, arbitrary: hard })
}

export const price = fc.option(fc.integer({ min: 0, max: 500_000 }), { freq: 6 })
/** Most fees can be paid out of what is put aside; some eat up all of it, so that courses wait for good. */
export const feeAmount = fc.option(mostly(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 500_000 })), {
  freq: 6,
})
export const rise = fc.constantFrom(0, 0, 250, -100, 1000)

export const coursePayment: fc.Arbitrary<object> = fc.oneof(
  fc.record({ kind: fc.constant('once'), price, on: fc.constant(null) }),
  fc.record({
    kind: fc.constant('once'),
    price,
    on: fc.option(dayWithin(300)),
    discount: fc.oneof(
      fc.record({ kind: fc.constant('amount'), amount: fc.integer({ min: 0, max: 90_000 }) }),
      fc.record({ kind: fc.constant('share'), share: fc.integer({ min: 0, max: 10_000 }) }),
    ),
  }),
  fc.record({ kind: fc.constant('per-session'), pricePerSession: price }),
  fc.record({
    kind: fc.constant('instalments'),
    price,
    on: fc.option(dayWithin(300)),
    deposit: fc.integer({ min: 0, max: 100_000 }),
    setUpFee: fc.constantFrom(0, 10_000),
    count: fc.integer({ min: 1, max: 14 }),
    everyMonths: fc.integer({ min: 1, max: 3 }),
    firstAfterMonths: fc.integer({ min: 0, max: 3 }),
    yearlyInterest: fc.constantFrom(0, 0, 790, 1999),
  }),
)

export const refundTiers = fc.constantFrom(
  [],
  [
    { daysBeforeStart: 30, share: 10_000 },
    { daysBeforeStart: 7, share: 5000 },
  ],
)
