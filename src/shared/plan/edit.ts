import { z } from 'zod'
import { idSchema, titleSchema } from '../values/primitives.ts'
import { COLLECTION_NAMES, COLLECTION_SCHEMAS, type CollectionName } from './collections.ts'
import { headerPatchSchema } from './header-patch.ts'
import { scenarioSchema } from './scenario.ts'

/** New values of some fields of an item; what results is checked whole against the item's schema. */
const patchSchema = z.record(z.string().max(60), z.unknown())
const positionSchema = z.number().int().min(0).nullable()

function addSchema<C extends CollectionName>(collection: C) {
  return z.strictObject({
    kind: z.literal('add'),
    collection: z.literal(collection),
    item: COLLECTION_SCHEMAS[collection],
    /** The place in the list, or null for its end. */
    at: positionSchema,
  })
}

type AddSchema = { [C in CollectionName]: ReturnType<typeof addSchema<C>> }[CollectionName]
// One schema for each list, which mapping over the names cannot tell the compiler.
const addEditSchema = z.discriminatedUnion('collection', COLLECTION_NAMES.map(addSchema) as [AddSchema, ...AddSchema[]])

function replaceSchema<C extends CollectionName>(collection: C) {
  return z.strictObject({
    kind: z.literal('replace-list'),
    collection: z.literal(collection),
    items: z.array(COLLECTION_SCHEMAS[collection]),
  })
}

type ReplaceSchema = { [C in CollectionName]: ReturnType<typeof replaceSchema<C>> }[CollectionName]
/** Replaces a whole list. A backup is restored by such edits, in one step of the history. */
const replaceListEditSchema = z.discriminatedUnion(
  'collection',
  // One schema for each list, which mapping over the names cannot tell the compiler.
  COLLECTION_NAMES.map(replaceSchema) as [ReplaceSchema, ...ReplaceSchema[]],
)

const collectionSchema = z.enum(COLLECTION_NAMES)

/** One change of a plan beside its scenarios: what a claim or a fix makes, and what a form asks for. */
export const planEditSchema = z.discriminatedUnion('kind', [
  addEditSchema,
  z.strictObject({ kind: z.literal('update'), collection: collectionSchema, id: idSchema, patch: patchSchema }),
  z.strictObject({ kind: z.literal('remove'), collection: collectionSchema, id: idSchema }),
  z.strictObject({ kind: z.literal('move'), collection: collectionSchema, id: idSchema, to: z.number().int().min(0) }),
  z.strictObject({ kind: z.literal('set'), patch: headerPatchSchema }),
])
export type PlanEdit = z.output<typeof planEditSchema>

export const editSchema = z.discriminatedUnion('kind', [
  planEditSchema,
  replaceListEditSchema,
  z.strictObject({ kind: z.literal('add-scenario'), scenario: scenarioSchema, at: positionSchema }),
  z.strictObject({ kind: z.literal('replace-scenario'), scenario: scenarioSchema }),
  z.strictObject({ kind: z.literal('remove-scenario'), id: idSchema }),
])
export type Edit = z.output<typeof editSchema>

/** What a person did: a label for "Undo: …" and the edits that make it up, applied all or none. */
export const commandSchema = z.strictObject({
  label: titleSchema,
  /** Commands of the same group that follow one another (typing in one field) undo as one. */
  group: z.string().max(100).nullable(),
  edits: z.array(editSchema).min(1).max(200_000),
})
export type Command = z.output<typeof commandSchema>

const LONGEST_LABEL = 200

/** A label for a command, shortened where a long title would make it too long. */
export function fittingLabel(label: string): string {
  if (label.length <= LONGEST_LABEL) return label
  // A cut through the middle of a character would leave half of it, which the program refuses to keep.
  return `${label.slice(0, LONGEST_LABEL - 1).replace(/\p{Surrogate}$/u, '')}…`
}
