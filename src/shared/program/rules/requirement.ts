import { z } from 'zod'
import { idSchema, positiveMinutesSchema, titleSchema } from '../../values/primitives.ts'
import { provenanceSchema } from '../../values/provenance.ts'

const areaSchema = z.strictObject({ id: idSchema, name: titleSchema })

/** Hours a program asks for in one bucket. */
export const requirementSchema = z.strictObject({
  id: idSchema,
  name: titleSchema,
  summary: z.string().min(1).max(600),
  /** What earns these hours: courses, sessions of an arrangement, or practice with clients. */
  earnedBy: z.enum(['courses', 'supervision', 'practice']),
  minimumMinutes: positiveMinutesSchema,
  areas: z.array(areaSchema).max(60),
  provenance: provenanceSchema,
})
export type Requirement = z.output<typeof requirementSchema>
