import { z } from 'zod'
import {
  idSchema,
  intensitySchema,
  isoDateSchema,
  minutesOfDaySchema,
  modeSchema,
  notesSchema,
  positiveMinutesSchema,
  shortTextSchema,
  titleSchema,
  wholeNumberSchema,
  yearlyRiseSchema,
} from '../values/primitives.ts'
import { coursePaymentSchema, refundTierSchema } from './payment.ts'

/** Hours a course earns towards one requirement, in one area (or none) and one mode. */
export const creditSchema = z.strictObject({
  requirementId: idSchema,
  areaId: idSchema.nullable(),
  mode: modeSchema,
  minutes: positiveMinutesSchema,
})
export type Credit = z.output<typeof creditSchema>

const courseDaySchema = z.strictObject({ on: isoDateSchema, minutes: minutesOfDaySchema })

/** When the work of a course happens. */
export const courseScheduleSchema = z.discriminatedUnion('kind', [
  /** Placed by the projection into free capacity, not before `notBefore`, at most `weeklyMaximumMinutes` a week. */
  z.strictObject({
    kind: z.literal('flexible'),
    notBefore: isoDateSchema.nullable(),
    weeklyMaximumMinutes: positiveMinutesSchema.nullable(),
  }),
  /** Booked on fixed days; keeps its dates whatever the capacity. `bookedOn` is when its price falls due, if known. */
  z.strictObject({
    kind: z.literal('dated'),
    sessions: z.array(courseDaySchema).min(1, 'a dated course needs at least one day').max(400),
    bookedOn: isoDateSchema.nullable(),
  }),
])
export type CourseSchedule = z.output<typeof courseScheduleSchema>

/** Anything attended or studied that earns hours. */
export const courseSchema = z
  .strictObject({
    id: idSchema,
    title: titleSchema,
    provider: shortTextSchema,
    /** True for an item the program put there to show a complete plan; shown as "example" until replaced or kept. */
    isExample: z.boolean(),
    /** Whether the certifying body approves the provider; hours of others are weighted by the rule pack. */
    isApproved: z.boolean(),
    /** What the course takes. For a dated course: the sum of its sessions. */
    workMinutes: positiveMinutesSchema,
    credits: z.array(creditSchema).max(60),
    /** Credits are earned whole on completion, or in proportion to the work done. */
    creditsEarned: z.enum(['on-completion', 'as-attended']),
    schedule: courseScheduleSchema,
    /** Lower numbers get capacity first; equal numbers go in plan order. */
    priority: wholeNumberSchema(0, 99),
    prerequisiteIds: z.array(idSchema).max(50),
    payment: coursePaymentSchema,
    /** Applied to the price on each anniversary of the plan's start. */
    yearlyRise: yearlyRiseSchema.default(0),
    refundTiers: z.array(refundTierSchema).max(10).default([]),
    intensity: intensitySchema,
    notes: notesSchema,
  })
  .refine(
    ({ schedule, workMinutes }) =>
      schedule.kind === 'flexible' ||
      schedule.sessions.reduce((sum, session) => sum + session.minutes, 0) === workMinutes,
    { path: ['workMinutes'], error: 'the work of a dated course is the sum of its days' },
  )
export type Course = z.output<typeof courseSchema>
