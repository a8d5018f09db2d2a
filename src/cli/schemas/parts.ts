import { z } from 'zod'
import { EXCLUSION_STAGES } from '#shared/counting/entry.ts'
import { chainLinkSchema } from '#shared/projection/result/constraint.ts'
import { amount, date, id, minutes } from '#shared/projection/result/figures.ts'
import { POSTING_PHASES } from '#shared/projection/result/money.ts'
import { subjectSchema } from '#shared/projection/result/subject.ts'
import { COST_CATEGORIES } from '#shared/values/cost-category.ts'

/** What the reports are made of. Only tests check reports against these schemas. */

const text = z.string()

export const byCategory = z.strictObject({
  courses: amount,
  supervision: amount,
  membership: amount,
  application: amount,
  renewal: amount,
  other: amount,
})

export const category = z.enum(COST_CATEGORIES)

const sentence = text

const [review, preparation, applicationWaits, requirement, heldEarly, constraint] = chainLinkSchema.options
export const chainLink = z.discriminatedUnion('kind', [
  review.extend({ sentence }),
  preparation.extend({ sentence }),
  applicationWaits.extend({ sentence }),
  requirement.extend({ sentence }),
  heldEarly.extend({ sentence }),
  constraint.extend({ sentence }),
])

/** Changes of the plan to apply, all of them or none. */
const edits = z.array(z.looseObject({ kind: z.string() }))

export const finding = z.strictObject({
  /** The same in each report while the same thing is found. */
  key: text,
  code: text,
  severity: z.enum(['problem', 'warning', 'advice']),
  subject: subjectSchema,
  sentence,
  /** What a person could do, in words. */
  fix: text.nullable(),
  /** Changes that do it, each tried on the plan. */
  fixes: z.array(z.strictObject({ label: text, /** What it does to date and total. */ effect: text, edits })),
})

export const uncountedReason = z.strictObject({
  stage: z.enum(EXCLUSION_STAGES),
  /** The rule of the program that forbids the hours; null where the requirement is full. */
  ruleId: id.nullable(),
  minutes,
})

export const spokenReason = z.strictObject({ ...uncountedReason.shape, sentence })

export const notEntered = z.strictObject({
  subject: subjectSchema,
  title: text,
  phases: z.array(z.enum(POSTING_PHASES)),
})

export const outcome = z.enum(['certified', 'stopped', 'cannot-finish', 'pace-refused'])

/** Which plan, and the day that counted as today. */
export const planHeader = {
  planId: id,
  planName: text,
  currency: text,
  today: date,
  /** Of a file of an older program: what is meant otherwise now, and the date that follows; else null. */
  changedMeaning: text.nullable(),
}

/** Which plan of a file: the scenario's name, or null for the plan itself. */
export const scenarioHeader = {
  scenario: text.nullable(),
  /** Differences of the scenario that no longer apply to the plan. */
  skippedDifferences: z.int().min(0),
}
