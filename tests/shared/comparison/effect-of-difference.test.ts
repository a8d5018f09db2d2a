import { describe, expect, it } from 'vitest'
import { isoDate } from '#shared/calendar/day.ts'
import { effectOfDifference } from '#shared/comparison/effect-of-difference.ts'
import type { Difference } from '#shared/plan/scenario.ts'
import { aPlan } from '../builders/plan-builder.ts'

const TODAY = isoDate('2027-01-04')
// Ten single hours on Mondays at $150.
const plan = aPlan()
  .withRequirements('supervision')
  .withMinimum('supervision', 10)
  .withRule('span', { isOn: false })
  .withArrangement('mentor', '2027-01-04', { pricePerSession: 15_000 })
  .build()
const value = (field: string, to: unknown): Difference => ({
  kind: 'value',
  collection: 'arrangements',
  id: 'mentor',
  field,
  value: to,
})
const price = value('pricePerSession', 18_000)
const weeks = value('recurrence.weeks', 2)
const gone: Difference = { kind: 'removed', collection: 'arrangements', id: 'mentor' }

describe('what a difference does in its scenario', () => {
  it('is held against the scenario without it', () => {
    const differences = [price, weeks]
    // $30 more for each of ten sessions, on the same days.
    expect(effectOfDifference(plan, { differences }, price, TODAY)).toMatchObject({ days: 0, costChange: 30_000 })
    // The tenth session comes after nine steps of two weeks instead of one: nine weeks, 63 days, later.
    expect(effectOfDifference(plan, { differences }, weeks, TODAY)).toMatchObject({ days: -63, costChange: 0 })
  })

  it('has neither days nor money where there is no date with it', () => {
    const effect = effectOfDifference(plan, { differences: [gone] }, gone, TODAY)
    expect(effect).toMatchObject({ after: null, days: null, costChange: null })
    expect(effect.before).not.toBeNull()
  })
})
