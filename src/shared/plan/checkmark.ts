import { z } from 'zod'
import { idSchema, isoDateSchema, textSchema, titleSchema } from '../values/primitives.ts'

/** "I did this step on …" or "I confirmed this figure on …"; the subject is an id within the rule pack. */
export const checkmarkSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(['step-done', 'figure-confirmed']),
  subjectId: idSchema,
  on: isoDateSchema,
})
export type Checkmark = z.output<typeof checkmarkSchema>

/** A finding the person has put aside, and why. */
export const dismissalSchema = z.strictObject({
  id: idSchema,
  /** The finding's `key`. */
  findingKey: textSchema.min(1).max(200),
  reason: titleSchema,
})
export type Dismissal = z.output<typeof dismissalSchema>
