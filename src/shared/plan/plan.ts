import { z } from 'zod'
import { rulePackSchema } from '../program/rule-pack.ts'
import { currencySchema, idSchema, isoDateSchema, titleSchema } from '../values/primitives.ts'
import { LIST_LIMITS, LIST_SCHEMAS } from './collections.ts'
import { budgetSchema, capacitySchema, opportunitySchema, paceSchema, personSchema } from './header-fields.ts'
import { scenarioSchema } from './scenario.ts'

export const PLAN_FORMAT = 'certpace-plan'
export const PLAN_FORMAT_VERSION = 5

/**
 * A plan in its JSON form: the import and export format, what the command line reads, and what the store holds. What
 * version 2 added has a default, version 3 added kinds of evidence, and version 4 kinds of grid and of pace, so that what
 * was written before (files, commands in a log) is read as it was. Version 5 holds scenarios as differences
 * instead of edits; `older-scenarios.ts` reads older ones.
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
  /**
   * From this day on nothing more is held, studied or begun, and only what is owed is paid; null is none. A day before
   * today counts as today.
   */
  stopOn: isoDateSchema.nullable().default(null),
  capacity: capacitySchema,
  budget: budgetSchema,
  opportunity: opportunitySchema.default({ incomePerClientHour: null, displacedShare: 10_000 }),
  /** The whole rule pack of the plan, so that the plan keeps its meaning when newer rules ship. */
  program: rulePackSchema,
  ...LIST_SCHEMAS,
  scenarios: z.array(scenarioSchema).max(LIST_LIMITS.scenarios),
})
export type Plan = z.output<typeof planSchema>
