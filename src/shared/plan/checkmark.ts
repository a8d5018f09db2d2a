import { z } from 'zod'
import { versionSchema } from '../program/rule-pack.ts'
import { idSchema, isoDateSchema, textSchema, titleSchema } from '../values/primitives.ts'

/** "I did this step on …" or "I confirmed this figure on …"; the subject is an id within the rule pack. */
export const checkmarkSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(['step-done', 'figure-confirmed']),
  subjectId: idSchema,
  on: isoDateSchema,
  /** The program and the version of its rules that a figure was confirmed for; left out where that is not said. */
  rules: z.strictObject({ programId: idSchema, version: versionSchema }).optional(),
})
export type Checkmark = z.output<typeof checkmarkSchema>

/** A finding the person has dismissed, and why. */
export const dismissalSchema = z.strictObject({
  id: idSchema,
  /** The finding's `key`. */
  findingKey: textSchema.min(1).max(200),
  reason: titleSchema,
})
export type Dismissal = z.output<typeof dismissalSchema>
