import { type Fault, formatPath, type Outcome, refuse, succeed } from '../fault.ts'
import {
  COLLECTION_NAMES,
  COLLECTION_SCHEMAS,
  type CollectionName,
  type Collections,
  type ItemOf,
} from '../plan/collections.ts'
import { LIST_LIMITS, type Plan } from '../plan/plan.ts'
import { findReferenceFault } from '../plan/references.ts'
import type { Edit, HeaderPatch } from './edit.ts'

export interface Applied {
  readonly plan: Plan
  /** The edits that lead back, in the order to apply them. */
  readonly inverse: readonly Edit[]
}

/**
 * Applies edits in order, all or none. The result is a valid plan, or a fault that names the edit. Applying the
 * inverse to the result gives back a plan equal to the one before.
 */
export function applyEdits(plan: Plan, edits: readonly Edit[]): Outcome<Applied> {
  let current = plan
  const inverse: Edit[] = []
  for (const [index, edit] of edits.entries()) {
    const step = applyEdit(current, edit)
    if (!step.ok) return refuse(step.fault.code, `edits[${index}].${step.fault.path}`, step.fault.message)
    current = step.value.plan
    inverse.push(...step.value.inverse)
  }
  const fault = findSizeFault(current) ?? findReferenceFault(current)
  if (fault) return { ok: false, fault }
  return succeed({ plan: current, inverse: inverse.reverse() })
}

/** A longer list than a plan may hold would make a plan that can be kept but not read again. */
function findSizeFault(plan: Plan): Fault | null {
  for (const list of [...COLLECTION_NAMES, 'scenarios'] as const) {
    const limit = LIST_LIMITS[list]
    if (plan[list].length > limit) {
      return { code: 'too-many', path: list, message: `a plan can hold at most ${limit} ${list}; remove some first` }
    }
  }
  return null
}

function applyEdit(plan: Plan, edit: Edit): Outcome<Applied> {
  switch (edit.kind) {
    case 'set':
      return succeed({
        plan: { ...plan, ...edit.patch },
        inverse: [{ kind: 'set', patch: currentValues(plan, edit.patch) }],
      })
    case 'add':
      return add(plan, edit.collection, edit.item, edit.at)
    case 'update':
      return update(plan, edit.collection, edit.id, edit.patch)
    case 'remove':
      return remove(plan, edit.collection, edit.id)
    case 'move':
      return move(plan, edit.collection, edit.id, edit.to)
    case 'replace-list':
      return replaceList(plan, edit.collection, edit.items)
    case 'add-scenario': {
      if (plan.scenarios.some(({ id }) => id === edit.scenario.id)) return duplicateId('scenarios', edit.scenario.id)
      return succeed({
        plan: { ...plan, scenarios: insertAt(plan.scenarios, edit.scenario, edit.at) },
        inverse: [{ kind: 'remove-scenario', id: edit.scenario.id }],
      })
    }
    case 'replace-scenario': {
      const at = plan.scenarios.findIndex(({ id }) => id === edit.scenario.id)
      const before = plan.scenarios[at]
      if (!before) return unknownId('scenarios', edit.scenario.id)
      return succeed({
        plan: { ...plan, scenarios: plan.scenarios.with(at, edit.scenario) },
        inverse: [{ kind: 'replace-scenario', scenario: before }],
      })
    }
    case 'remove-scenario': {
      const at = plan.scenarios.findIndex(({ id }) => id === edit.id)
      const before = plan.scenarios[at]
      if (!before) return unknownId('scenarios', edit.id)
      return succeed({
        plan: { ...plan, scenarios: plan.scenarios.toSpliced(at, 1) },
        inverse: [{ kind: 'add-scenario', scenario: before, at }],
      })
    }
  }
}

function currentValues(plan: Plan, patch: HeaderPatch): HeaderPatch {
  // Each key of the patch is a key of the plan with the same value type, which an entries walk cannot tell the compiler.
  return Object.fromEntries(Object.keys(patch).map((key) => [key, plan[key as keyof HeaderPatch]])) as HeaderPatch
}

