import { z } from 'zod'
import { idSchema, positiveMinutesSchema } from '../../values/primitives.ts'
import { commonFields, thresholdKind } from './families.ts'

const months = z.number().int().min(1).max(240)

/**
 * At least this many months must lie between the first supervision contract and the day the requirement is met; in a
 * program without supervision, between the first hour that counts and that day.
 */
export const spanMinimum = thresholdKind(
  z.strictObject({ ...commonFields, kind: z.literal('span-minimum'), months }),
  (rule) => ({ kind: 'span', months: rule.months }),
)

/** From the first hour that counts to the day the requirement is met, at most this many months may pass. */
export const spanMaximum = thresholdKind(
  z.strictObject({ ...commonFields, kind: z.literal('span-maximum'), months }),
  (rule) => ({ kind: 'window', months: rule.months }),
)

/** At least this much must be counted within this many months before the application. */
export const recencyMinimum = thresholdKind(
  z.strictObject({ ...commonFields, kind: z.literal('recency-minimum'), minutes: positiveMinutesSchema, months }),
  (rule) => ({ kind: 'recency', minutes: rule.minutes, months: rule.months }),
)

/** Hours of this requirement in proportion to those of another: 1 : 6 asks for at least 75 h beside 450 h. */
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
