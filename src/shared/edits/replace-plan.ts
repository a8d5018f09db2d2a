import { isSame } from '../is-same.ts'
import { COLLECTION_NAMES, type CollectionName } from '../plan/collections.ts'
import type { Edit } from '../plan/edit.ts'
import type { HeaderPatch } from '../plan/header-patch.ts'
import type { Plan } from '../plan/plan.ts'
import { replaceListEdit } from './apply.ts'

const HEADER_FIELDS = [
  'name',
  'currency',
  'startOn',
  'asOf',
  'person',
  'pace',
  'capacity',
  'budget',
  'opportunity',
  'program',
] as const satisfies readonly (keyof HeaderPatch)[]

/**
 * The edits that lead from one valid plan to another; none for equal plans. What is equal in both is left alone. The id
 * stays, since it names the file.
 */
export function editsToReplace(before: Plan, after: Plan): readonly Edit[] {
  return [
    ...headerEdits(before, after),
    ...COLLECTION_NAMES.flatMap((collection) => listEdits(before, after, collection)),
    ...scenarioEdits(before, after),
  ]
}

function headerEdits(before: Plan, after: Plan): readonly Edit[] {
  const changed = HEADER_FIELDS.filter((field) => !isSame(before[field], after[field]))
  if (changed.length === 0) return []
  // Each field is one of the patch with the plan's own value, which building from entries cannot tell the compiler.
  return [{ kind: 'set', patch: Object.fromEntries(changed.map((field) => [field, after[field]])) as HeaderPatch }]
}

function listEdits(before: Plan, after: Plan, collection: CollectionName): readonly Edit[] {
  return isSame(before[collection], after[collection]) ? [] : [replaceListEdit(collection, after[collection])]
}

function scenarioEdits(before: Plan, after: Plan): readonly Edit[] {
  if (isSame(before.scenarios, after.scenarios)) return []
  return [
    ...before.scenarios.map(({ id }): Edit => ({ kind: 'remove-scenario', id })),
    ...after.scenarios.map((scenario): Edit => ({ kind: 'add-scenario', scenario, at: null })),
  ]
}
