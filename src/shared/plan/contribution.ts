import { z } from 'zod'
import {
  amountSchema,
  costCategorySchema,
  idSchema,
  isoDateSchema,
  notesSchema,
  shareSchema,
  titleSchema,
  wholeNumberSchema,
} from '../values/primitives.ts'

/** Money that somebody else gives towards the path: a scholarship, or an employer who pays something back. */
export const contributionSchema = z.strictObject({
  id: idSchema,
  title: titleSchema,
  isExample: z.boolean(),
  terms: z.discriminatedUnion('kind', [
    /** One amount on one day. Null is not entered yet. */
    z.strictObject({
      kind: z.literal('amount'),
      amount: amountSchema.nullable(),
      on: isoDateSchema,
      /** The total it lowers. */
      category: costCategorySchema,
    }),
    /** A share of each payment for a course, or of a category, so many days after it. */
    z.strictObject({
      kind: z.literal('share'),
      of: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('course'), courseId: idSchema }),
        z.strictObject({ kind: z.literal('category'), category: costCategorySchema }),
      ]),
      share: shareSchema,
      delayDays: wholeNumberSchema(0, 730),
      /** The most in a calendar year of payments; null is no limit. */
      yearlyMaximum: amountSchema.nullable(),
    }),
  ]),
  notes: notesSchema,
})
export type Contribution = z.output<typeof contributionSchema>
