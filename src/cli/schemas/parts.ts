import { z } from 'zod'
import { COST_CATEGORIES } from '#shared/values/cost-category.ts'

/** What the reports are made of. These schemas describe and are never used to check what is printed, except in tests. */

export const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
/** Whole minor units of the currency (cents). */
export const amount = z.int()
export const minutes = z.int().min(0)
const days = z.int()
const text = z.string()
const id = z.string().min(1)

export const byCategory = z.strictObject({
  courses: amount,
  supervision: amount,
  membership: amount,
  application: amount,
  renewal: amount,
  other: amount,
})

export const category = z.enum(COST_CATEGORIES)

const months = z.int()

export const constraint = z.discriminatedUnion('kind', [
  /** `months` is null where the pace was given as a date; `targetOn` is its last day. */
  z.strictObject({ kind: z.literal('pace'), months: months.nullable(), targetOn: date }),
  z.strictObject({ kind: z.literal('span'), requirementId: id, months }),
  z.strictObject({ kind: z.literal('month-maximum'), requirementId: id, minutes }),
  z.strictObject({ kind: z.literal('cadence'), arrangementId: id }),
  z.strictObject({ kind: z.literal('capacity'), studyMinutesPerWeek: minutes }),
  z.strictObject({ kind: z.literal('cash') }),
  z.strictObject({ kind: z.literal('course-dates'), courseId: id }),
  z.strictObject({ kind: z.literal('course-weekly-maximum'), courseId: id }),
  z.strictObject({ kind: z.literal('course-not-before'), courseId: id }),
  z.strictObject({ kind: z.literal('prerequisite'), courseId: id }),
  z.strictObject({ kind: z.literal('contract-date'), arrangementId: id }),
  z.strictObject({ kind: z.literal('practice-rate'), practiceId: id }),
  z.strictObject({ kind: z.literal('leave'), periodId: id }),
  z.strictObject({ kind: z.literal('coverage'), documentId: id }),
])

const sentence = text
const duration = { from: date, to: date, days, isAssumed: z.boolean(), sentence }

export const chainLink = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('review'), ...duration }),
  z.strictObject({ kind: z.literal('preparation'), ...duration }),
  z.strictObject({
    kind: z.literal('application-waits'),
    for: z.enum(['money', 'eligibility']),
    from: date,
    to: date,
    sentence,
  }),
  z.strictObject({ kind: z.literal('requirement'), requirementId: id, metOn: date, hoursMetOn: date, sentence }),
  z.strictObject({ kind: z.literal('constraint'), constraint, from: date, to: date, sentence }),
])

export const subject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('plan') }),
  z.strictObject({
    kind: z.enum([
      'requirement',
      'course',
      'arrangement',
      'practice',
      'fee',
      'contribution',
      'coverage',
      'document',
      'period',
      'log-entry',
    ]),
    id,
  }),
  z.strictObject({ kind: z.literal('month'), month: z.string().regex(/^\d{4}-\d{2}$/) }),
  z.strictObject({ kind: z.literal('week'), monday: date }),
])

/** Changes to apply, all of them or none, as a plan file's scenarios hold them. */
const edits = z.array(z.looseObject({ kind: z.string() }))

export const finding = z.strictObject({
  /** The same in each report while the same thing is found. */
  key: text,
  code: text,
  severity: z.enum(['problem', 'warning', 'advice']),
  subject,
  sentence,
  /** What a person could do, in words. */
  fix: text.nullable(),
  /** Changes that do it, each tried on the plan. */
  fixes: z.array(z.strictObject({ label: text, /** What it does to date and total. */ effect: text, edits })),
})

export const uncountedReason = z.strictObject({
  stage: z.enum(['coverage', 'conversion', 'period', 'share', 'area', 'full']),
  /** The rule of the program that forbids the hours; null where the requirement is full. */
  ruleId: id.nullable(),
  minutes,
})

export const spokenReason = z.strictObject({ ...uncountedReason.shape, sentence })

export const missing = z.strictObject({
  requirementId: id,
  minutes,
  part: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('total') }),
    z.strictObject({ kind: z.literal('area'), areaId: id }),
    z.strictObject({ kind: z.literal('supervision-kind'), supervisionKind: z.enum(['individual', 'group']) }),
    z.strictObject({ kind: z.literal('span'), months }),
    z.strictObject({ kind: z.literal('window'), months }),
    z.strictObject({ kind: z.literal('recency'), months }),
    z.strictObject({ kind: z.literal('horizon'), metOn: date }),
  ]),
})

/** What keeps a plan from finishing beside what is missing. */
export const barrier = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('unpaid-fees'), amount: z.int() }),
  z.strictObject({ kind: z.literal('never-eligible'), conditionId: id }),
])

export const notEntered = z.strictObject({
  subject,
  title: text,
  phases: z.array(z.enum(['to-certification', 'first-cycle'])),
})

export const outcome = z.enum(['certified', 'cannot-finish', 'pace-refused'])

/** Which plan, and the day that counted as today. */
export const planHeader = { planId: id, planName: text, currency: text, today: date }

/** Which plan of a file: the scenario's name, or null for the plan itself. */
export const scenarioHeader = {
  scenario: text.nullable(),
  /** Differences of the scenario that no longer apply to the plan. */
  skippedDifferences: z.int().min(0),
}
