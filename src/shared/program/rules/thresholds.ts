import { z } from 'zod'
import { idSchema, positiveMinutesSchema } from '../../values/primitives.ts'
import { commonFields } from './fields.ts'

const months = z.number().int().min(1).max(240)

/** Conditions looked at once hours are counted. Each kind under its name. */
export const THRESHOLDS = {
  /**
   * At least this many months must lie between the first supervision contract and the day the requirement is met; in a
   * program without supervision, between the first hour that counts and that day.
   */
  'span-minimum': z.strictObject({ ...commonFields, kind: z.literal('span-minimum'), months }),
  /** From the first hour that counts to the day the requirement is met, at most this many months may pass. */
  'span-maximum': z.strictObject({ ...commonFields, kind: z.literal('span-maximum'), months }),
  /** At least this much must be counted within this many months before the application. */
  'recency-minimum': z.strictObject({
    ...commonFields,
    kind: z.literal('recency-minimum'),
    minutes: positiveMinutesSchema,
    months,
  }),
  /** Hours of this requirement in proportion to those of another: 1 : 6 asks for at least 75 h beside 450 h. */
  'ratio-minimum': z.strictObject({
    ...commonFields,
    kind: z.literal('ratio-minimum'),
    toRequirementId: idSchema,
    numerator: z.number().int().min(1).max(100),
    denominator: z.number().int().min(1).max(100),
  }),
} as const
export type ThresholdRule = z.output<(typeof THRESHOLDS)[keyof typeof THRESHOLDS]>
