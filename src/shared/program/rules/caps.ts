import { z } from 'zod'
import { idSchema, minutesSchema, modeSchema, positiveMinutesSchema } from '../../values/primitives.ts'
import { areasOf, capKind, commonFields, KINDS, MODES, type Quantity, shareFields } from './families.ts'

const modes = z.array(modeSchema).min(1)
const supervisionKind = z.enum(KINDS)
/** Left out, the rule is about every area of the requirement. */
const someAreas = z.array(idSchema).min(1).optional()

function inMinutes(minutes: number): Quantity {
  return { kind: 'minutes', minutes }
}

function asShare({ numerator, denominator, of }: Omit<Extract<Quantity, { kind: 'share' }>, 'kind'>): Quantity {
  return { kind: 'share', numerator, denominator, of }
}

function placesOf(names: readonly z.output<typeof modeSchema>[]): number[] {
  return names.map((mode) => MODES.indexOf(mode))
}

/** Each area of the requirement, or each named one, needs this much. */
export const areaMinimum = capKind(
  z.strictObject({
    ...commonFields,
    kind: z.literal('area-minimum'),
    minutes: positiveMinutesSchema,
    areaIds: someAreas,
  }),
  ({ minutes, areaIds }, requirement) => ({ kind: 'area-minimum', areas: areasOf(requirement, areaIds), minutes }),
)

/** Any `count` of the areas need this much each. */
export const areaChoiceMinimum = capKind(
  z.strictObject({
    ...commonFields,
    kind: z.literal('area-choice-minimum'),
    count: z.number().int().min(1).max(60),
    minutes: positiveMinutesSchema,
  }),
  ({ count, minutes }) => ({ kind: 'area-choice', count, minutes }),
)

/** The named areas together count up to this much. A maximum of each area takes a rule for each. */
export const areaMaximum = capKind(
  z.strictObject({
    ...commonFields,
    kind: z.literal('area-maximum'),
    minutes: minutesSchema,
    areaIds: z.array(idSchema).min(1),
  }),
  ({ minutes, areaIds }, requirement) => ({
    kind: 'set-maximum',
    axis: 'area',
    members: areasOf(requirement, areaIds),
    most: inMinutes(minutes),
  }),
)

/** Hours in these modes count up to this much in all. */
export const modeMaximum = capKind(
  z.strictObject({ ...commonFields, kind: z.literal('mode-maximum'), modes, minutes: minutesSchema }),
  (rule) => ({ kind: 'set-maximum', axis: 'mode', members: placesOf(rule.modes), most: inMinutes(rule.minutes) }),
)

/** Hours in these modes count up to this share. */
export const modeShareMaximum = capKind(
  z.strictObject({ ...commonFields, kind: z.literal('mode-share-maximum'), modes, ...shareFields }),
  (rule) => ({ kind: 'set-maximum', axis: 'mode', members: placesOf(rule.modes), most: asShare(rule) }),
)

/** Hours in these modes are needed for at least this much. */
export const modeMinimum = capKind(
  z.strictObject({ ...commonFields, kind: z.literal('mode-minimum'), modes, minutes: positiveMinutesSchema }),
  (rule) => ({ kind: 'set-minimum', axis: 'mode', members: placesOf(rule.modes), least: inMinutes(rule.minutes) }),
)

/** Hours in these modes are needed for at least this share. */
export const modeShareMinimum = capKind(
  z.strictObject({ ...commonFields, kind: z.literal('mode-share-minimum'), modes, ...shareFields }),
  (rule) => ({ kind: 'set-minimum', axis: 'mode', members: placesOf(rule.modes), least: asShare(rule) }),
)

/** Supervision of this kind is needed for at least this much. */
export const supervisionKindMinimum = capKind(
  z.strictObject({
    ...commonFields,
    kind: z.literal('supervision-kind-minimum'),
    supervisionKind,
    minutes: positiveMinutesSchema,
  }),
  (rule) => ({
    kind: 'set-minimum',
    axis: 'kind',
    members: [KINDS.indexOf(rule.supervisionKind)],
    least: inMinutes(rule.minutes),
  }),
)

