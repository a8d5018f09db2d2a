import { z } from 'zod'
import { idSchema, minutesSchema, modeSchema, positiveMinutesSchema } from '../../values/primitives.ts'
import { commonFields, shareFields } from './fields.ts'
import { KINDS } from './traits.ts'

const modes = z.array(modeSchema).min(1)
const supervisionKind = z.enum(KINDS)
/** Without it, the rule speaks of each area of the requirement. */
const someAreas = z.array(idSchema).min(1).optional()
const people = z.number().int().min(1).max(100)

/** Limits on what counts. Each kind under its name. */
export const CAPS = {
  /** Each area of the requirement, or each named one, needs this much. */
  'area-minimum': z.strictObject({
    ...commonFields,
    kind: z.literal('area-minimum'),
    minutes: positiveMinutesSchema,
    areaIds: someAreas,
  }),
  /** Any `count` of the areas need this much each. */
  'area-choice-minimum': z.strictObject({
    ...commonFields,
    kind: z.literal('area-choice-minimum'),
    count: z.number().int().min(1).max(60),
    minutes: positiveMinutesSchema,
  }),
  /** The named areas together count up to this much. A maximum of each area takes a rule for each. */
  'area-maximum': z.strictObject({
    ...commonFields,
    kind: z.literal('area-maximum'),
    minutes: minutesSchema,
    areaIds: z.array(idSchema).min(1),
  }),
  /** Hours in these modes count up to this much in all. */
  'mode-maximum': z.strictObject({ ...commonFields, kind: z.literal('mode-maximum'), modes, minutes: minutesSchema }),
  /** Hours in these modes count up to this share. */
  'mode-share-maximum': z.strictObject({
    ...commonFields,
    kind: z.literal('mode-share-maximum'),
    modes,
    ...shareFields,
  }),
  /** Hours in these modes are needed for at least this much. */
  'mode-minimum': z.strictObject({
    ...commonFields,
    kind: z.literal('mode-minimum'),
    modes,
    minutes: positiveMinutesSchema,
  }),
  /** Hours in these modes are needed for at least this share. */
  'mode-share-minimum': z.strictObject({
    ...commonFields,
    kind: z.literal('mode-share-minimum'),
    modes,
    ...shareFields,
  }),
  /** Supervision of this kind is needed for at least this much. */
  'supervision-kind-minimum': z.strictObject({
    ...commonFields,
    kind: z.literal('supervision-kind-minimum'),
    supervisionKind,
    minutes: positiveMinutesSchema,
  }),
  /** Supervision of this kind counts up to this much in all. */
  'supervision-kind-maximum': z.strictObject({
    ...commonFields,
    kind: z.literal('supervision-kind-maximum'),
    supervisionKind,
    minutes: minutesSchema,
  }),
  /** Supervision of this kind is needed for at least this share. */
  'supervision-kind-share-minimum': z.strictObject({
    ...commonFields,
    kind: z.literal('supervision-kind-share-minimum'),
    supervisionKind,
    ...shareFields,
  }),
  /** Supervision of this kind counts up to this share. */
  'supervision-kind-share-maximum': z.strictObject({
    ...commonFields,
    kind: z.literal('supervision-kind-share-maximum'),
    supervisionKind,
    ...shareFields,
  }),
  /** No more than this counts of one session of this kind of supervision. */
  'session-maximum': z.strictObject({
    ...commonFields,
    kind: z.literal('session-maximum'),
    supervisionKind,
    minutes: minutesSchema,
  }),
  /** No more than this counts in a calendar month. */
  'month-maximum': z.strictObject({
    ...commonFields,
    kind: z.literal('month-maximum'),
    minutes: positiveMinutesSchema,
  }),
  /** No more than this counts in a week, Monday to Sunday. */
  'week-maximum': z.strictObject({ ...commonFields, kind: z.literal('week-maximum'), minutes: positiveMinutesSchema }),
  /** Nothing counts of a calendar month that is over and has less recorded than this. */
  'month-minimum': z.strictObject({
    ...commonFields,
    kind: z.literal('month-minimum'),
    minutes: positiveMinutesSchema,
  }),
  /** Nothing counts of a week that is over and has less recorded than this. */
  'week-minimum': z.strictObject({ ...commonFields, kind: z.literal('week-minimum'), minutes: positiveMinutesSchema }),
  /**
   * Sessions of a group with more people than this do not count, if its size is known. `peopleWithTwoSupervisors` is the
   * limit with a second supervisor; null where that changes nothing.
   */
  'group-size-maximum': z.strictObject({
    ...commonFields,
    kind: z.literal('group-size-maximum'),
    people,
    peopleWithTwoSupervisors: people.nullable(),
  }),
} as const
export type CapRule = z.output<(typeof CAPS)[keyof typeof CAPS]>
