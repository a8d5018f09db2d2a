import { type Fault, formatPath, type Outcome, refuse, succeed } from '../fault.ts'
import { COLLECTION_SCHEMAS, type CollectionName, type Collections, type ItemOf } from '../plan/collections.ts'
import type { Edit } from '../plan/edit.ts'
import type { HeaderPatch } from '../plan/header-patch.ts'
import type { Plan } from '../plan/plan.ts'
import { findReferenceFault } from '../plan/references.ts'
import { findSizeFault } from '../plan/size.ts'
import { addAll, type Run, removeAll, runFrom } from './apply-run.ts'

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
  let done = 0
  for (const [index, edit] of edits.entries()) {
    if (index < done) continue // applied together with one before it
    const step = applyNext(current, edits, index, edit)
    if (!step.ok) return step
    current = step.value.plan
    done = index + step.value.count
    for (const back of step.value.inverse) inverse.push(back)
  }
  const fault = findSizeFault(current) ?? findReferenceFault(current)
  if (fault) return { ok: false, fault }
  return succeed({ plan: current, inverse: inverse.reverse() })
}

interface Step extends Applied {
  /** How many edits were applied. */
  readonly count: number
}

/** Applies the edit at `index`, and those after it that can be made in the same pass over their list. */
function applyNext(plan: Plan, edits: readonly Edit[], index: number, edit: Edit): Outcome<Step> {
  if (edit.kind === 'add' || edit.kind === 'remove') {
    return applyRun(plan, runFrom(edits, index, edit, plan[edit.collection].length), index)
  }
  const step = applyEdit(plan, edit)
  return step.ok ? succeed({ ...step.value, count: 1 }) : faultAt(index, step.fault)
}

function applyRun(plan: Plan, run: Run, start: number): Outcome<Step> {
  const { collection } = run
  const items = itemsOf(plan, collection)
  const made = run.kind === 'add' ? addAll<CollectionName>(items, run.edits) : removeAll(items, run.edits)
  if (!made.ok) {
    const { fault } = run.kind === 'add' ? duplicateId(collection, made.id) : unknownId(collection, made.id)
    return faultAt(start + made.index, fault)
  }
  const inverse = made.inverse.map(
    (edit): Edit =>
      edit.kind === 'remove' ? { kind: 'remove', collection, id: edit.id } : addEdit(collection, edit.item, edit.at),
  )
  return succeed({ plan: withItems(plan, collection, made.items), inverse, count: run.edits.length })
}

function faultAt(index: number, { code, path, message }: Fault) {
  return refuse(code, `edits[${index}].${path}`, message)
}

function applyEdit(plan: Plan, edit: Exclude<Edit, { kind: 'add' | 'remove' }>): Outcome<Applied> {
  switch (edit.kind) {
    case 'set':
      return succeed({
        plan: { ...plan, ...edit.patch },
        inverse: [{ kind: 'set', patch: currentValues(plan, edit.patch) }],
      })
    case 'update':
      return update(plan, edit.collection, edit.id, edit.patch)
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
  // Each key of the patch is a key of the plan with the same value type, which an entries walk cannot tell the
  // compiler.
  return Object.fromEntries(Object.keys(patch).map((key) => [key, plan[key as keyof HeaderPatch]])) as HeaderPatch
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

/** The edit that replaces a whole list by these items. */
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
