import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_PLAN_SETTINGS, patchOf, planSettingsOf, planSettingsWith, planWith } from '#shared/edits/plan-settings.ts'
import { money } from '#shared/money/money.ts'
import type { HeaderPatch } from '#shared/plan/header-patch.ts'
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

describe('settings over a base', () => {
  it('lead to what their patch says, and are none where the base has that anyway', () => {
    fc.assert(
      fc.property(patch, (wanted) => {
        expect(planWith(base, planSettingsOf(base, wanted))).toEqual(withPatch(base, wanted))
        expect(planSettingsOf(withPatch(base, wanted), wanted)).toEqual(NO_PLAN_SETTINGS)
      }),
    )
  })

  it('take the later of two patches, field by field', () => {
    fc.assert(
      fc.property(patch, patch, (first, second) => {
        const both = planSettingsWith(planSettingsOf(base, first), base, second)
        expect(planWith(base, both)).toEqual(withPatch(withPatch(base, first), second))
      }),
    )
  })

  it('let an edit of a neighboring field of the base arrive', () => {
    const hours = planSettingsOf(base, { capacity: { ...base.capacity, studyMinutesPerWeek: 360 } })
    const edited = withPatch(base, { capacity: { ...base.capacity, recoveryEveryWeeks: 4 } })
    expect(planWith(edited, hours).capacity).toEqual({ ...edited.capacity, studyMinutesPerWeek: 360 })
  })

  it('give the base itself, the very object, where the base has caught up', () => {
    const settings = planSettingsOf(base, { pace: { kind: 'target', months: 30 } })
    const edited = withPatch(base, { pace: { kind: 'target', months: 30 } })
    expect(planWith(edited, settings)).toBe(edited)
    expect(patchOf(edited, settings)).toEqual({})
  })
})
