import { z } from 'zod'
import {
  costCategorySchema,
  idSchema,
  isoDateSchema,
  minutesSchema,
  notesSchema,
  signedAmountSchema,
  titleSchema,
  wholeNumberSchema,
} from '../values/primitives.ts'

/** What the hours of an entry belong to. */
export const hoursTargetSchema = z.discriminatedUnion('kind', [
  /** `sessionOn` names the planned day of a dated course; `completes` says that the course is now done. */
  z.strictObject({
    kind: z.literal('course'),
    courseId: idSchema,
    sessionOn: isoDateSchema.nullable(),
    completes: z.boolean(),
  }),
  /** `plannedOn` names the planned session this replaces; null is a session that was not planned. */
  z.strictObject({ kind: z.literal('session'), arrangementId: idSchema, plannedOn: isoDateSchema.nullable() }),
  z.strictObject({ kind: z.literal('practice'), practiceId: idSchema }),
])
export type HoursTarget = z.output<typeof hoursTargetSchema>

/** What a payment was for; it replaces exactly the planned posting it names. */
export const paymentTargetSchema = z.discriminatedUnion('kind', [
  /** `part` counts the payments of a course from 0. */
  z.strictObject({ kind: z.literal('course'), courseId: idSchema, part: wholeNumberSchema(0, 400) }),
  z.strictObject({ kind: z.literal('session'), arrangementId: idSchema, plannedOn: isoDateSchema.nullable() }),
  /** `occurrence` counts the due dates of a fee from 0. */
  z.strictObject({ kind: z.literal('fee'), feeId: idSchema, occurrence: wholeNumberSchema(0, 400) }),
  /** Money that came in; `occurrence` counts the payments of a contribution from 0. */
  z.strictObject({
    kind: z.literal('contribution'),
    contributionId: idSchema,
    occurrence: wholeNumberSchema(0, 2000),
  }),
  /** Money spent on something that was never planned. */
  z.strictObject({ kind: z.literal('other'), title: titleSchema, category: costCategorySchema }),
])
export type PaymentTarget = z.output<typeof paymentTargetSchema>

/** Something that really happened. Zero minutes say that a planned session did not take place. */
export const logEntrySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    id: idSchema,
    kind: z.literal('hours'),
    on: isoDateSchema,
    minutes: minutesSchema,
    target: hoursTargetSchema,
    notes: notesSchema,
  }),
  z.strictObject({
    id: idSchema,
    kind: z.literal('payment'),
    on: isoDateSchema,
    /** Below zero: money back, such as a refund. It takes the place of nothing that is planned. */
    amount: signedAmountSchema,
    target: paymentTargetSchema,
    notes: notesSchema,
  }),
])
export type LogEntry = z.output<typeof logEntrySchema>
export type HoursEntry = Extract<LogEntry, { kind: 'hours' }>
export type PaymentEntry = Extract<LogEntry, { kind: 'payment' }>
