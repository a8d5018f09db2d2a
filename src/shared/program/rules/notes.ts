import { z } from 'zod'
import { commonFields, noteKind } from './kinds.ts'

const people = z.number().int().min(1).max(100)

/** Something to know that the program does not compute with. */
export const note = noteKind(z.strictObject({ ...commonFields, kind: z.literal('note') }))

/** How many different clients or cases the hours must come from. */
export const distinctClientsMinimum = noteKind(
  z.strictObject({ ...commonFields, kind: z.literal('distinct-clients-minimum'), count: people }),
)

/** Which version of the rules binds: that of the contract's day, or that of the application's. */
export const versionPinning = noteKind(
  z.strictObject({ ...commonFields, kind: z.literal('version-pinning'), bindsOn: z.enum(['contract', 'application']) }),
)

/** So many of so many applications are looked at more closely. */
export const auditSampling = noteKind(
  z.strictObject({
    ...commonFields,
    kind: z.literal('audit-sampling'),
    numerator: z.number().int().min(1).max(100),
    denominator: z.number().int().min(1).max(100),
  }),
)
