import { z } from 'zod'
import { PAYMENT_REASONS } from '#shared/comparison/split-by-payments.ts'
import { amount, date, days, minutes } from '#shared/projection/result/figures.ts'
import type { ReadOnly } from '#shared/read-only.ts'
import { outcome, planHeader, scenarioHeader } from './parts.ts'

const text = z.string()

const figures = {
  outcome,
  certifiedOn: date.nullable(),
  /** To the certification; without one, all of the horizon. */
  total: amount,
  sentence: text,
  /** What the comparison on screen shows beside them; null without a date and a stop. */
  figures: z
    .strictObject({
      /** The month of the plan in which the certification lies, from 1. */
      month: z.int().nullable(),
      firstCycle: amount.nullable(),
      mostExpensiveMonth: amount.nullable(),
      lowestCash: amount.nullable(),
      monthsBelowZero: z.int().nullable(),
      /** Ordinary minutes a week, over the weeks from today's on with work. */
      usualWeek: z.number().min(0).nullable(),
      heaviestWeek: minutes.nullable(),
      heavyWeeks: z.int().nullable(),
      /** Days by which all else could be later without moving the date. */
      slack: days.nullable(),
    })
    .nullable(),
}

const comparison = z.strictObject({
  ...scenarioHeader,
  ...figures,
  /** Against the plan itself; null where one of both has no date. */
  daysLater: days.nullable(),
  costMore: amount,
  /** Titles of amounts not entered that only one of both lacks: with any, `costMore` is not the whole difference. */
  unshared: z.array(text),
  differences: z.array(text),
  /** The gap by what was changed, one step after another; the amounts add up to `costMore`, the days to `daysLater`. */
  byChanges: z.array(z.strictObject({ differences: z.array(text), amount, days: days.nullable() })),
  /** The gap by what is paid; the amounts add up to `costMore`. */
  byPayments: z.array(
    z.strictObject({
      title: text,
      reason: z.enum(PAYMENT_REASONS),
      amount,
    }),
  ),
})
export type ComparisonFields = ReadOnly<z.output<typeof comparison>>

/** What `certpace compare --json` prints. */
export const comparisonReportSchema = z.strictObject({
  format: z.literal('certpace-comparison'),
  formatVersion: z.literal(1),
  ...planHeader,
  plan: z.strictObject(figures),
  comparisons: z.array(comparison),
})
export type ComparisonReport = ReadOnly<z.output<typeof comparisonReportSchema>>
