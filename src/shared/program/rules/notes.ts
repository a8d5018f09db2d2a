import { z } from 'zod'
import { commonFields, noteKind } from './families.ts'

const people = z.number().int().min(1).max(100)

/** Something to know that Certpace does not compute with. */
export const note = noteKind(z.strictObject({ ...commonFields, kind: z.literal('note') }))

/** How many different clients or cases the hours must come from. */
export const distinctClientsMinimum = noteKind(
  z.strictObject({ ...commonFields, kind: z.literal('distinct-clients-minimum'), count: people }),
)

/** Which version of the rules binds: the one on the day of the contract, or on the day of the application. */
export const versionPinning = noteKind(
  z.strictObject({ ...commonFields, kind: z.literal('version-pinning'), bindsOn: z.enum(['contract', 'application']) }),
)

/** The body audits `numerator` of `denominator` applications. */
export const auditSampling = noteKind(
  z.strictObject({
    ...commonFields,
    kind: z.literal('audit-sampling'),
    numerator: z.number().int().min(1).max(100),
    denominator: z.number().int().min(1).max(100),
  }),
)
