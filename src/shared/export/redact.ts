import { differencesBetween } from '../edits/differences.ts'
import { resolveScenario } from '../edits/resolve-scenario.ts'
import { ZERO } from '../money/money.ts'
import { COLLECTION_NAMES, type CollectionName, type Collections, ofEachCollection } from '../plan/collections.ts'
import type { Budget, Opportunity } from '../plan/header-fields.ts'
import type { Plan } from '../plan/plan.ts'
import { type Numbers, REDACTORS, type RedactedCollection } from './redact-items.ts'

export const REDACTED_NAME = 'Redacted plan: names, notes and amounts are left out'

/**
 * The plan without the person's words and money: a valid plan with the same dates and hours, which says that it is
 * redacted. Titles and ids become numbers; providers, supervisors and notes are empty; amounts that may be left open are
 * open, the others 0; dismissed findings with their reasons, and evidence, are gone. The program's own rules stay as they are.
 */
export function redactPlan(plan: Plan): Plan {
  const numbers = numbersOf(plan)
  const base = redactWithoutScenarios(plan, numbers)
  return {
    ...base,
    scenarios: plan.scenarios.map((scenario, index) => ({
      id: `scenario-${index + 1}`,
      name: `Scenario ${index + 1}`,
      note: '',
      color: scenario.color,
      isArchived: scenario.isArchived,
      differences: [...differencesBetween(base, redactWithoutScenarios(resolveScenario(plan, scenario).plan, numbers))],
    })),
  }
}

function redactWithoutScenarios(plan: Plan, numbers: Numbers): Plan {
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
    stopOn: plan.stopOn,
    opportunity: redactOpportunity(plan.opportunity),
    program: plan.program,
    // Lists that are not kept are empty.
    ...ofEachCollection<Pick<Plan, CollectionName>>((name) => (isKept(name) ? redactAll(plan, name, numbers) : [])),
    scenarios: [],
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

function redactAll<C extends RedactedCollection>(plan: Collections, collection: C, numbers: Numbers): Plan[C] {
  // The redactor of a list gives items of that list, and the plan holds them under its name.
  return plan[collection].map((item) => REDACTORS[collection](item, numbers)) as unknown as Plan[C]
}

function isKept(collection: CollectionName): collection is RedactedCollection {
  return Object.hasOwn(REDACTORS, collection)
}
