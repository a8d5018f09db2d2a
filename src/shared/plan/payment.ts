import { z } from 'zod'
import { amountSchema, isoDateSchema, shareSchema, wholeNumberSchema, yearlyRiseSchema } from '../values/primitives.ts'

/** What is taken off a price that is paid in full. */
export const discountSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('amount'), amount: amountSchema }),
  z.strictObject({ kind: z.literal('share'), share: shareSchema }),
])
export type Discount = z.output<typeof discountSchema>

/**
 * How the price of a course is paid. A price of null is not entered yet: totals then read "at least". A
 * payment without a date of its own counts from the booked day of the course, else from its first day.
 */
export const coursePaymentSchema = z.discriminatedUnion('kind', [
  /** The whole price at once, less a discount. */
  z.strictObject({
    kind: z.literal('once'),
    price: amountSchema.nullable(),
    on: isoDateSchema.nullable(),
    discount: discountSchema.default({ kind: 'none' }),
  }),
  /** A price for each day of a dated course, due that day. A flexible course has one such payment, on its first day. */
  z.strictObject({ kind: z.literal('per-session'), pricePerSession: amountSchema.nullable() }),
  /**
   * A deposit, then equal instalments of the rest, with interest on what is still owed or a fee for the plan itself.
   */
  z.strictObject({
    kind: z.literal('instalments'),
    price: amountSchema.nullable(),
    /** The day of the deposit, from which the instalments count. */
    on: isoDateSchema.nullable(),
    /** Part of the price, not on top of it; what is more than the price is not owed. */
    deposit: amountSchema,
    /** On top of the price, due with the deposit. */
    setUpFee: amountSchema,
    count: wholeNumberSchema(1, 120),
    everyMonths: wholeNumberSchema(1, 12),
    /** Months from the deposit to the first instalment. */
    firstAfterMonths: wholeNumberSchema(0, 24),
    /** Hundredths of a percent a year on what is still owed; 0 is free of interest. */
    yearlyInterest: yearlyRiseSchema.min(0, 'interest cannot be below zero'),
  }),
])
export type CoursePayment = z.output<typeof coursePaymentSchema>

/**
 * The share of what was paid that is refunded where the course is canceled this many days before its first day, or
 * earlier.
 */
export const refundTierSchema = z.strictObject({ daysBeforeStart: wholeNumberSchema(0, 730), share: shareSchema })
export type RefundTier = z.output<typeof refundTierSchema>
