import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits } from '#shared/edits/apply.ts'
import { editsToReplace } from '#shared/edits/replace-plan.ts'
import { editSchema } from '#shared/plan/edit.ts'
import { unwrap } from '../../helpers/resources.ts'
import { planOnDay } from '../generators/plan.ts'

const PLANS = planOnDay().map(({ plan }) => plan)

describe('replacing a plan by another', () => {
  it('leads from any plan to any other in edits that can be kept, and back again', () => {
    fc.assert(
      fc.property(PLANS, PLANS, (before, other) => {
        const after = { ...other, id: before.id }
        const edits = editsToReplace(before, after)
        for (const edit of edits) expect(editSchema.safeParse(edit).error).toBeUndefined()
        const applied = unwrap(applyEdits(before, edits))
        expect(applied.plan).toEqual(after)
        expect(unwrap(applyEdits(applied.plan, applied.inverse)).plan).toEqual(before)
      }),
      { numRuns: 60 },
    )
  })

  it('takes no edits for a plan that is the same', () => {
    fc.assert(
      fc.property(PLANS, (plan) => {
        expect(editsToReplace(plan, structuredClone(plan))).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  it('leaves alone what is the same in both', () => {
    fc.assert(
      fc.property(PLANS, (plan) => {
        expect(editsToReplace(plan, { ...plan, name: `${plan.name}!` }).map(({ kind }) => kind)).toEqual(['set'])
      }),
      { numRuns: 30 },
    )
  })
})
