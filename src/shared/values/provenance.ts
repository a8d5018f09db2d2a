import { z } from 'zod'

/**
 * How far a figure can be trusted: A the certifying body's own page, current version · B the body's own page, older or
 * undated · C a training provider's or supervisor's page · D a copy or third-party summary · E background knowledge,
 * not confirmed · calc our own arithmetic.
 */
export const gradeSchema = z.enum(['A', 'B', 'C', 'D', 'E', 'calc'])
export type Grade = z.output<typeof gradeSchema>

/** Whether a figure is only assumed: the body's own page does not confirm it. */
export function isAssumed(grade: Grade): boolean {
  return grade !== 'A' && grade !== 'B'
}

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
