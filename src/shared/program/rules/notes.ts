import { z } from 'zod'
import { commonFields } from './fields.ts'

const people = z.number().int().min(1).max(100)

/** What is shown for the person to keep, and not computed with. Each kind under its name. */
export const NOTES = {
  /** Something to know that Certpace does not compute with. */
  note: z.strictObject({ ...commonFields, kind: z.literal('note') }),
  /** How many different clients or cases the hours must come from. */
  'distinct-clients-minimum': z.strictObject({
    ...commonFields,
    kind: z.literal('distinct-clients-minimum'),
    count: people,
  }),
  /** Which version of the rules binds: the one on the day of the contract, or on the day of the application. */
  'version-pinning': z.strictObject({
    ...commonFields,
    kind: z.literal('version-pinning'),
    bindsOn: z.enum(['contract', 'application']),
  }),
  /** The body audits `numerator` of `denominator` applications. */
  'audit-sampling': z.strictObject({
    ...commonFields,
    kind: z.literal('audit-sampling'),
    numerator: z.number().int().min(1).max(100),
    denominator: z.number().int().min(1).max(100),
  }),
} as const
