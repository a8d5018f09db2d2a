import { z } from 'zod'
import { rulePackSchema } from '../program/rule-pack.ts'
import { currencySchema, idSchema, isoDateSchema, titleSchema } from '../values/primitives.ts'
import { COLLECTION_SCHEMAS } from './collections.ts'
import { scenarioSchema } from './edit.ts'
import { budgetSchema, capacitySchema, opportunitySchema, paceSchema, personSchema } from './settings.ts'

export const PLAN_FORMAT = 'certpace-plan'
export const PLAN_FORMAT_VERSION = 4

/** The most items each list may hold. */
export const LIST_LIMITS = {
  courses: 20_000,
  arrangements: 500,
  practices: 200,
  fees: 2000,
  periods: 500,
  logEntries: 200_000,
  checkmarks: 2000,
  dismissals: 2000,
  coverages: 2000,
  contributions: 500,
  evidence: 5000,
  scenarios: 100,
} as const

/**
 * A plan in its JSON form: the import and export format, what the command line reads, and what the store holds. What
 * version 2 added has a default, version 3 added kinds of evidence, and version 4 kinds of grid and of pace, so that what
 * was written before (files, commands in a log, scenarios) is read as it was.
 */
export const planSchema = z.strictObject({
  format: z.literal(PLAN_FORMAT),
  formatVersion: z.literal(PLAN_FORMAT_VERSION),
  id: idSchema,
  name: titleSchema,
  currency: currencySchema,
  /** The first day that is planned; savings are counted from here. */
  startOn: isoDateSchema,
  /** Set in samples: the day that counts as today for this plan. Null: the real day. */
  asOf: isoDateSchema.nullable(),
  person: personSchema,
  pace: paceSchema,
  capacity: capacitySchema,
  budget: budgetSchema,
  opportunity: opportunitySchema.default({ incomePerClientHour: null, displacedShare: 10_000 }),
  /** The rules this plan is held to, whole, so that a plan keeps its meaning when newer rules ship. */
  program: rulePackSchema,
  courses: z.array(COLLECTION_SCHEMAS.courses).max(LIST_LIMITS.courses),
  arrangements: z.array(COLLECTION_SCHEMAS.arrangements).max(LIST_LIMITS.arrangements),
  practices: z.array(COLLECTION_SCHEMAS.practices).max(LIST_LIMITS.practices),
  fees: z.array(COLLECTION_SCHEMAS.fees).max(LIST_LIMITS.fees),
  periods: z.array(COLLECTION_SCHEMAS.periods).max(LIST_LIMITS.periods),
  logEntries: z.array(COLLECTION_SCHEMAS.logEntries).max(LIST_LIMITS.logEntries),
  checkmarks: z.array(COLLECTION_SCHEMAS.checkmarks).max(LIST_LIMITS.checkmarks),
  dismissals: z.array(COLLECTION_SCHEMAS.dismissals).max(LIST_LIMITS.dismissals),
  coverages: z.array(COLLECTION_SCHEMAS.coverages).max(LIST_LIMITS.coverages).default([]),
  contributions: z.array(COLLECTION_SCHEMAS.contributions).max(LIST_LIMITS.contributions).default([]),
  evidence: z.array(COLLECTION_SCHEMAS.evidence).max(LIST_LIMITS.evidence).default([]),
  scenarios: z.array(scenarioSchema).max(LIST_LIMITS.scenarios),
})
export type Plan = z.output<typeof planSchema>
