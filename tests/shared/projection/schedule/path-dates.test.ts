import { describe, expect, it } from 'vitest'
import { claimsOn } from '../../advice/reading.ts'
import { aPlan } from '../../builders/plan-builder.ts'
import { certified, projectOn, requirementIn } from '../reading.ts'

describe('the dates of the path', () => {
  // Contract Monday 4 Jan 2027, 18 months → 4 Jul 2028. Preparation 14 days → 18 Jul. Review 56 days:
  // 13 days to 31 Jul, 31 days of August, 12 days of September → 12 Sep 2028. First cycle: 36 months → 12 Sep 2031.
  // Hours: one hour a week, 50 hours; the 50th session is 49 weeks = 343 days after 4 Jan 2027 → 13 Dec 2027.
  const plan = aPlan()
    .withRequirements('supervision')
    .withRule('individual', { isOn: false })
    .withArrangement('a', '2027-01-04')

  it('lets the 18 months from the contract set the date when the hours are done before', () => {
    const projection = projectOn(plan)
    expect(certified(projection)).toEqual({
      kind: 'certified',
      readyOn: '2028-07-04',
      appliedOn: '2028-07-18',
      certifiedOn: '2028-09-12',
      firstRenewalOn: '2031-09-12',
      preparationDays: 14,
      reviewDays: 56,
      assumed: ['preparation', 'review'],
      ifHappened: [],
    })
    expect(requirementIn(projection, 'supervision')).toMatchObject({
      metOn: '2028-07-04',
      hoursMetOn: '2027-12-13',
      spanEndsOn: '2028-07-04',
    })
  })

  it('walks back from the certification to the contract, and names the span alone as binding', () => {
    const projection = projectOn(plan)
    const span = { kind: 'span', requirementId: 'supervision', months: 18 }
    expect(projection.chain).toEqual([
      { kind: 'review', from: '2028-07-18', to: '2028-09-12', days: 56, isAssumed: true },
      { kind: 'preparation', from: '2028-07-04', to: '2028-07-18', days: 14, isAssumed: true },
      { kind: 'requirement', requirementId: 'supervision', metOn: '2028-07-04', hoursMetOn: '2027-12-13' },
    ])
    const { binding, chain } = claimsOn(plan)
    expect(binding).toEqual([span])
    expect(chain).toEqual([{ kind: 'constraint', constraint: span, from: '2027-01-04', to: '2028-07-04' }])
  })

  it('says how many days earlier the hours are done, where rushing buys nothing', () => {
    // 13 Dec 2027 → 4 Jul 2028: 18 + 31 + 29 + 31 + 30 + 31 + 30 + 4 = 204 days.
    const finding = projectOn(plan).findings.find(({ detail }) => detail.code === 'rushing-buys-nothing')
    expect(finding?.detail).toMatchObject({ days: 204 })
  })

  it('counts the span from the first contract, across supervisors', () => {
    // The first supervisor's contract of 4 Jan 2027 ends on 30 Jun 2027; the second begins on 1 Jul 2027.
    const two = aPlan()
      .withRequirements('supervision')
      .withRule('individual', { isOn: false })
      .withArrangement('first', '2027-01-04', { endsOn: '2027-06-30' })
      .withArrangement('second', '2027-07-01')
    const projection = projectOn(two)
    expect(requirementIn(projection, 'supervision').spanEndsOn).toBe('2028-07-04')
    expect(projection.findings.map(({ detail }) => detail.code)).not.toContain('gap-between-contracts')
  })

  it('reports a gap between contracts', () => {
    const gap = aPlan()
      .withRequirements('supervision')
      .withArrangement('first', '2027-01-04', { endsOn: '2027-06-30' })
      .withArrangement('second', '2027-08-02')
    const finding = projectOn(gap).findings.find(({ detail }) => detail.code === 'gap-between-contracts')
    expect(finding?.detail).toEqual({ code: 'gap-between-contracts', from: '2027-07-01', to: '2027-08-01' })
  })

  it('takes the day on which all requirements hold at once, and gives each the days it could slip', () => {
    // Practice: 300 h at 5 h a week from Monday 4 Jan 2027 = 60 weeks; the last day of the 60th is
    // 4 Jan 2027 + 59 × 7 + 6 = 419 days → 27 Feb 2028. To 4 Jul 2028: 2 + 31 + 30 + 31 + 30 + 4 = 128 days.
    const both = aPlan()
      .withRequirements('supervision', 'practice')
      .withRule('individual', { isOn: false })
      .withArrangement('a', '2027-01-04')
      .withPractice('clients', 5)
    const projection = projectOn(both)
    expect(requirementIn(projection, 'practice').metOn).toBe('2028-02-27')
    expect(projection.slacks).toEqual([
      { requirementId: 'practice', days: 128 },
      { requirementId: 'supervision', days: 0 },
    ])
  })

  it('cannot apply before today when everything was done long ago', () => {
    // 14 hours logged as a completed course in January 2027; seen on 1 Jun 2028 the application is still to come:
    // today 1 Jun 2028 + 56 days = 27 Jul 2028.
    const done = aPlan()
      .withRequirements('values')
      .withDatedCourse('sar', [['2027-01-09', 14]], { requirementId: 'values' })
      .withHours('e', '2027-01-09', 840, { kind: 'course', courseId: 'sar', sessionOn: '2027-01-09', completes: true })
    expect(certified(projectOn(done, '2028-06-01'))).toMatchObject({
      readyOn: '2027-01-09',
      appliedOn: '2028-06-01',
      certifiedOn: '2028-07-27',
    })
  })
})
