import { z } from 'zod'
import { idSchema, notesSchema, titleSchema, wholeNumberSchema } from '../values/primitives.ts'
import { COLLECTION_NAMES, COLLECTION_SCHEMAS, type CollectionName, type ItemOf } from './collections.ts'
import { PLAN_SETTING_SCHEMAS } from './plan-setting-fields.ts'
import { PLAN_SETTING_FIELDS, type PlanSettingField } from './plan-setting-names.ts'
import { SCENARIO_COLORS } from './scenario-colors.ts'

/** The most differences that a scenario holds. */
export const MOST_DIFFERENCES = 500

/** Lists of facts: the same in every scenario. */
export const FACT_LISTS = [
  'logEntries',
  'checkmarks',
  'dismissals',
  'evidence',
] as const satisfies readonly CollectionName[]
export type FactList = (typeof FACT_LISTS)[number]
/** Lists of intentions, which may differ between scenarios. */
export type IntentionList = Exclude<CollectionName, FactList>

export function isIntentionList(name: CollectionName): name is IntentionList {
  const facts: readonly CollectionName[] = FACT_LISTS
  return !facts.includes(name)
}

export const INTENTION_LISTS = COLLECTION_NAMES.filter(isIntentionList)
const listSchema = z.enum(INTENTION_LISTS)

type SettingSchema = z.ZodObject<
  { kind: z.ZodLiteral<'setting'>; field: z.ZodLiteral<PlanSettingField>; value: z.ZodUnknown },
  z.core.$strict
>

/** Another value of a setting of the plan. */
const settingSchema = z.discriminatedUnion(
  'field',
  // One schema for each field, which mapping over the fields cannot tell the compiler.
  PLAN_SETTING_FIELDS.map((field) =>
    z.strictObject({ kind: z.literal('setting'), field: z.literal(field), value: PLAN_SETTING_SCHEMAS[field] }),
  ) as unknown as [SettingSchema, ...SettingSchema[]],
)

/**
 * The id of the item before it; null for the first place. Where that item is gone, the place is the end of the list.
 */
const afterSchema = idSchema.nullable()

function addedSchema<C extends IntentionList>(collection: C) {
  return z.strictObject({
    kind: z.literal('added'),
    collection: z.literal(collection),
    item: COLLECTION_SCHEMAS[collection],
    after: afterSchema,
  })
}

type AddedSchema = { [C in IntentionList]: ReturnType<typeof addedSchema<C>> }[IntentionList]

/** One difference of a scenario from its base. */
export const differenceSchema = z.discriminatedUnion('kind', [
  settingSchema,
  /**
   * Another value of one field of an item, by its path: `title`, or `payment.price`. A list, and a value of another
   * kind, is one value. The resulting item is checked against its schema.
   */
  z.strictObject({
    kind: z.literal('value'),
    collection: listSchema,
    id: idSchema,
    field: z.string().min(1).max(100),
    value: z.unknown(),
  }),
  // One schema for each list, which mapping over the names cannot tell the compiler.
  z.discriminatedUnion('collection', INTENTION_LISTS.map(addedSchema) as [AddedSchema, ...AddedSchema[]]),
  z.strictObject({ kind: z.literal('removed'), collection: listSchema, id: idSchema }),
  /** Another place in the list. */
  z.strictObject({ kind: z.literal('placed'), collection: listSchema, id: idSchema, after: afterSchema }),
])
export type Difference = z.output<typeof differenceSchema>
export type SettingDifference = Extract<Difference, { kind: 'setting' }>
export type AddedDifference = Extract<Difference, { kind: 'added' }>
/** A difference of one list. */
export type ListDifference = Exclude<Difference, { kind: 'setting' }>

/**
 * A named overlay on the base plan. It holds each difference by itself, so that every other change of the base reaches
 * it.
 */
export const scenarioSchema = z.strictObject({
  id: idSchema,
  name: titleSchema,
  note: notesSchema.default(''),
  /** Null where the position among the scenarios decides. */
  color: wholeNumberSchema(1, SCENARIO_COLORS).nullable().default(null),
  /** Whether it is kept without being compared. */
  isArchived: z.boolean().default(false),
  differences: z
    .array(differenceSchema)
    .max(MOST_DIFFERENCES, `a scenario can differ in at most ${MOST_DIFFERENCES} things`),
})
export type Scenario = z.output<typeof scenarioSchema>

/** A new scenario, of which only id, name and differences are known. */
export function newScenario(id: string, name: string, differences: readonly Difference[]): Scenario {
  return { id, name, note: '', color: null, isArchived: false, differences: [...differences] }
}

export function addedItem<C extends IntentionList>(collection: C, item: ItemOf<C>, after: string | null): Difference {
  // The pair (collection, item) is matched by C, which a union of literals cannot express.
  return { kind: 'added', collection, item, after } as AddedDifference
}
