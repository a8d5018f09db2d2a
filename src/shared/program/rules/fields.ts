import { z } from 'zod'
import { idSchema } from '../../values/primitives.ts'
import { provenanceSchema } from '../../values/provenance.ts'

/** The fields of every rule. */
export const commonFields = {
  id: idSchema,
  requirementId: idSchema,
  /** What the rule asks, in one plain sentence. */
  summary: z.string().min(1).max(300),
  /** Rules of grade D and E ship switched off, with "check this". */
  isOn: z.boolean(),
  /** A rule of the body from before 2020 that practice has overtaken: it ships off, whatever its grade. */
  isOvertaken: z.literal(true).optional(),
  provenance: provenanceSchema,
}

/** A whole ratio. */
export const ratioFields = {
  numerator: z.number().int().min(0).max(100),
  denominator: z.number().int().min(1).max(100),
}

/** A share of hours: of the requirement's minimum, or of what is counted in the end. */
export const shareFields = { ...ratioFields, of: z.enum(['minimum', 'counted']) }
