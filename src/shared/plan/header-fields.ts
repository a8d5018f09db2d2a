import { z } from 'zod'
import {
  amountSchema,
  idSchema,
  isoDateSchema,
  minutesSchema,
  shareSchema,
  signedAmountSchema,
  wholeNumberSchema,
} from '../values/primitives.ts'

/**
 * How fast: as the capacity allows, or spread so that the certification lies in the last month before a target. The
 * target is a number of months from the plan's start, or a date.
 */
export const paceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('capacity') }),
  z.strictObject({ kind: z.literal('target'), months: wholeNumberSchema(1, 120) }),
  z.strictObject({ kind: z.literal('target-date'), on: isoDateSchema }),
])
export type Pace = z.output<typeof paceSchema>

/** The article's own range: its minimum, between, and three and a half years. */
export const PACE_PRESETS_IN_MONTHS = [24, 30, 42] as const

export const capacitySchema = z.strictObject({
  /** Time for flexible courses in an ordinary week. */
  studyMinutesPerWeek: minutesSchema.max(10_080, 'a week has 168 hours'),
  /** Client hours the person already works; shown beside the load, never planned with. */
  clientMinutesPerWeek: minutesSchema.max(10_080, 'a week has 168 hours'),
  /** Load a week that can be carried, in minutes of ordinary work; null is as much as the study time. */
  energyMinutesPerWeek: minutesSchema.max(10_080, 'a week has 168 hours').nullable().default(null),
  /** Every n-th week of the plan is kept free of flexible study; 0 for none. */
  recoveryEveryWeeks: wholeNumberSchema(0, 52).default(0),
})

export const budgetSchema = z.strictObject({
  /** Money there on the plan's first day. */
  savings: signedAmountSchema,
  /** Money put aside on the 1st of each month, from the first month after the plan's start. */
  monthly: amountSchema,
  /** Whether a flexible course waits until its payments no longer make the cash of any day negative. */
  waitsForMoney: z.boolean().default(false),
})
export type Budget = z.output<typeof budgetSchema>

/** Client income that the hours of the path may cost: shown beside the cash, never inside it. */
export const opportunitySchema = z.strictObject({
  /** What the person earns in an hour with a client; null where not said, and then nothing is computed. */
  incomePerClientHour: amountSchema.nullable(),
  /** The share of the hours of the path that take the place of client hours. */
  displacedShare: shareSchema,
})
export type Opportunity = z.output<typeof opportunitySchema>

/**
 * When a condition of the program is met: it is, since a day or since long ago; it will be on a day; or it never will.
 */
const conditionAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ conditionId: idSchema, kind: z.literal('held'), since: isoDateSchema.nullable() }),
  z.strictObject({ conditionId: idSchema, kind: z.literal('expected'), on: isoDateSchema }),
  z.strictObject({ conditionId: idSchema, kind: z.literal('never') }),
])

/** What the person says of themselves, for the eligibility part of the path. Null is not answered. */
export const personSchema = z.strictObject({
  degree: z.enum(['bachelor', 'master', 'doctorate']).nullable(),
  experienceYears: wholeNumberSchema(0, 70).nullable(),
  licence: z.enum(['independent', 'supervised', 'none']).nullable(),
  /** When each condition of the program is met, where the answers above do not say it; each condition at most once. */
  eligibility: z
    .array(conditionAnswerSchema)
    .max(30, 'at most 30 conditions can be answered')
    .refine(
      (answers) => new Set(answers.map(({ conditionId }) => conditionId)).size === answers.length,
      'each condition can be answered once',
    )
    .default([]),
})
