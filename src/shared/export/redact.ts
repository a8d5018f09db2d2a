import { applyEdits } from '../edits/apply.ts'
import { ZERO } from '../money/money.ts'
import {
  COLLECTION_NAMES,
  type CollectionName,
  type Collections,
  type ItemOf,
  ofEachCollection,
} from '../plan/collections.ts'
import type { HeaderPatch, PlanEdit, Scenario } from '../plan/edit.ts'
import type { Budget, Opportunity } from '../plan/header-fields.ts'
import type { Plan } from '../plan/plan.ts'
import { type Numbers, REDACTORS, type RedactedCollection, redactedId } from './redact-items.ts'

export const REDACTED_NAME = 'Redacted plan: names, notes and amounts are left out'

/**
 * The plan without the person's words and money: a valid plan with the same dates and hours, which says that it is
 * redacted. Titles and ids become numbers; providers, supervisors and notes are empty; amounts that may be left open are
 * open, the others 0; findings put aside with their reasons, and evidence, are gone. The program's own rules stay as they are.
 */
export function redactPlan(plan: Plan): Plan {
  const numbers = numbersOf(plan)
  return {
    format: plan.format,
    formatVersion: plan.formatVersion,
    id: 'redacted',
    name: REDACTED_NAME,
    currency: plan.currency,
    startOn: plan.startOn,
    asOf: plan.asOf,
    person: plan.person,
    pace: plan.pace,
    capacity: plan.capacity,
    budget: redactBudget(plan.budget),
    opportunity: redactOpportunity(plan.opportunity),
    program: plan.program,
    // Lists that are not kept are empty.
    ...ofEachCollection<Pick<Plan, CollectionName>>((name) => (isKept(name) ? redactAll(plan, name, numbers) : [])),
    scenarios: plan.scenarios.map(({ edits }, index) => ({
      id: `scenario-${index + 1}`,
      name: `Scenario ${index + 1}`,
      edits: redactEdits(plan, edits, numbers),
    })),
  }
}

function redactBudget({ waitsForMoney }: Budget): Budget {
  return { savings: ZERO, monthly: ZERO, waitsForMoney }
}

function redactOpportunity({ displacedShare }: Opportunity): Opportunity {
  return { incomePerClientHour: null, displacedShare }
}

/** Numbers in plan order; what only a scenario has comes after. */
function numbersOf(plan: Plan): Numbers {
  const known = new Map<RedactedCollection, Map<string, number>>()
  const of: Numbers['of'] = (collection, id) => {
    const numbers = known.get(collection) ?? new Map<string, number>()
    known.set(collection, numbers)
    const number = numbers.get(id) ?? numbers.size + 1
    numbers.set(id, number)
    return number
  }
  for (const collection of COLLECTION_NAMES) {
    if (isKept(collection)) for (const { id } of plan[collection]) of(collection, id)
  }
  return { of }
}

/** The differences of a scenario. One that no longer applies says nothing about the plan, and is left out. */
function redactEdits(base: Plan, edits: Scenario['edits'], numbers: Numbers): PlanEdit[] {
  const redacted: PlanEdit[] = []
  let plan = base
  for (const edit of edits) {
    const applied = applyEdits(plan, [edit])
    if (!applied.ok) continue
    plan = applied.value.plan
    const one = redactEdit(edit, plan, numbers)
    if (one !== null) redacted.push(one)
  }
  return redacted
}

/** An edit as the redacted plan takes it; null when nothing of it is left. `after` is the plan with the edit applied. */
function redactEdit(edit: PlanEdit, after: Plan, numbers: Numbers): PlanEdit | null {
  if (edit.kind === 'set') return redactPatch(edit.patch)
  const { collection } = edit
  if (!isKept(collection)) return null
  switch (edit.kind) {
    case 'add': {
      const item = redactIn(after, collection, edit.item.id, numbers)
      // The redactor of a list gives items of that list, which the union of edits cannot say.
      return { ...edit, item } as PlanEdit
    }
    case 'update': {
      const item = redactIn(after, collection, edit.id, numbers)
      const patch = Object.fromEntries(Object.entries(item ?? {}).filter(([key]) => Object.hasOwn(edit.patch, key)))
      return { ...edit, id: redactedId(collection, edit.id, numbers), patch }
    }
    case 'remove':
    case 'move':
      return { ...edit, id: redactedId(collection, edit.id, numbers) }
  }
}

function redactAll<C extends RedactedCollection>(plan: Collections, collection: C, numbers: Numbers): Plan[C] {
  // The redactor of a list gives items of that list, and the plan holds them under its name.
  return plan[collection].map((item) => REDACTORS[collection](item, numbers)) as unknown as Plan[C]
}

function redactIn<C extends RedactedCollection>(plan: Plan, collection: C, id: string, numbers: Numbers) {
  const collections: Collections = plan
  const items: readonly ItemOf<C>[] = collections[collection]
  const item = items.find((candidate) => candidate.id === id)
  return item && REDACTORS[collection](item, numbers)
}

/** What of a patch may be shown as it is; anything not named here or redacted below is left out. */
const SHOWN_FIELDS = ['currency', 'startOn', 'asOf', 'person', 'pace', 'capacity', 'program'] as const

function redactPatch(patch: HeaderPatch): PlanEdit | null {
  const shown = Object.fromEntries(
    SHOWN_FIELDS.filter((field) => patch[field] !== undefined).map((field) => [field, patch[field]]),
  )
  const kept: HeaderPatch = {
    ...shown,
    ...(patch.budget && { budget: redactBudget(patch.budget) }),
    ...(patch.opportunity && { opportunity: redactOpportunity(patch.opportunity) }),
  }
  return Object.keys(kept).length === 0 ? null : { kind: 'set', patch: kept }
}

function isKept(collection: CollectionName): collection is RedactedCollection {
  return Object.hasOwn(REDACTORS, collection)
}
