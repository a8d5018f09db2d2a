import { z } from 'zod'
import { idSchema, isoDateSchema, notesSchema, titleSchema } from '../values/primitives.ts'

/** An interval in which a document is in force: a licence, an insurance, a membership. Contracts stand in arrangements. */
export const coverageSchema = z
  .strictObject({
    id: idSchema,
    title: titleSchema,
    isExample: z.boolean(),
    /** The document of the rule pack that this is. */
    documentId: idSchema,
    /** The arrangement whose supervisor holds it; null is the person. */
    arrangementId: idSchema.nullable(),
    from: isoDateSchema,
    /** The last day of it; null while it goes on. */
    to: isoDateSchema.nullable(),
    notes: notesSchema,
  })
  .refine(({ from, to }) => to === null || from <= to, {
    path: ['to'],
    error: 'the last day cannot be before the first',
  })
export type Coverage = z.output<typeof coverageSchema>
