import { z } from 'zod'
import {
  amountSchema,
  idSchema,
  intensitySchema,
  isoDateSchema,
  minutesOfDaySchema,
  notesSchema,
  shortTextSchema,
  titleSchema,
  wholeNumberSchema,
  yearlyRiseSchema,
} from '../values/primitives.ts'
import { PLACES_IN_MONTH, WEEKDAYS } from './weekdays.ts'

/** On which days sessions are held, from the first one on. */
export const recurrenceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('every-weeks'), weeks: wholeNumberSchema(1, 26) }),
  /** This many sessions in each calendar month, on days of the month. */
  z.strictObject({ kind: z.literal('per-month'), sessions: wholeNumberSchema(1, 8) }),
  /** On weekdays of each calendar month, such as the second Thursday, or the first and the last. */
  z.strictObject({
    kind: z.literal('weekdays-of-month'),
    weekday: z.enum(WEEKDAYS),
    places: z
      .array(z.enum(PLACES_IN_MONTH))
      .min(1, 'choose at least one week of the month')
      .max(PLACES_IN_MONTH.length)
      .refine((places) => new Set(places).size === places.length, 'each week of the month can be chosen once'),
  }),
  /** On these days and no others. */
  z.strictObject({
    kind: z.literal('listed-days'),
    days: z.array(isoDateSchema).min(1, 'list at least one day').max(400, 'at most 400 days can be listed'),
  }),
])
export type Recurrence = z.output<typeof recurrenceSchema>

/** Days on which the supervisor holds no session, both ends included. */
const timeOffSchema = z
  .strictObject({ from: isoDateSchema, to: isoDateSchema })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'the last day cannot be before the first' })

export const supervisionKindSchema = z.enum(['individual', 'group'])
export type SupervisionKind = z.output<typeof supervisionKindSchema>

/** Supervision agreed with one supervisor. Sessions earn hours of the requirement that supervision serves. */
export const arrangementSchema = z
  .strictObject({
    id: idSchema,
    title: titleSchema,
    supervisor: shortTextSchema,
    isExample: z.boolean(),
    kind: supervisionKindSchema,
    /** The day the supervision contract is signed; the span of the requirement counts from the first such day. */
    contractOn: isoDateSchema,
    /** The last day a session can be held, or null while it runs on. */
    endsOn: isoDateSchema.nullable(),
    /** The first session; later ones stand on a grid anchored here. */
    firstSessionOn: isoDateSchema,
    /** People in the group, the person included; null is not known. */
    groupSize: wholeNumberSchema(2, 100).nullable().default(null),
    /** Whether a second supervisor leads the group, which some programs let be larger then. */
    hasSecondSupervisor: z.boolean().default(false),
    sessionMinutes: minutesOfDaySchema,
    recurrence: recurrenceSchema,
    /** When the supervisor is away: sessions of the grid on these days are dropped, and the grid does not shift. */
    supervisorTimeOff: z.array(timeOffSchema).max(100, 'at most 100 times off can be listed').default([]),
    /** Booked sessions keep their dates under a chosen pace; others are re-spaced. */
    bookedOn: z.array(isoDateSchema).max(400),
    /** For so many days after the plan stops, sessions are paid as agreed though none is held. */
    noticeDays: wholeNumberSchema(0, 365).default(0),
    /** Due on the day of each session. Null is not entered yet. */
    pricePerSession: amountSchema.nullable(),
    /** Applied on each anniversary of the contract. */
    yearlyRise: yearlyRiseSchema,
    intensity: intensitySchema,
    notes: notesSchema,
  })
  .refine(({ contractOn, firstSessionOn }) => contractOn <= firstSessionOn, {
    path: ['firstSessionOn'],
    error: 'the first session cannot be before the contract',
  })
  .refine(({ firstSessionOn, endsOn }) => endsOn === null || firstSessionOn <= endsOn, {
    path: ['endsOn'],
    error: 'the end cannot be before the first session',
  })
export type Arrangement = z.output<typeof arrangementSchema>
