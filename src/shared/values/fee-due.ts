import { z } from 'zod'
import { isoDateSchema, wholeNumberSchema } from './primitives.ts'

/** Until when a repeating fee comes back: up to the certification date, or to the end of the first cycle after it. */
const untilSchema = z.enum(['certified', 'first-cycle'])

export const feeDueSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('on'), on: isoDateSchema }),
  /** This many days after (or, negative, before) a date of the path. */
  z.strictObject({
    kind: z.literal('milestone'),
    milestone: z.enum(['contract', 'ready', 'applied', 'certified']),
    offsetDays: wholeNumberSchema(-365, 365),
  }),
  /** On `firstOn` and every `months` after it, counted from the anchor. 12 is yearly, 1 monthly. */
  z.strictObject({
    kind: z.literal('every'),
    months: wholeNumberSchema(1, 120),
    firstOn: isoDateSchema,
    until: untilSchema,
  }),
  /**
   * Dues of a membership, whole each time (no proration): on `firstOn`, then every 1 January. What is paid from October
   * on covers the next calendar year too. A person who is a member already pays nothing up to `memberUntil`.
   */
  z.strictObject({
    kind: z.literal('calendar-years'),
    firstOn: isoDateSchema,
    memberUntil: isoDateSchema.nullable().default(null),
    until: untilSchema,
  }),
  /** Every `months` after the certification date, as a renewal. */
  z.strictObject({ kind: z.literal('after-certification'), months: wholeNumberSchema(1, 120) }),
])

export type FeeDue = z.output<typeof feeDueSchema>
