import { z } from 'zod'
import { arrangementSchema } from './arrangement.ts'
import { checkmarkSchema, dismissalSchema } from './checkmark.ts'
import { contributionSchema } from './contribution.ts'
import { courseSchema } from './course.ts'
import { coverageSchema } from './coverage.ts'
import { evidenceSchema } from './evidence.ts'
import { feeSchema } from './fee.ts'
import { logEntrySchema } from './log-entry.ts'
import { periodSchema, practiceSchema } from './practice.ts'

/** The lists a plan is made of: their items, each with an `id` that is unique in its list, and how many at most. */
const COLLECTIONS = {
  courses: { item: courseSchema, most: 20_000 },
  arrangements: { item: arrangementSchema, most: 500 },
  practices: { item: practiceSchema, most: 200 },
  fees: { item: feeSchema, most: 2000 },
  periods: { item: periodSchema, most: 500 },
  logEntries: { item: logEntrySchema, most: 200_000 },
  checkmarks: { item: checkmarkSchema, most: 2000 },
  dismissals: { item: dismissalSchema, most: 2000 },
  // Plans of the first version do not have these.
  coverages: { item: coverageSchema, most: 2000, isLater: true },
  contributions: { item: contributionSchema, most: 500, isLater: true },
  evidence: { item: evidenceSchema, most: 5000, isLater: true },
} as const

export type CollectionName = keyof typeof COLLECTIONS
export type ItemOf<C extends CollectionName> = z.output<(typeof COLLECTIONS)[C]['item']>
/** All lists of a plan beside its scenarios. */
export type Collections = { readonly [C in CollectionName]: readonly ItemOf<C>[] }
/** Every ordered list of a plan. */
export type ListName = CollectionName | 'scenarios'

// The keys are the names of the lists; `Object.keys` widens them to text.
export const COLLECTION_NAMES = Object.keys(COLLECTIONS) as readonly CollectionName[]
/** In the order of the plan's form. */
export const LIST_NAMES: readonly ListName[] = [...COLLECTION_NAMES, 'scenarios']

/** The schema of the items of each list. */
export const COLLECTION_SCHEMAS = ofEachCollection<{ readonly [C in CollectionName]: (typeof COLLECTIONS)[C]['item'] }>(
  (name) => COLLECTIONS[name].item,
)

/** The most items each list may hold. */
export const LIST_LIMITS: Readonly<Record<ListName, number>> = {
  ...ofEachCollection<Record<CollectionName, number>>((name) => COLLECTIONS[name].most),
  scenarios: 500,
}

type ListSchemas = {
  readonly [C in CollectionName]: (typeof COLLECTIONS)[C] extends { readonly isLater: true }
    ? z.ZodDefault<z.ZodArray<(typeof COLLECTIONS)[C]['item']>>
    : z.ZodArray<(typeof COLLECTIONS)[C]['item']>
}

/** The schema of each list; one that was added later is empty where a plan does not have it. */
export const LIST_SCHEMAS = ofEachCollection<ListSchemas>((name) => {
  const list = COLLECTIONS[name]
  const schema: z.ZodArray<z.ZodType> = z.array(list.item).max(list.most)
  // `ListSchemas` has the type of each list's schema, which the compiler cannot follow through the index.
  return ('isLater' in list ? schema.default([]) : schema) as unknown as ListSchemas[CollectionName]
})

/** What is made for each list, under the name of the list. */
export function ofEachCollection<M extends Readonly<Record<CollectionName, unknown>>>(
  make: (name: CollectionName) => M[CollectionName],
): M {
  // Each name gets what was made for it, which `fromEntries` cannot tell the compiler.
  return Object.fromEntries(COLLECTION_NAMES.map((name) => [name, make(name)])) as unknown as M
}
