import { z } from 'zod'
import {
  amountSchema,
  idSchema,
  isoDateSchema,
  notesSchema,
  titleSchema,
  wholeNumberSchema,
  yearlyRiseSchema,
} from './primitives.ts'

/** What money is spent on; the order is the order of stacks in charts and of lines in tables. */
export const COST_CATEGORIES = ['courses', 'supervision', 'membership', 'application', 'renewal', 'other'] as const
export const costCategorySchema = z.enum(COST_CATEGORIES)
export type CostCategory = z.output<typeof costCategorySchema>

/** Until when a repeating fee comes back: up to the certification date, or to the end of the first cycle after it. */
const untilSchema = z.enum(['certified', 'first-cycle'])

export const feeDueSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('on'), on: isoDateSchema }),
  /** So many days after (or, negative, before) a date of the path. */
  z.strictObject({
    kind: z.literal('milestone'),
    milestone: z.enum(['contract', 'ready', 'applied', 'certified']),
    offsetDays: wholeNumberSchema(-365, 365),
  }),
  /** On `firstOn` and every `months` after it, counted from the anchor. 12 is yearly, 1 monthly. */
  z.strictObject({
    kind: z.literal('every'),
    months: wholeNumberSchema(1, 120),
    firstOn: isoDateSchema,
    until: untilSchema,
  }),
  /** On `firstOn`, then every 1 January, whole each time (no proration). */
  z.strictObject({ kind: z.literal('calendar-years'), firstOn: isoDateSchema, until: untilSchema }),
  /** Every `months` after the certification date, as a renewal. */
  z.strictObject({ kind: z.literal('after-certification'), months: wholeNumberSchema(1, 120) }),
])
export type FeeDue = z.output<typeof feeDueSchema>

/** Money owed at a date, at a milestone, or again and again. */
export const feeSchema = z.strictObject({
  id: idSchema,
  title: titleSchema,
  category: costCategorySchema,
  isExample: z.boolean(),
  /** Null is not entered yet: totals then read "at least" and name the fee. */
  amount: amountSchema.nullable(),
  due: feeDueSchema,
  /** Applied on each anniversary of the first occurrence. */
  yearlyRise: yearlyRiseSchema,
  /** The fee of the rule pack this came from, whose source and grade are shown beside it. */
  programFeeId: idSchema.nullable(),
  notes: notesSchema,
})
export type Fee = z.output<typeof feeSchema>
