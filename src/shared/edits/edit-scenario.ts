import { type Outcome, succeed } from '../fault.ts'
import { isSame } from '../is-same.ts'
import type { CollectionName } from '../plan/collections.ts'
import type { Edit, PlanEdit } from '../plan/edit.ts'
import type { HeaderPatch } from '../plan/header-patch.ts'
import type { Plan } from '../plan/plan.ts'
import { FACT_FIELDS } from '../plan/plan-setting-names.ts'
import { type Difference, isIntentionList, type Scenario } from '../plan/scenario.ts'
import { applyEdits } from './apply.ts'
import { checkNumber, differencesBetween } from './differences.ts'
import { endsInsteadOfRemovals } from './end-of-items.ts'
import { itemOf } from './facts-of-items.ts'
import { resolveScenario } from './resolve-scenario.ts'

/** What edits of an open scenario do to the plan that it belongs to. */
export interface ScenarioEdits {
  /** Facts are changed in the base; intentions become differences of the scenario. */
  readonly edits: readonly Edit[]
  /** Titles of items that only the scenario had, and that the base now has, because something happened. */
  readonly taken: readonly string[]
}

/**
 * Turns edits of the plan under an open scenario into edits of the base. Faults: those
 * of `applyEdits`, `has-facts` where something that happened would lose its item, and `too-many-differences`.
 */
export function editScenario(base: Plan, scenario: Scenario, edits: readonly Edit[]): Outcome<ScenarioEdits> {
  const { plan: seen, skipped } = resolveScenario(base, scenario)
  const kept = endsInsteadOfRemovals(seen, base, edits)
  if (!kept.ok) return kept
  const [facts, intentions] = sort(kept.value)
  const wanted = applyEdits(seen, [...intentions, ...facts])
  if (!wanted.ok) return wanted
  const taken = itemsToTake(base, wanted.value.plan, facts)
  const toBase = [...taken, ...facts]
  const renewed = applyEdits(base, toBase)
  if (!renewed.ok) return renewed
  const differences = differencesBetween(renewed.value.plan, wanted.value.plan)
  const places = new Set(differences.map(placeOf))
  const left = skipped.map(({ difference }) => difference).filter((one) => !places.has(placeOf(one)))
  const all = checkNumber(scenario.name, [...differences, ...left])
  if (!all.ok) return all
  const change: Edit[] = isSame(all.value, scenario.differences)
    ? []
    : [{ kind: 'replace-scenario', scenario: { ...scenario, differences: [...all.value] } }]
  return succeed({
    edits: [...toBase, ...change],
    taken: taken.map((edit) => (edit.kind === 'add' && 'title' in edit.item ? edit.item.title : '')),
  })
}

/**
 * Divides edits: those of facts, of fields that all scenarios share and of scenarios themselves; and those of
 * intentions.
 */
function sort(edits: readonly Edit[]): readonly [facts: readonly Edit[], intentions: readonly Edit[]] {
  const facts: Edit[] = []
  const intentions: Edit[] = []
  for (const edit of edits) {
    if (edit.kind === 'set') {
      for (const patch of splitPatch(edit.patch)) {
        if (Object.keys(patch).length > 0) (isFactPatch(patch) ? facts : intentions).push({ kind: 'set', patch })
      }
    } else if ('collection' in edit && isIntentionList(edit.collection)) intentions.push(edit)
    else facts.push(edit)
  }
  return [facts, intentions]
}

function splitPatch(patch: HeaderPatch): readonly HeaderPatch[] {
  const entries = Object.entries(patch)
  return [true, false].map((areFacts) =>
    Object.fromEntries(entries.filter(([field]) => isFactField(field) === areFacts)),
  )
}

function isFactPatch(patch: HeaderPatch): boolean {
  return Object.keys(patch).some(isFactField)
}

function isFactField(field: string): boolean {
  const facts: readonly string[] = FACT_FIELDS
  return facts.includes(field)
}

/** The items that the log entries of these edits belong to, as far as only the scenario has them. */
function itemsToTake(base: Plan, wanted: Plan, facts: readonly Edit[]): readonly PlanEdit[] {
  const written = new Set(facts.flatMap((edit) => idsOfEntries(edit)))
  const taken = new Map<string, PlanEdit>()
  for (const entry of wanted.logEntries) {
    const link = written.has(entry.id) ? itemOf(entry) : null
    const edit = link && editToTake(base, wanted, link.collection, link.id)
    if (link && edit) taken.set(`${link.collection}/${link.id}`, edit)
  }
  return [...taken.values()]
}

function idsOfEntries(edit: Edit): readonly string[] {
  if (edit.kind === 'add' && edit.collection === 'logEntries') return [edit.item.id]
  return edit.kind === 'update' && edit.collection === 'logEntries' ? [edit.id] : []
}

/** The edit that takes an item into the base that only the scenario has; null where the base has it, or nobody has. */
export function editToTake(base: Plan, shown: Plan, collection: CollectionName, id: string): PlanEdit | null {
  const item = has(base, collection, id) ? undefined : shown[collection].find((one) => one.id === id)
  return item ? addEdit(base, collection, item) : null
}

function has(plan: Plan, collection: CollectionName, wanted: string): boolean {
  return plan[collection].some(({ id }) => id === wanted)
}

/** In the base, a course keeps only the prerequisites that the base has. */
function addEdit(base: Plan, collection: CollectionName, item: Plan[CollectionName][number]): PlanEdit {
  const fitting =
    'prerequisiteIds' in item
      ? { ...item, prerequisiteIds: item.prerequisiteIds.filter((id) => has(base, 'courses', id)) }
      : item
  return { kind: 'add', collection, item: fitting, at: null } as PlanEdit // an item of this very list
}

/** What a difference is about: one of the same place takes its place. */
function placeOf(one: Difference): string {
  switch (one.kind) {
    case 'setting':
      return one.field
    case 'value':
      return `${one.collection}/${one.id}/${one.field}`
    case 'added':
      return `${one.collection}/${one.item.id}`
    case 'removed':
    case 'placed':
      return `${one.collection}/${one.id}/${one.kind}`
  }
}
