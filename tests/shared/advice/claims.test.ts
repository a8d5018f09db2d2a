import { describe, expect, it } from 'vitest'
import type { Claim } from '#shared/advice/claims.ts'
import { aPlan } from '../builders/plan-builder.ts'
import { claimsOn } from './reading.ts'

function gains(claims: readonly Claim[]) {
  return claims.map(({ constraints, readyDays }) => [constraints.map(({ kind }) => kind).join(' + '), readyDays])
}

const core = aPlan().withRequirements('core').withMinimum('core', 20)

describe('what would move the date', () => {
  it('is each constraint with the days it gains, the greatest gain first', () => {
    // 20 h at 5 h a week from Monday 1 March end on Sunday 28 March; in January, on 31 January; at once, on 7 March.
    const { helping, readyOn } = claimsOn(
      core.withCourse('c', 20, { schedule: { kind: 'flexible', notBefore: '2027-03-01', weeklyMaximumMinutes: null } }),
    )
    expect(readyOn).toBe('2027-03-28')
    expect(gains(helping)).toEqual([
      ['course-not-before', 56],
      ['capacity', 21],
    ])
  })

  it('names the least hours a week that gain all there is to gain, and makes these', () => {
    // All 20 h in the first week take 20 h of it; with a quarter of an hour less, the rest falls into the second.
    const { helping } = claimsOn(core.withCourse('c', 20))
    expect(helping.map(({ minutesPerWeek, edits, readyOn }) => [minutesPerWeek, edits.length, readyOn])).toEqual([
      [20 * 60, 1, '2027-01-10'],
    ])
    expect(helping[0]?.edits).toMatchObject([{ patch: { capacity: { studyMinutesPerWeek: 20 * 60 } } }])
  })

  it('is told apart from what would not, though that is there', () => {
    // The course takes 1 h a week; 5 h would be free for it, so more study time gains nothing.
    const { helping, idle } = claimsOn(
      core.withCourse('c', 20, { schedule: { kind: 'flexible', notBefore: null, weeklyMaximumMinutes: 60 } }),
    )
    expect(gains(helping)).toEqual([['course-weekly-maximum', 112]])
    expect(gains(idle)).toEqual([['capacity', 0]])
  })

  it('says whose it is to change', () => {
    const { helping } = claimsOn(
      aPlan().withRequirements('supervision').withoutRules('individual').withArrangement('a', '2027-03-01'),
    )
    expect(helping.map(({ constraints: [one], controlledBy: hands }) => [one?.kind, hands])).toEqual([
      ['span', 'program'],
      ['contract-date', 'others'],
    ])
  })

  it('has the change of the total, money projected anew', () => {
    // Monthly dues of 10 up to the certification, 28 Mar + 70 days; 21 days sooner it is 16 May and has one month less.
    const { helping } = claimsOn(
      core
        .withCourse('c', 20, { schedule: { kind: 'flexible', notBefore: '2027-03-01', weeklyMaximumMinutes: null } })
        .withFee('dues', 1000, { kind: 'every', months: 1, firstOn: '2027-01-20', until: 'certified' }),
    )
    expect(helping.map(({ certifiedOn, costChange }) => [certifiedOn, costChange])).toEqual([
      ['2027-04-11', -2000],
      ['2027-05-16', -1000],
    ])
  })

  it('leaves a booked course its price when its dates are removed', () => {
    const { helping } = claimsOn(
      core.withDatedCourse(
        'w',
        [
          ['2027-09-04', 10],
          ['2027-09-05', 10],
        ],
        { payment: { kind: 'per-session', pricePerSession: 30_000 } },
      ),
    )
    expect(helping).toMatchObject([{ constraints: [{ kind: 'course-dates' }], costChange: 0 }])
  })

  it('is a pair where no single one helps', () => {
    const { helping, pair } = claimsOn(
      aPlan()
        .withRequirements('core', 'practice')
        .withMinimum('core', 15)
        .withCourse('c', 15)
        .withPractice('p', 100, { startsOn: '2027-01-04' }),
    )
    // Both end on Sunday 24 Jan. At 168 h a week the 300 h of practice take two weeks, the course one: 17 Jan.
    expect(helping).toEqual([])
    expect(pair && gains([pair])).toEqual([['practice-rate + capacity', 7]])
  })

  it('is what makes a plan possible that cannot finish', () => {
    const { readyOn, helping } = claimsOn(core.withStudyHours(0).withCourse('c', 20))
    expect(readyOn).toBeNull()
    expect(helping).toMatchObject([{ constraints: [{ kind: 'capacity' }], readyOn: '2027-01-10', readyDays: null }])
  })
})

describe('rushing', () => {
  const supervised = aPlan().withRequirements('supervision').withArrangement('a', '2027-01-04')

  it('buys nothing where only the program’s rules set the date', () => {
    // 50 weekly hours from 4 Jan end on 13 Dec 2027; the 18 months, on 4 Jul 2028.
    expect(claimsOn(supervised.withoutRules('month')).rushing).toEqual({ days: 204 })
  })

  it('is no word for a plan that the person could speed up', () => {
    expect(claimsOn(supervised.withoutRules('span', 'month')).rushing).toBeNull()
  })
})

describe('under a chosen pace', () => {
  const spread = core.withCourse('c', 20).atPace(12)

  it('claims start from the plan at that pace, and the pace is what would move it', () => {
    // 12 months from 4 Jan 2027, certified 70 days after ready. By capacity: 20 h at 5 h, to 31 Jan; certified 11 Apr.
    const { helping, certifiedOn, binding } = claimsOn(spread)
    expect(certifiedOn).toBe('2028-01-02')
    expect(helping).toMatchObject([{ constraints: [{ kind: 'pace', months: 12 }], certifiedOn: '2027-04-11' }])
    expect(helping[0]?.certifiedDays).toBe(266)
    expect(binding).toEqual([{ kind: 'pace', months: 12, targetOn: '2028-01-04' }])
  })

  it('that is refused, what would keep it is told', () => {
    // 50 h every 3 weeks take 49 × 3 weeks; every week, 49. With 18 months from the contract, 24 months can be kept.
    const { certifiedOn, helping } = claimsOn(
      aPlan()
        .withRequirements('supervision')
        .withoutRules('individual')
        .withArrangement('a', '2027-01-04', { recurrence: { kind: 'every-weeks', weeks: 3 } })
        .atPace(24),
    )
    // As agreed the last session is on 4 Jan 2027 + 147 weeks = 29 Oct 2029.
    if (certifiedOn === null) expect(gains(helping).map(([kind]) => kind)).toContain('cadence')
  })
})
