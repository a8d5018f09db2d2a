import { z } from 'zod'
import { idSchema, positiveMinutesSchema } from '../../plan/primitives.ts'
import { commonFields, thresholdKind } from './kinds.ts'

const months = z.number().int().min(1).max(240)

/** At least this many months must lie between the first supervision contract and the day the requirement is met. */
export const spanMinimum = thresholdKind(
  z.strictObject({ ...commonFields, kind: z.literal('span-minimum'), months }),
  (rule) => ({ kind: 'span', months: rule.months }),
)

/** Everything must fit into this many months. Shown, for the person to keep an eye on. */
export const spanMaximum = thresholdKind(
  z.strictObject({ ...commonFields, kind: z.literal('span-maximum'), months }),
  () => null,
)

/** This much must lie within so many months before the application. Shown, for the person to keep an eye on. */
export const recencyMinimum = thresholdKind(
  z.strictObject({ ...commonFields, kind: z.literal('recency-minimum'), minutes: positiveMinutesSchema, months }),
  () => null,
)

/** At least this many hours of this requirement for so many of the other: 1 : 6 asks for 75 h beside 450 h. */
export const ratioMinimum = thresholdKind(
  z.strictObject({
    ...commonFields,
    kind: z.literal('ratio-minimum'),
    toRequirementId: idSchema,
    numerator: z.number().int().min(1).max(100),
    denominator: z.number().int().min(1).max(100),
  }),
  ({ toRequirementId, numerator, denominator }) => ({ kind: 'ratio', toRequirementId, numerator, denominator }),
)

/** A document of the pack is in force whenever hours are earned. Shown, as a plan holds no such intervals. */
export const documentInForce = thresholdKind(
  z.strictObject({ ...commonFields, kind: z.literal('document-in-force'), documentId: idSchema }),
  () => null,
)
