import { z } from 'zod'
import { feeDueSchema } from '../values/fee-due.ts'
import {
  amountSchema,
  costCategorySchema,
  idSchema,
  notesSchema,
  titleSchema,
  yearlyRiseSchema,
} from '../values/primitives.ts'

/** Money owed at a date, at a milestone, or again and again. */
export const feeSchema = z.strictObject({
  id: idSchema,
  title: titleSchema,
  category: costCategorySchema,
  isExample: z.boolean(),
  /** Null is not entered yet: totals then read "at least" and name the fee. */
  amount: amountSchema.nullable(),
  due: feeDueSchema,
  /** Applied on each anniversary of the first occurrence; for dues, with each calendar year after that of `firstOn`. */
  yearlyRise: yearlyRiseSchema,
  /** Whether it is owed even where the plan stops before it is due. */
  isOwedAnyway: z.boolean().default(false),
  /** The fee of the rule pack this came from, whose source and grade are shown beside it. */
  programFeeId: idSchema.nullable(),
  notes: notesSchema,
})
export type Fee = z.output<typeof feeSchema>
