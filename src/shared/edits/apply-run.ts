import type { CollectionName, ItemOf } from '../plan/collections.ts'
import type { Edit } from '../plan/edit.ts'

type AddEdit = Extract<Edit, { kind: 'add' }>
type RemoveEdit = Extract<Edit, { kind: 'remove' }>

/** Up to this many ids are looked up one by one, which is faster than building an index of a long list. */
const FEW = 8

/** Edits that follow one another, are of one kind and on one list, and can be made in one pass over it. */
export type Run =
  | { readonly kind: 'add'; readonly collection: CollectionName; readonly edits: readonly AddEdit[] }
  | { readonly kind: 'remove'; readonly collection: CollectionName; readonly edits: readonly RemoveEdit[] }

/** The run that begins with the edit at `start`. `length` is that of its list. */
export function runFrom(edits: readonly Edit[], start: number, first: AddEdit | RemoveEdit, length: number): Run {
  const { collection } = first
  if (first.kind === 'remove') {
    const run = takeWhile(edits, start, (edit) => edit.kind === 'remove' && edit.collection === collection && edit)
    return { kind: 'remove', collection, edits: run }
  }
  let last = -1
  let count = 0
  // Each item must go behind the one before, or it would be moved when the next is added.
  const run = takeWhile(edits, start, (edit) => {
    if (edit.kind !== 'add' || edit.collection !== collection) return false
    const place = placeOf(edit, length + count)
    if (place <= last) return false
    last = place
    count += 1
    return edit
  })
  return { kind: 'add', collection, edits: run }
}

/** The list after a run, or the index within the run of the edit that fails. */
export type RunResult<T> =
  | { readonly ok: true; readonly items: readonly T[]; readonly inverse: readonly Inverse<T>[] }
  | { readonly ok: false; readonly index: number; readonly id: string }

/** Takes back one edit of a run; `at` is the item's place in the list before the run. */
export type Inverse<T> =
  | { readonly kind: 'remove'; readonly id: string }
  | { readonly kind: 'add'; readonly item: T; readonly at: number }

/** Adds items in order of their positions. Fails at an id that is taken. The inverse is in the order of the edits. */
export function addAll<C extends CollectionName>(
  items: readonly ItemOf<C>[],
  edits: readonly AddEdit[],
): RunResult<ItemOf<C>> {
  const isTaken = idsOf(items, edits.length)
  const added = new Set<string>()
  const result: ItemOf<C>[] = []
  let copied = 0
  for (const [index, edit] of edits.entries()) {
    const { id } = edit.item
    if (isTaken(id) || added.has(id)) return { ok: false, index, id }
    added.add(id)
    const before = items.slice(copied, copied + placeOf(edit, items.length + index) - result.length)
    for (const item of before) result.push(item)
    copied += before.length
    // The run is of one list, whose items these are; the edits' union loses that link.
    result.push(edit.item as ItemOf<C>)
  }
  for (const item of items.slice(copied)) result.push(item)
  return { ok: true, items: result, inverse: edits.map(({ item }) => ({ kind: 'remove', id: item.id })) }
}

/**
 * Removes items. Fails at an id that is not there, or was removed by the same run. The inverse, applied from its end,
 * puts them back from the front of the list to its end.
 */
export function removeAll<T extends { readonly id: string }>(
  items: readonly T[],
  edits: readonly RemoveEdit[],
): RunResult<T> {
  const isThere = idsOf(items, edits.length)
  const gone = new Set<string>()
  for (const [index, { id }] of edits.entries()) {
    if (!isThere(id) || gone.has(id)) return { ok: false, index, id }
    gone.add(id)
  }
  const kept: T[] = []
  const inverse: Inverse<T>[] = []
  for (const [at, item] of items.entries()) {
    if (gone.has(item.id)) inverse.push({ kind: 'add', item, at })
    else kept.push(item)
  }
  return { ok: true, items: kept, inverse: inverse.reverse() }
}

/** The position at which an item is added, at most the end of the list. */
function placeOf({ at }: AddEdit, length: number): number {
  return at === null || at > length ? length : at
}

function idsOf(items: readonly { readonly id: string }[], lookUps: number): (id: string) => boolean {
  if (lookUps <= FEW) return (wanted) => items.some(({ id }) => id === wanted)
  const ids = new Set(items.map(({ id }) => id))
  return (wanted) => ids.has(wanted)
}

/** The edits from a place on, up to the first that does not fit. */
function takeWhile<T extends Edit>(edits: readonly Edit[], start: number, fitting: (edit: Edit) => T | false): T[] {
  const taken: T[] = []
  for (let place = start; place < edits.length; place += 1) {
    const edit = edits[place]
    const fits = edit ? fitting(edit) : false
    if (fits === false) break
    taken.push(fits)
  }
  return taken
}
