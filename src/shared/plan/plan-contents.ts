import { z } from 'zod'
import { currencySchema } from '../values/primitives.ts'

import type { Plan } from './plan.ts'

/** What a plan holds, in a few numbers, so that a person can tell one state of it from another. */
export const planContentsSchema = z.strictObject({
  planName: z.string(),
  currency: currencySchema,
  revision: z.number().int(),
  courses: z.number().int(),
  /** Supervision sessions that were logged. */
  sessions: z.number().int(),
  /** All hours that were logged, in minutes. */
  minutes: z.number().int(),
  payments: z.number().int(),
  /** Entries of evidence. Notes of older backups, from before there was evidence, do not have it. */
  evidence: z.number().int().default(0),
  /** The sum of all payments, in minor units. */
  paid: z.number().int(),
})

export type PlanContents = z.output<typeof planContentsSchema>

/** What a plan holds, in a few numbers: those that a backup is listed with. */
export function contentsOfPlan(plan: Plan, revision: number): PlanContents {
  const hours = plan.logEntries.filter((entry) => entry.kind === 'hours')
  const payments = plan.logEntries.filter((entry) => entry.kind === 'payment')
  return {
    planName: plan.name,
    currency: plan.currency,
    revision,
    courses: plan.courses.length,
    sessions: hours.filter(({ target, minutes }) => target.kind === 'session' && minutes > 0).length,
    minutes: hours.reduce((sum, { minutes }) => sum + minutes, 0),
    payments: payments.length,
    evidence: plan.evidence.length,
    paid: payments.reduce((sum, { amount, target }) => sum + (target.kind === 'contribution' ? -amount : amount), 0),
  }
}
