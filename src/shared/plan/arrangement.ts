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

/** How often sessions come back, counted from the first one. */
export const recurrenceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('every-weeks'), weeks: wholeNumberSchema(1, 26) }),
  z.strictObject({ kind: z.literal('per-month'), sessions: wholeNumberSchema(1, 8) }),
])
export type Recurrence = z.output<typeof recurrenceSchema>

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
    /** Booked sessions keep their dates under a chosen pace; others are re-spaced. */
    bookedOn: z.array(isoDateSchema).max(400),
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
