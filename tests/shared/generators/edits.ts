import fc from 'fast-check'
import { isoDate } from '#shared/calendar/day.ts'
import { COLLECTION_NAMES } from '#shared/plan/collections.ts'
import type { Edit } from '#shared/plan/edit.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { Scenario } from '#shared/plan/scenario.ts'

/** Edits of which most fit the plan: they name its items, or add copies of them under new ids. */
export function editOf(plan: Plan): fc.Arbitrary<Edit> {
  const place = fc.integer({ min: 0, max: 12 })
  const collection = fc.constantFrom(...COLLECTION_NAMES)
  const item = collection.chain((name) => {
    const ids = plan[name].map(({ id }) => id)
    return fc.record({ name: fc.constant(name), id: fc.constantFrom(...ids, 'no-such-item') })
  })
  const scenarioId = fc.constantFrom(...plan.scenarios.map(({ id }) => id), 'new-scenario')
  const scenario = fc.record({
    id: scenarioId,
    name: fc.constantFrom('Slow', 'Fast'),
    note: fc.constantFrom('', 'A note'),
    color: fc.constantFrom(null, 2),
    isArchived: fc.boolean(),
    differences: fc.constant<Scenario['differences']>([]),
  })
  return fc.oneof(
    fc.record({ kind: fc.constant('set' as const), patch: headerPatch() }),
    item.map(({ name, id }): Edit => ({ kind: 'remove', collection: name, id })),
    fc.tuple(item, place).map(([{ name, id }, to]): Edit => ({ kind: 'move', collection: name, id, to })),
    fc
      .tuple(item, fc.constantFrom('A new title', '', 7))
      .map(
        ([{ name, id }, title]): Edit => ({ kind: 'update', collection: name, id, patch: { title, notes: 'changed' } }),
      ),
    fc.tuple(collection, place, fc.constantFrom('copy-1', 'copy-2')).chain(([name, at, id]) => {
      const items = plan[name]
      return items.length === 0
        ? fc.constant<Edit>({ kind: 'remove', collection: name, id })
        : // The collection and its items belong together, which the union of edits cannot say.
          fc
            .constantFrom(...items)
            .map((original) => ({ kind: 'add', collection: name, item: { ...original, id }, at }) as Edit)
    }),
    collection.chain((name) =>
      // The collection and its items belong together, which the union of edits cannot say.
      fc.shuffledSubarray([...plan[name]]).map((items) => ({ kind: 'replace-list', collection: name, items }) as Edit),
    ),
    fc.tuple(scenario, fc.option(place)).map(([value, at]): Edit => ({ kind: 'add-scenario', scenario: value, at })),
    scenario.map((value): Edit => ({ kind: 'replace-scenario', scenario: value })),
    scenarioId.map((id): Edit => ({ kind: 'remove-scenario', id })),
  )
}

function headerPatch() {
  return fc.oneof(
    fc.record({ name: fc.constantFrom('Another name', 'A third name') }),
    fc.record({
      stopOn: fc.option(fc.constantFrom(...['2027-03-01', '2028-01-31', '2031-06-15'].map(isoDate))),
    }),
    fc.record({ pace: fc.integer({ min: 1, max: 120 }).map((months) => ({ kind: 'target' as const, months })) }),
    fc.record({
      capacity: fc.record({
        studyMinutesPerWeek: fc.integer({ min: 0, max: 3000 }),
        clientMinutesPerWeek: fc.integer({ min: 0, max: 3000 }),
        energyMinutesPerWeek: fc.option(fc.integer({ min: 0, max: 3000 })),
        recoveryEveryWeeks: fc.integer({ min: 0, max: 52 }),
      }),
      asOf: fc.constant(null),
    }),
  )
}
