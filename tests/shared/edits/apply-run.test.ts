import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits } from '#shared/edits/apply.ts'
import type { Edit } from '#shared/plan/edit.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { unwrap } from '../../helpers/resources.ts'
import { aPlan } from '../builders/plan-builder.ts'

const FIRST_ENTRIES = ['first-0', 'first-1', 'first-2', 'first-3', 'first-4', 'first-5']
const plan = FIRST_ENTRIES.reduce(
  (builder, id) => builder.withHours(id, '2027-01-20', 60, { kind: 'practice', practiceId: 'clients' }),
  aPlan().withPractice('clients', 12),
).build()

function added(id: string, at: number | null): Edit {
  const item = { ...plan.logEntries[0], id }
  // An entry of the log with an id of its own, which the spread of a possibly missing one hides.
  return { kind: 'add', collection: 'logEntries', item, at } as Edit
}

const removed = (id: string): Edit => ({ kind: 'remove', collection: 'logEntries', id })

/** Many edits of one list in a row, of which some do not fit. */
const editsOfOneList = fc.array(
  fc.oneof(
    fc
      .tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'), fc.option(fc.nat(14)))
      .map(([id, at]) => added(id, at)),
    fc.constantFrom(...FIRST_ENTRIES, 'a', 'b', 'c').map(removed),
  ),
  { minLength: 2, maxLength: 24 },
)

/** Each by itself, up to the first that does not fit. */
function oneByOne(start: Plan, edits: readonly Edit[]): { readonly plan: Plan; readonly failedAt: number | null } {
  let current = start
  for (const [index, edit] of edits.entries()) {
    const applied = applyEdits(current, [edit])
    if (!applied.ok) return { plan: current, failedAt: index }
    current = applied.value.plan
  }
  return { plan: current, failedAt: null }
}

describe('edits of one list that follow one another', () => {
  it('lead to what each by itself leads to, and fail where it fails', () => {
    fc.assert(
      fc.property(editsOfOneList, (edits) => {
        const expected = oneByOne(plan, edits)
        const applied = applyEdits(plan, edits)
        if (expected.failedAt === null) expect(unwrap(applied).plan).toEqual(expected.plan)
        else expect(applied).toMatchObject({ ok: false, fault: { path: `edits[${expected.failedAt}].logEntries` } })
      }),
      { numRuns: 500 },
    )
  })

  it('are undone by their inverse, each item in its place', () => {
    fc.assert(
      fc.property(editsOfOneList, (edits) => {
        const { failedAt } = oneByOne(plan, edits)
        const fitting = edits.slice(0, failedAt ?? edits.length)
        const applied = unwrap(applyEdits(plan, fitting))
        expect(unwrap(applyEdits(applied.plan, applied.inverse)).plan).toEqual(plan)
      }),
      { numRuns: 500 },
    )
  })

  it('may be more than can be passed to one call', () => {
    const edits = Array.from({ length: 150_000 }, (_, index) => added(`many-${index}`, null))
    const applied = unwrap(applyEdits(plan, edits))
    expect(applied.plan.logEntries).toHaveLength(150_006)
    expect(unwrap(applyEdits(applied.plan, applied.inverse)).plan).toEqual(plan)
  })
})
