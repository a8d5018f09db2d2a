import { z } from 'zod'
import {
  idSchema,
  intensitySchema,
  isoDateSchema,
  minutesSchema,
  notesSchema,
  titleSchema,
  wholeNumberSchema,
} from '../values/primitives.ts'

/** Clinical hours with clients that a program asks for. Hours and counts only; never who the clients are. */
export const practiceSchema = z.strictObject({
  id: idSchema,
  title: titleSchema,
  isExample: z.boolean(),
  requirementId: idSchema,
  weeklyMinutes: minutesSchema,
  /** The first day, or null for the day of the first supervision contract. */
  startsOn: isoDateSchema.nullable(),
  endsOn: isoDateSchema.nullable(),
  /** How many different clients or cases so far: a count, never who they are. Null is not said. */
  clients: wholeNumberSchema(0, 10_000).nullable().default(null),
  /** Null: the person already carries this work, and it adds no load. */
  intensity: intensitySchema.nullable(),
  notes: notesSchema,
})
export type Practice = z.output<typeof practiceSchema>

/**
 * A time of life that changes what is possible: leave (nothing happens), other study hours a week, recovery (no flexible
 * study; sessions and booked days stay), or another amount of energy a week.
 */
export const periodSchema = z
  .strictObject({
    id: idSchema,
    title: titleSchema,
    from: isoDateSchema,
    /** The last day of it. */
    to: isoDateSchema,
    effect: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('leave') }),
      z.strictObject({ kind: z.literal('study-hours'), studyMinutesPerWeek: minutesSchema }),
      z.strictObject({ kind: z.literal('recovery') }),
      z.strictObject({ kind: z.literal('energy'), energyMinutesPerWeek: minutesSchema }),
    ]),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'the last day cannot be before the first' })
export type Period = z.output<typeof periodSchema>
