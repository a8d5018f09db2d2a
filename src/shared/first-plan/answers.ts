import { z } from 'zod'
import { supervisionKindSchema } from '../plan/arrangement.ts'
import { capacitySchema, personSchema } from '../plan/header-fields.ts'
import { amountSchema, idSchema, isoDateSchema, minutesSchema, signedAmountSchema } from '../values/primitives.ts'

/** Hours behind the person when the plan begins. */
const doneHoursSchema = z.strictObject({
  requirementId: idSchema,
  /** Which kind of supervision it was; null for courses and practice. */
  supervisionKind: supervisionKindSchema.nullable(),
  minutes: minutesSchema,
})
export type DoneHours = z.output<typeof doneHoursSchema>

/** The answers to the five questions of the screen Welcome, in their order. */
export const answersSchema = z.strictObject({
  /** 1 · degree, years of experience, license. */
  person: personSchema,
  /**
   * 2 · the plan's first day, and the day on which the supervision contract was or will be signed; null where not
   * known.
   */
  startOn: isoDateSchema,
  contractOn: isoDateSchema.nullable(),
  /** 3 · study hours and client hours in an ordinary week. */
  capacity: capacitySchema,
  /** 4 · money there at the start, and money put aside each month. */
  savings: signedAmountSchema,
  monthlyBudget: amountSchema,
  /** 5 · hours already done; a requirement that is not listed has none. */
  done: z.array(doneHoursSchema).max(80),
})
export type Answers = z.output<typeof answersSchema>