/** Supervision of this kind counts up to this much in all. */
export const supervisionKindMaximum = capKind(
  z.strictObject({
    ...commonFields,
    kind: z.literal('supervision-kind-maximum'),
    supervisionKind,
    minutes: minutesSchema,
  }),
  (rule) => ({
    kind: 'set-maximum',
    axis: 'kind',
    members: [KINDS.indexOf(rule.supervisionKind)],
    most: inMinutes(rule.minutes),
  }),
)

/** Supervision of this kind is needed for at least this share. */
export const supervisionKindShareMinimum = capKind(
  z.strictObject({
    ...commonFields,
    kind: z.literal('supervision-kind-share-minimum'),
    supervisionKind,
    ...shareFields,
  }),
  (rule) => ({
    kind: 'set-minimum',
    axis: 'kind',
    members: [KINDS.indexOf(rule.supervisionKind)],
    least: asShare(rule),
  }),
)

/** Supervision of this kind counts up to this share. */
export const supervisionKindShareMaximum = capKind(
  z.strictObject({
    ...commonFields,
    kind: z.literal('supervision-kind-share-maximum'),
    supervisionKind,
    ...shareFields,
  }),
  (rule) => ({
    kind: 'set-maximum',
    axis: 'kind',
    members: [KINDS.indexOf(rule.supervisionKind)],
    most: asShare(rule),
  }),
)

/** No more than this counts of one session of this kind of supervision. */
export const sessionMaximum = capKind(
  z.strictObject({ ...commonFields, kind: z.literal('session-maximum'), supervisionKind, minutes: minutesSchema }),
  (rule) => {
    const place = KINDS.indexOf(rule.supervisionKind)
    return { kind: 'event-maximum', minutes: rule.minutes, appliesTo: ({ kind }) => kind === place }
  },
)

/** No more than this counts in a calendar month. */
export const monthMaximum = capKind(
  z.strictObject({ ...commonFields, kind: z.literal('month-maximum'), minutes: positiveMinutesSchema }),
  ({ minutes }) => ({ kind: 'period-maximum', period: 'month', minutes }),
)

/** No more than this counts in a week, Monday to Sunday. */
export const weekMaximum = capKind(
  z.strictObject({ ...commonFields, kind: z.literal('week-maximum'), minutes: positiveMinutesSchema }),
  ({ minutes }) => ({ kind: 'period-maximum', period: 'week', minutes }),
)

/** Nothing counts of a calendar month that is over and has less recorded than this. */
export const monthMinimum = capKind(
  z.strictObject({ ...commonFields, kind: z.literal('month-minimum'), minutes: positiveMinutesSchema }),
  ({ minutes }) => ({ kind: 'period-minimum', period: 'month', minutes }),
)

/** Nothing counts of a week that is over and has less recorded than this. */
export const weekMinimum = capKind(
  z.strictObject({ ...commonFields, kind: z.literal('week-minimum'), minutes: positiveMinutesSchema }),
  ({ minutes }) => ({ kind: 'period-minimum', period: 'week', minutes }),
)

const people = z.number().int().min(1).max(100)

/**
 * Sessions of a group with more people than this do not count, if its size is known. `peopleWithTwoSupervisors` is the
 * limit with a second supervisor; null where that changes nothing.
 */
export const groupSizeMaximum = capKind(
  z.strictObject({
    ...commonFields,
    kind: z.literal('group-size-maximum'),
    people,
    peopleWithTwoSupervisors: people.nullable(),
  }),
  (rule) => ({
    kind: 'event-maximum',
    minutes: 0,
    appliesTo: (hours) =>
      hours.people > (hours.hasSecondSupervisor ? (rule.peopleWithTwoSupervisors ?? rule.people) : rule.people),
  }),
)
