import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EMPTY_OVERLAY, overlayOf, overlayWith, patchUnder, planUnder } from '#shared/edits/overlay.ts'
import { money } from '#shared/money/money.ts'
import type { HeaderPatch } from '#shared/plan/edit.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { aPlan } from '../builders/plan-builder.ts'

const base = aPlan().build()

const patch: fc.Arbitrary<HeaderPatch> = fc.record(
  {
    pace: fc.constantFrom({ kind: 'capacity' as const }, { kind: 'target' as const, months: 30 }),
    capacity: fc.record({
      studyMinutesPerWeek: fc.constantFrom(300, 360),
      clientMinutesPerWeek: fc.constantFrom(1200, 0),
      energyMinutesPerWeek: fc.constantFrom(null, 240),
      recoveryEveryWeeks: fc.constantFrom(0, 6),
    }),
    budget: fc.record({
      savings: fc.constantFrom(money(0), money(-5)),
      monthly: fc.constantFrom(money(0), money(40_000)),
      waitsForMoney: fc.boolean(),
    }),
  },
  { requiredKeys: [] },
)

const withPatch = (plan: Plan, wanted: HeaderPatch): Plan => ({ ...plan, ...wanted })

describe('an overlay', () => {
  it('leads to what its patch says, and is nothing where the base has that anyway', () => {
    fc.assert(
      fc.property(patch, (wanted) => {
        expect(planUnder(base, overlayOf(base, wanted))).toEqual(withPatch(base, wanted))
        expect(overlayOf(withPatch(base, wanted), wanted)).toEqual(EMPTY_OVERLAY)
      }),
    )
  })

  it('takes the later of two patches, field by field', () => {
    fc.assert(
      fc.property(patch, patch, (first, second) => {
        const both = overlayWith(overlayOf(base, first), base, second)
        expect(planUnder(base, both)).toEqual(withPatch(withPatch(base, first), second))
      }),
    )
  })

  it('lets an edit of a neighboring field of the base arrive', () => {
    const hours = overlayOf(base, { capacity: { ...base.capacity, studyMinutesPerWeek: 360 } })
    const edited = withPatch(base, { capacity: { ...base.capacity, recoveryEveryWeeks: 4 } })
    expect(planUnder(edited, hours).capacity).toEqual({ ...edited.capacity, studyMinutesPerWeek: 360 })
  })

  it('is the base itself, the very object, where the base has caught up', () => {
    const overlay = overlayOf(base, { pace: { kind: 'target', months: 30 } })
    const edited = withPatch(base, { pace: { kind: 'target', months: 30 } })
    expect(planUnder(edited, overlay)).toBe(edited)
    expect(patchUnder(edited, overlay)).toEqual({})
  })
})
