import { describe, expect, it } from 'vitest'
import { aPlan } from '../builders/plan-builder.ts'
import { certified, payments, projectOn } from '../projection/reading.ts'

const DUES = 20_000

/**
 * 100 h at 1 h a week from Monday 4 January 2027: 100 weeks, to Sunday 3 December 2028. Applied on 17 December, certified
 * on 11 February 2029.
 */
function paid(firstOn: string, memberUntil: string | null, yearlyRise: number) {
  const plan = aPlan()
    .withRequirements('core')
    .withMinimum('core', 100)
    .withStudyHours(1)
    .withCourse('a', 100)
    .withFee('dues', DUES, { kind: 'calendar-years', firstOn, memberUntil, until: 'certified' }, { yearlyRise })
  const projection = projectOn(plan)
  expect(certified(projection).certifiedOn >= '2029-02-01').toBe(true)
  return payments(projection).filter(([on]) => on <= '2029-02-01')
}

describe('dues of a membership by calendar years', () => {
  it('are whole when one joins in September, and due again on 1 January', () => {
    expect(paid('2027-09-15', null, 0)).toEqual([
      ['2027-09-15', 20_000],
      ['2028-01-01', 20_000],
      ['2029-01-01', 20_000],
    ])
  })

  it('cover the next year when one joins in October', () => {
    expect(paid('2027-10-01', null, 0)).toEqual([
      ['2027-10-01', 20_000],
      ['2029-01-01', 20_000],
    ])
  })

  it('cover the next year when one joins in December', () => {
    expect(paid('2027-12-31', null, 0)).toEqual([
      ['2027-12-31', 20_000],
      ['2029-01-01', 20_000],
    ])
  })

  it('begin on the day after a membership that is there already', () => {
    expect(paid('2027-01-04', '2027-12-31', 0)).toEqual([
      ['2028-01-01', 20_000],
      ['2029-01-01', 20_000],
    ])
    // A membership that ended before one joins changes nothing.
    expect(paid('2027-01-04', '2026-12-31', 0)).toEqual(paid('2027-01-04', null, 0))
  })

  it('rise with each calendar year after that in which they begin', () => {
    // 200 × 1.05 = 210; 200 × 1.05² = 220.50.
    expect(paid('2027-09-15', null, 500)).toEqual([
      ['2027-09-15', 20_000],
      ['2028-01-01', 21_000],
      ['2029-01-01', 22_050],
    ])
    expect(paid('2027-10-01', null, 500)).toEqual([
      ['2027-10-01', 20_000],
      ['2029-01-01', 22_050],
    ])
    expect(paid('2027-12-31', null, 500)).toEqual([
      ['2027-12-31', 20_000],
      ['2029-01-01', 22_050],
    ])
    expect(paid('2027-01-04', '2027-12-31', 500)).toEqual([
      ['2028-01-01', 21_000],
      ['2029-01-01', 22_050],
    ])
  })
})
