import { z } from 'zod'
import { GRADES } from './grade.ts'

export const gradeSchema = z.enum(GRADES)

/** Where a figure comes from. It carries one grade: that of its best source. */
export const provenanceSchema = z.strictObject({
  grade: gradeSchema,
  /** Best source first; each says where it was read. Empty only for grade E and calc. */
  sources: z.array(z.strictObject({ title: z.string().min(1).max(300), dated: z.string().max(60).nullable() })).max(10),
  /** The year, month or day the figure was true, as written by the source; null if the source says none. */
  asOf: z.string().max(60).nullable(),
  /** What else a person should know, such as sources that disagree. */
  note: z.string().max(600).nullable(),
})
export type Provenance = z.output<typeof provenanceSchema>
