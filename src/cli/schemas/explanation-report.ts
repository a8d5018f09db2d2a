import { z } from 'zod'
import { constraintSchema } from '#shared/projection/result/constraint.ts'
import { amount, date, days, minutes } from '#shared/projection/result/figures.ts'
import { POSTING_PHASES, POSTING_STATES } from '#shared/projection/result/money.ts'
import { barrierSchema, missingSchema } from '#shared/projection/result/projection.ts'
import type { ReadOnly } from '#shared/read-only.ts'
import {
  category,
  chainLink,
  finding,
  notEntered,
  outcome,
  planHeader,
  scenarioHeader,
  spokenReason,
  uncountedReason,
} from './parts.ts'

/** A figure and the postings whose amounts make it up. */
const figure = z.strictObject({ amount, postingIds: z.array(z.string()) })
const figuresByCategory = z.strictObject({
  courses: figure,
  supervision: figure,
  membership: figure,
  application: figure,
  renewal: figure,
  other: figure,
})

const total = z.strictObject({
  ...figure.shape,
  byCategory: figuresByCategory,
  byState: z.strictObject({ planned: figure, committed: figure, overdue: figure, paid: figure }),
  contributions: figure,
})

const posting = z.strictObject({
  id: z.string(),
  on: date,
  amount,
  category,
  title: z.string(),
  state: z.enum(POSTING_STATES),
  phase: z.enum(POSTING_PHASES).nullable(),
})

const move = z.strictObject({
  constraints: z.array(constraintSchema).min(1).max(2),
  /** Whose it is to change. */
  hands: z.enum(['person', 'others', 'program']),
  /** Of what holds back by hours a week: so many a week bring the whole gain. Null for all else. */
  minutesPerWeek: z.number().nullable(),
  readyOn: date.nullable(),
  certifiedOn: date.nullable(),
  /** Days by which it comes earlier; below zero, later. Null where one of the two dates is missing. */
  readyDays: days.nullable(),
  certifiedDays: days.nullable(),
  /** What the total to certification changes by; null where one of the two plans has no certification. */
  costChange: amount.nullable(),
  sentence: z.string(),
})

const moves = z.strictObject({
  readyOn: date.nullable(),
  certifiedOn: date.nullable(),
  /** Those that alone bring the date nearer, the greatest gain first. */
  helping: z.array(move),
  /** Those that alone would not move the date, or put it off. */
  idle: z.array(move),
  /** The two that together gain most, where none does alone. */
  pair: move.nullable(),
  untried: z.int().min(0),
  /** Where only what the program sets would help: days between the last hours and the date. */
  rushing: z.strictObject({ days }).nullable(),
})

const requirement = z.strictObject({
  requirementId: z.string(),
  neededMinutes: minutes,
  countedMinutes: minutes,
  metOn: date.nullable(),
  /** Whether the last hours or the minimum span set its date; null while it is never met. */
  setBy: z.enum(['hours', 'span']).nullable(),
  hoursMetOn: date.nullable(),
  spanEndsOn: date.nullable(),
  /** Days it could slip without moving the day on which all is met. */
  slackDays: days.nullable(),
  /** Null while it is never met. */
  sentence: z.string().nullable(),
  reasons: z.array(spokenReason),
  /** The hours behind it, logged and planned. */
  entries: z.array(
    z.strictObject({
      subject: z.strictObject({ kind: z.enum(['course', 'arrangement', 'practice']), id: z.string() }),
      on: date,
      isLogged: z.boolean(),
      areaId: z.string().nullable(),
      recordedMinutes: minutes,
      countedMinutes: minutes,
      reasons: z.array(uncountedReason),
    }),
  ),
})

const explanation = z.strictObject({
  ...scenarioHeader,
  outcome,
  sentence: z.string(),
  missing: z.array(missingSchema),
  barriers: z.array(barrierSchema),
  dates: z.array(
    z.strictObject({
      date: z.enum(['ready', 'applied', 'certified', 'first-renewal']),
      on: date,
      because: z.array(chainLink),
      sentence: z.string(),
    }),
  ),
  binding: z.array(constraintSchema),
  requirements: z.array(requirement),
  moves,
  /** Courses that would finish the plan sooner if each alone were moved to the front. */
  orders: z.array(
    z.strictObject({
      courseId: z.string(),
      readyOn: date,
      certifiedOn: date,
      readyDays: days.nullable(),
      costChange: amount,
      finding,
    }),
  ),
  totals: z.strictObject({
    toCertification: total,
    firstCycle: total,
    all: total,
    months: z.array(z.strictObject({ month: z.string(), ...figure.shape, byCategory: figuresByCategory })),
    notEntered: z.array(notEntered),
  }),
  postings: z.array(posting),
})
export type ExplanationFields = ReadOnly<z.output<typeof explanation>>

/** What `certpace explain --json` prints. */
export const explanationReportSchema = z.strictObject({
  format: z.literal('certpace-explanation'),
  formatVersion: z.literal(2),
  ...planHeader,
  explanations: z.array(explanation).min(1),
})
export type ExplanationReport = ReadOnly<z.output<typeof explanationReportSchema>>