function add<C extends CollectionName>(
  plan: Plan,
  collection: C,
  item: ItemOf<C>,
  at: number | null,
): Outcome<Applied> {
  const items = itemsOf(plan, collection)
  if (items.some(({ id }) => id === item.id)) return duplicateId(collection, item.id)
  return succeed({
    plan: withItems(plan, collection, insertAt(items, item, at)),
    inverse: [{ kind: 'remove', collection, id: item.id }],
  })
}

function update<C extends CollectionName>(
  plan: Plan,
  collection: C,
  id: string,
  patch: Readonly<Record<string, unknown>>,
): Outcome<Applied> {
  const items = itemsOf(plan, collection)
  const at = items.findIndex((item) => item.id === id)
  const before = items[at]
  if (!before) return unknownId(collection, id)
  const parsed = COLLECTION_SCHEMAS[collection].safeParse({ ...before, ...patch, id })
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    return refuse('invalid-item', `patch.${formatPath(issue?.path ?? [])}`, issue?.message ?? 'this value does not fit')
  }
  // The schema of the collection has just made the item; indexing the schemas by C loses that link.
  const after = parsed.data as ItemOf<C>
  const restored = Object.fromEntries(Object.entries(before).filter(([key]) => Object.hasOwn(patch, key)))
  return succeed({
    plan: withItems(plan, collection, items.with(at, after)),
    inverse: [{ kind: 'update', collection, id, patch: restored }],
  })
}

function remove<C extends CollectionName>(plan: Plan, collection: C, id: string): Outcome<Applied> {
  const items = itemsOf(plan, collection)
  const at = items.findIndex((item) => item.id === id)
  const before = items[at]
  if (!before) return unknownId(collection, id)
  return succeed({
    plan: withItems(plan, collection, items.toSpliced(at, 1)),
    inverse: [addEdit(collection, before, at)],
  })
}

function move<C extends CollectionName>(plan: Plan, collection: C, id: string, to: number): Outcome<Applied> {
  const items = itemsOf(plan, collection)
  const from = items.findIndex((item) => item.id === id)
  const moved = items[from]
  if (!moved) return unknownId(collection, id)
  const rest = items.toSpliced(from, 1)
  return succeed({
    plan: withItems(plan, collection, insertAt(rest, moved, to)),
    inverse: [{ kind: 'move', collection, id, to: from }],
  })
}

function replaceList<C extends CollectionName>(
  plan: Plan,
  collection: C,
  items: readonly ItemOf<C>[],
): Outcome<Applied> {
  return succeed({
    plan: withItems(plan, collection, items),
    inverse: [replaceListEdit(collection, itemsOf(plan, collection))],
  })
}

/** The edit that puts these items in the place of the whole list. */
export function replaceListEdit<C extends CollectionName>(collection: C, items: readonly ItemOf<C>[]): Edit {
  // The pair (collection, items) is matched by C, which a union of literals cannot express.
  return { kind: 'replace-list', collection, items } as unknown as Edit
}

function addEdit<C extends CollectionName>(collection: C, item: ItemOf<C>, at: number): Edit {
  // The pair (collection, item) is matched by C, which a union of literals cannot express.
  return { kind: 'add', collection, item, at } as Edit
}

function itemsOf<C extends CollectionName>(plan: Plan, collection: C): readonly ItemOf<C>[] {
  const collections: Collections = plan // seen as a mapped type, indexing by C keeps the item type
  return collections[collection]
}

function withItems<C extends CollectionName>(plan: Plan, collection: C, items: readonly ItemOf<C>[]): Plan {
  return { ...plan, [collection]: items }
}

function insertAt<T>(items: readonly T[], item: T, at: number | null): T[] {
  return items.toSpliced(at ?? items.length, 0, item)
}

function duplicateId(list: string, id: string) {
  return refuse('duplicate-id', list, `${list} already hold an item with the id ${id}`)
}

function unknownId(list: string, id: string) {
  return refuse(
    'unknown-id',
    list,
    `${list} hold no item with the id ${id}; it may have been removed in another window`,
  )
}
