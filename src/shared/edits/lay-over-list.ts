import { COLLECTION_SCHEMAS, type ItemOf, LIST_LIMITS } from '../plan/collections.ts'
import type { Plan } from '../plan/plan.ts'
import type { IntentionList, ListDifference } from '../plan/scenario.ts'
import { valueAt, withValue } from './leaves.ts'
import type { Skipped, SkipReason } from './skipped.ts'

type Item = ItemOf<IntentionList>
type ValueDifference = Extract<ListDifference, { kind: 'value' }>

interface LaidList {
  readonly items: readonly Item[]
  /** Differences that cannot be applied. If there are any, the list must not be used. */
  readonly misfits: readonly Skipped[]
}

/** A list of the base with the differences of a scenario in it. */
export function layOverList(base: Plan, list: IntentionList, differences: readonly ListDifference[]): LaidList {
  const before: readonly Item[] = base[list]
  const removed = new Set(differences.flatMap((one) => (one.kind === 'removed' ? [one.id] : [])))
  const values = valuesById(differences)
  const moved = new Set(differences.flatMap((one) => (one.kind === 'placed' ? [one.id] : [])))
  const misfits = findMisfits(before, removed, values, differences)
  const known = new Map<string, Item>()
  for (const item of before) {
    if (removed.has(item.id)) continue
    const changed = withValues(item, list, values.get(item.id) ?? [])
    misfits.push(...changed.misfits)
    known.set(item.id, changed.item)
  }
  const added = new Map(differences.flatMap((one) => (one.kind === 'added' ? [[one.item.id, one.item]] : [])))
  const items = [...known.values()].filter(({ id }) => !moved.has(id) && !added.has(id))
  for (const one of differences) {
    if (one.kind !== 'added' && one.kind !== 'placed') continue
    const item = one.kind === 'added' ? one.item : known.get(one.id)
    if (item) items.splice(placeAfter(items, one.after), 0, item)
  }
  if (items.length > LIST_LIMITS[list]) misfits.push(...tooMany(differences, items.length - LIST_LIMITS[list]))
  return { items, misfits }
}

function valuesById(differences: readonly ListDifference[]): ReadonlyMap<string, readonly ValueDifference[]> {
  const values = new Map<string, ValueDifference[]>()
  for (const one of differences) {
    if (one.kind !== 'value') continue
    const own = values.get(one.id)
    if (own) own.push(one)
    else values.set(one.id, [one])
  }
  return values
}

function findMisfits(
  before: readonly Item[],
  removed: ReadonlySet<string>,
  values: ReadonlyMap<string, readonly ValueDifference[]>,
  differences: readonly ListDifference[],
): Skipped[] {
  const ids = new Set(before.map(({ id }) => id))
  const isGone = (id: string) => !ids.has(id) && !removed.has(id)
  return [
    ...[...values].flatMap(([id, own]) => (isGone(id) ? own.map((difference) => skip(difference, 'item-gone')) : [])),
    ...differences.flatMap((one) => (one.kind === 'placed' && isGone(one.id) ? [skip(one, 'item-gone')] : [])),
  ]
}

/**
 * The item with all changed values. Where these make no valid item, names the first value without which they would, or
 * all.
 */
function withValues(item: Item, list: IntentionList, values: readonly ValueDifference[]) {
  if (values.length === 0) return { item, misfits: [] }
  const misplaced = values.filter(({ field }) => field === 'id' || valueAt(item, field) === undefined)
  if (misplaced.length > 0) return { item, misfits: misplaced.map((one) => skip(one, 'other-kind')) }
  const whole = parsed(item, list, values)
  if (whole) return { item: whole, misfits: [] }
  const one = values.find((candidate) =>
    parsed(
      item,
      list,
      values.filter((other) => other !== candidate),
    ),
  )
  return { item, misfits: (one ? [one] : values).map((difference) => skip(difference, 'does-not-fit')) }
}

function parsed(item: Item, list: IntentionList, values: readonly ValueDifference[]): Item | null {
  const changed = values.reduce<object>((so, { field, value }) => withValue(so, field, value), item)
  const result = COLLECTION_SCHEMAS[list].safeParse(changed)
  return result.success ? result.data : null
}

function placeAfter(items: readonly Item[], after: string | null): number {
  if (after === null) return 0
  const place = items.findIndex(({ id }) => id === after)
  return place === -1 ? items.length : place + 1
}

function tooMany(differences: readonly ListDifference[], surplus: number): readonly Skipped[] {
  const added = differences.filter(({ kind }) => kind === 'added')
  return added.slice(-surplus).map((difference) => skip(difference, 'too-many'))
}

function skip(difference: ListDifference, reason: SkipReason): Skipped {
  return { difference, reason }
}
