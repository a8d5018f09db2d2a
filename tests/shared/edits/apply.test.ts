import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits } from '#shared/edits/apply.ts'
import { readPlan } from '#shared/plan/document.ts'
import type { Edit } from '#shared/plan/edit.ts'
import { newScenario } from '#shared/plan/scenario.ts'
import { samplePlan, unwrap } from '../../helpers/resources.ts'
import { editOf } from '../generators/edits.ts'

const plan = samplePlan('just-begun')

describe('applyEdits', () => {
  it('is undone by its inverse, whatever was done', () => {
    fc.assert(
      fc.property(fc.array(editOf(plan), { maxLength: 12 }), (edits) => {
        const applied = unwrap(applyEdits(plan, fittingEdits(edits)))
        expect(unwrap(applyEdits(applied.plan, applied.inverse)).plan).toEqual(plan)
      }),
    )
  })

  it('is done again by the inverse of its inverse', () => {
    fc.assert(
      fc.property(fc.array(editOf(plan), { maxLength: 12 }), (edits) => {
        const applied = unwrap(applyEdits(plan, fittingEdits(edits)))
        const undone = unwrap(applyEdits(applied.plan, applied.inverse))
        expect(unwrap(applyEdits(undone.plan, undone.inverse)).plan).toEqual(applied.plan)
      }),
    )
  })

  it('leaves a plan that can be written and read', () => {
    fc.assert(
      fc.property(fc.array(editOf(plan), { maxLength: 12 }), (edits) => {
        const applied = unwrap(applyEdits(plan, fittingEdits(edits)))
        expect(readPlan(JSON.parse(JSON.stringify(applied.plan)))).toEqual({ ok: true, value: applied.plan })
      }),
      { numRuns: 30 },
    )
  })

  it('changes nothing of the plan it was given', () => {
    const before = structuredClone(plan)
    unwrap(applyEdits(plan, [{ kind: 'remove', collection: 'fees', id: 'fee-travel' }]))
    expect(plan).toEqual(before)
  })

  it.each<[string, readonly Edit[], string, string]>([
    ['an item that is gone', [{ kind: 'remove', collection: 'fees', id: 'gone' }], 'unknown-id', 'edits[0].fees'],
    ['a scenario that is gone', [{ kind: 'remove-scenario', id: 'gone' }], 'unknown-id', 'edits[0].scenarios'],
    [
      'a value that does not fit',
      [{ kind: 'update', collection: 'courses', id: 'course-couples', patch: { title: '' } }],
      'invalid-item',
      'edits[0].patch.title',
    ],
    [
      'a second item of the same id',
      [{ kind: 'add-scenario', scenario: newScenario('pace-24-months', 'Again', []), at: null }],
      'duplicate-id',
      'edits[0].scenarios',
    ],
    [
      'an item that others point at',
      [{ kind: 'remove', collection: 'courses', id: 'course-foundations-1' }],
      'dangling-link',
      'courses[0].prerequisiteIds[0]',
    ],
  ])('refuses %s', (_, edits, code, path) => {
    expect(applyEdits(plan, edits)).toMatchObject({ ok: false, fault: { code, path } })
  })

  it('applies all edits or none', () => {
    const outcome = applyEdits(plan, [
      { kind: 'set', patch: { name: 'Renamed' } },
      { kind: 'remove', collection: 'fees', id: 'gone' },
    ])
    expect(outcome.ok).toBe(false)
    expect(plan.name).toBe('Sample: just begun')
  })

  it('keeps the id of an item, whatever the patch says', () => {
    const edit: Edit = { kind: 'update', collection: 'fees', id: 'fee-travel', patch: { id: 'other', title: 'Train' } }
    const { plan: after } = unwrap(applyEdits(plan, [edit]))
    expect(after.fees.find(({ id }) => id === 'fee-travel')?.title).toBe('Train')
  })
})

/** Those of the edits that apply, one after the other. */
function fittingEdits(edits: readonly Edit[]): readonly Edit[] {
  const fitting: Edit[] = []
  let current = plan
  for (const edit of edits) {
    const applied = applyEdits(current, [edit])
    if (!applied.ok) continue
    current = applied.value.plan
    fitting.push(edit)
  }
  return fitting
}
