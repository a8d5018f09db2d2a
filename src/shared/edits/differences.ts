import { type Outcome, refuse, succeed } from '../fault.ts'
import type { ItemOf } from '../plan/collections.ts'
import type { Plan } from '../plan/plan.ts'
import { addedItem, type Difference, INTENTION_LISTS, type IntentionList, MOST_DIFFERENCES } from '../plan/scenario.ts'
import { differingLeaves } from './leaves.ts'
import { longestRise } from './longest-rise.ts'
import { planSettingsOf } from './plan-settings.ts'

/**
 * The differences of a plan from a base, in normal form: settings, then for each list the removed items, changed
 * values, and items that are added or moved, in their order. Facts are left out, since they are the same.
 * `resolveScenario` of the base with these differences gives the plan.
 */
export function differencesBetween(base: Plan, plan: Plan): readonly Difference[] {
  if (base === plan) return []
  return [...planSettingsOf(base, plan), ...INTENTION_LISTS.flatMap((list) => differencesOfList(list, base, plan))]
}

/** Whether a scenario of this name can hold so many differences. Fault: `too-many-differences`. */
export function checkNumber(name: string, differences: readonly Difference[]): Outcome<readonly Difference[]> {
  if (differences.length <= MOST_DIFFERENCES) return succeed(differences)
  const message = `A scenario can differ in at most ${MOST_DIFFERENCES} things, and “${name}” would in ${differences.length}. Take some differences back first.`
  return refuse('too-many-differences', '', message)
}

function differencesOfList<C extends IntentionList>(collection: C, base: Plan, plan: Plan): readonly Difference[] {
  const [before, after] = [itemsOf(base, collection), itemsOf(plan, collection)]
  if (before === after) return []
  const places = new Map(before.map(({ id }, place) => [id, place]))
  const kept = new Set(after.map(({ id }) => id))
  const removed = before.filter(({ id }) => !kept.has(id))
  const changed = after.flatMap((item) => {
    const place = places.get(item.id)
    const own = place === undefined ? undefined : before[place]
    return own ? differingLeaves(own, item).map((leaf) => ({ id: item.id, ...leaf })) : []
  })
  return [
    ...removed.map(({ id }): Difference => ({ kind: 'removed', collection, id })),
    ...changed.map((leaf): Difference => ({ kind: 'value', collection, ...leaf })),
    ...newPlaces(collection, after, places),
  ]
}

/** The added items and as few moved ones as possible, each with the item before it. */
function newPlaces<C extends IntentionList>(
  collection: C,
  after: readonly ItemOf<C>[],
  places: ReadonlyMap<string, number>,
): readonly Difference[] {
  const inOrder = longestRise(after.flatMap(({ id }) => places.get(id) ?? []))
  return after.flatMap((item, index): Difference[] => {
    const place = places.get(item.id)
    const previous = after[index - 1]?.id ?? null
    if (place === undefined) return [addedItem(collection, item, previous)]
    return inOrder.has(place) ? [] : [{ kind: 'placed', collection, id: item.id, after: previous }]
  })
}

function itemsOf<C extends IntentionList>(plan: Plan, collection: C): readonly ItemOf<C>[] {
  const lists: { readonly [Name in IntentionList]: readonly ItemOf<Name>[] } = plan
  return lists[collection]
}
