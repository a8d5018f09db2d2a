import { z } from 'zod'
import { constraintSchema } from '#shared/projection/result/constraint.ts'
import { amount, date } from '#shared/projection/result/figures.ts'
import { barrierSchema, missingSchema } from '#shared/projection/result/projection.ts'
import type { ReadOnly } from '#shared/read-only.ts'
import { byCategory, chainLink, finding, notEntered, outcome, planHeader, scenarioHeader } from './parts.ts'

const total = z.strictObject({
  amount,
  byCategory,
  paid: amount,
  /** What others give; the amounts above are less it. */
  contributions: amount,
})

const projection = z.strictObject({
  ...scenarioHeader,
  outcome,
  sentence: z.string(),
  readyOn: date.nullable(),
  appliedOn: date.nullable(),
  certifiedOn: date.nullable(),
  firstRenewalOn: date.nullable(),
  /** With `pace-refused`: the earliest certification date that the plan allows, if there is one. */
  earliestOn: date.nullable(),
  assumed: z.array(z.enum(['preparation', 'review'])),
  missing: z.array(missingSchema),
  barriers: z.array(barrierSchema),
  totals: z.strictObject({
    toCertification: total,
    firstCycle: total,
    all: total,
    notEntered: z.array(notEntered),
  }),
  dearestMonth: z.strictObject({ month: z.string(), outflow: amount }).nullable(),
  lowestCash: z.strictObject({ on: date, amount }).nullable(),
  chain: z.array(chainLink),
  binding: z.array(constraintSchema),
  findings: z.array(finding),
})
export type ProjectionFields = ReadOnly<z.output<typeof projection>>

/** What `certpace project --json` prints. The fields of the first projection stand at the top as well. */
export const projectionReportSchema = z.strictObject({
  format: z.literal('certpace-projection'),
  formatVersion: z.literal(1),
  ...planHeader,
  ...projection.shape,
  projections: z.array(projection).min(1),
})
export type ProjectionReport = ReadOnly<z.output<typeof projectionReportSchema>>
