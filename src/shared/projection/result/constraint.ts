import { z } from 'zod'
import type { IsoDate } from '../../calendar/day.ts'
import type { ReadOnly } from '../../read-only.ts'
import { date, days, id, minutes, months } from './figures.ts'

/** The end of a chosen pace. */
export interface PaceTarget {
  /** Months from the plan's start; null where the pace was given as a date. */
  readonly months: number | null
  /** The last day on which the certification may lie. */
  readonly targetOn: IsoDate
}

export const constraintSchema = z.discriminatedUnion('kind', [
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
  /** A condition of the program that is met only on a day to come, or never. */
  z.strictObject({ kind: z.literal('eligibility'), conditionId: id }),
])
/** Something that can keep the certification date from being earlier. Durations and the work itself are not. */
export type Constraint = ReadOnly<z.output<typeof constraintSchema>>

const duration = { from: date, to: date, days, isAssumed: z.boolean() }
export const chainLinkSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('review'), ...duration }),
  z.strictObject({ kind: z.literal('preparation'), ...duration }),
  /** The application waits until it can be paid, or until the person may apply. */
  z.strictObject({
    kind: z.literal('application-waits'),
    for: z.enum(['money', 'eligibility']),
    from: date,
    to: date,
  }),
  z.strictObject({ kind: z.literal('requirement'), requirementId: id, metOn: date, hoursMetOn: date }),
  /** Under a pace: the certification is before its window, since this keeps the requirement from being spread further. */
  z.strictObject({
    kind: z.literal('held-early'),
    requirementId: id,
    by: z.enum([
      'fixed-days',
      'course-days',
      'practice',
      'arrangement-end',
      'document',
      'time-off',
      'cadence',
      'nothing-left',
    ]),
    /** The first day of the window. */
    windowFrom: date,
  }),
  z.strictObject({ kind: z.literal('constraint'), constraint: constraintSchema, from: date, to: date }),
])
/** One step of the explanation, from the certification date backwards. */
export type ChainLink = ReadOnly<z.output<typeof chainLinkSchema>>

/** How far a stream could slip without moving the certification date. */
export interface Slack {
  readonly requirementId: string
  readonly days: number
}
