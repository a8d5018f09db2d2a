import { describe, expect, it } from 'vitest'
import { isoDate } from '#shared/calendar/day.ts'
import { earliestPossible } from '#shared/projection/explanation/earliest.ts'
import { projectFigures } from '#shared/projection/project.ts'
import { aPlan, type PlanBuilder } from '../../builders/plan-builder.ts'
import { rule } from '../../builders/small-program.ts'
import { certified, courseIn, projectOn, requirementIn } from '../reading.ts'

/** One hour of supervision every week, 50 hours, 18 months. */
const supervised = aPlan()
  .withRequirements('supervision')
  .withRule('individual', { isOn: false })
  .withArrangement('a', '2027-01-04')

/** The whole program: two supervisors, three courses, a weekend, clients. */
const realistic = aPlan()
  .withArrangement('one', '2027-01-04', { pricePerSession: 15_000 })
  .withArrangement('group', '2027-01-06', {
    kind: 'group',
    sessionMinutes: 120,
    recurrence: { kind: 'per-month', sessions: 1 },
    pricePerSession: 7500,
  })
  .withCourse('core', 90, { payment: { kind: 'once', price: 499_700, on: null } })
  .withCourse('training', 60, { requirementId: 'training' })
  .withDatedCourse(
    'weekend',
    [
      ['2027-05-01', 7],
      ['2027-05-02', 7],
    ],
    { requirementId: 'values' },
  )
  .withPractice('clients', 5)

function monthBefore(date: string, months: number): string {
  const [year = 0, month = 0] = date.split('-').map(Number)
  const index = year * 12 + month - 1 - months
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-${date.slice(8)}`
}

describe('a chosen pace', () => {
  it('spreads 50 sessions over the weeks that 24 months leave', () => {
    // 24 months from 4 Jan 2027 end on 4 Jan 2029. Less 56 days of review: 9 Nov 2028; less 14 of preparation: 26 Oct.
    // From Monday 4 Jan 2027 to 26 Oct 2028 are 661 days: W = floor(661 / 7) = 94 weeks.
    // Session k in week floor(k × 94 / 49): 0, 1, 3, 5, …, 94. The last: 4 Jan 2027 + 658 days = Monday 23 Oct 2028.
    // Applied 6 Nov 2028, certified 1 Jan 2029.
    const projection = projectOn(supervised.atPace(24))
    expect(projection.sessions.slice(0, 4).map(({ on }) => on)).toEqual([
      '2027-01-04',
      '2027-01-11',
      '2027-01-25',
      '2027-02-08',
    ])
    expect(projection.sessions).toHaveLength(50)
    expect(certified(projection)).toMatchObject({
      readyOn: '2028-10-23',
      appliedOn: '2028-11-06',
      certifiedOn: '2029-01-01',
    })
    expect(projection.binding).toEqual([{ kind: 'pace', months: 24, targetOn: '2029-01-04' }])
  })

  it.each([
    [24, '2029-01-04'],
    [30, '2029-07-04'],
    [42, '2030-07-04'],
  ])('of %i months ends in the last of them, and binds', (months, end) => {
    const projection = projectOn(realistic.atPace(months))
    const { certifiedOn } = certified(projection)
    expect(certifiedOn <= end).toBe(true)
    expect(certifiedOn > monthBefore(end, 1)).toBe(true)
    expect(projection.binding).toEqual([{ kind: 'pace', months, targetOn: end }])
    expect(projection.chain.at(-1)).toMatchObject({ constraint: { kind: 'pace', months }, to: end })
  })

  it('gives flexible courses the least constant time that finishes', () => {
    // 150 h of courses = 9000 minutes. Ready by 26 Oct 2028, so the last full week ends on Sunday 22 Oct 2028:
    // 4 Jan 2027 to 22 Oct 2028 are 658 days = 94 weeks; 9000 / 94 = 95.7 → 96 minutes a week.
    expect(projectOn(realistic.atPace(24)).flexibleMinutesPerWeek).toBe(96)
  })

  it('leaves booked days and booked sessions where they are', () => {
    const booked = realistic
      .with({ arrangements: [] })
      .withArrangement('one', '2027-01-04', { bookedOn: ['2027-01-07', '2027-01-08'] })
    const projection = projectOn(booked.atPace(42))
    expect(projection.sessions.slice(0, 3).map(({ on }) => on)).toEqual(['2027-01-04', '2027-01-07', '2027-01-08'])
    expect(courseIn(projection, 'weekend').endOn).toBe('2027-05-02')
  })

  it('brings sessions closer when the person’s own cadence is too slow', () => {
    // Once a month would take 50 months.
    const slow = aPlan()
      .withRequirements('supervision')
      .withRule('individual', { isOn: false })
      .withArrangement('a', '2027-01-04', { recurrence: { kind: 'per-month', sessions: 1 } })
    expect(certified(projectOn(slow)).readyOn).toBe('2031-02-04')
    expect(certified(projectOn(slow.atPace(24))).certifiedOn).toBe('2029-01-01')
  })

  it('keeps each supervisor’s share of the hours', () => {
    // By capacity: 13 monthly groups of 2 h (25 h of them count) and 25 individual hours. So also at any pace.
    const shares = (plan: PlanBuilder) =>
      requirementIn(projectOn(plan), 'supervision').kinds.map((kind) => kind.countedMinutes)
    expect(shares(realistic.atPace(30))).toEqual(shares(realistic))
  })

  it('moves sessions out of leave instead of losing them', () => {
    const projection = projectOn(supervised.withLeave('l', '2027-06-01', '2027-08-31').atPace(24))
    expect(projection.sessions).toHaveLength(50)
    expect(projection.sessions.some(({ on }) => on >= '2027-06-01' && on <= '2027-08-31')).toBe(false)
    expect(certified(projection).certifiedOn > '2028-12-04').toBe(true)
  })

  it('spreads what is left from today when part of it is logged', () => {
    const half = Array.from({ length: 20 }, (_, index) => index).reduce(
      (plan, index) =>
        plan.withHours(`e${index}`, '2027-03-01', 60, { kind: 'session', arrangementId: 'a', plannedOn: null }),
      supervised.withRule('month', { isOn: false }),
    )
    const projection = projectOn(half.atPace(24), '2027-09-01')
    const planned = projection.sessions.filter(({ state }) => state === 'planned')
    expect(planned).toHaveLength(30)
    expect(planned[0]?.on).toBe('2027-09-06')
    expect(certified(projection).certifiedOn).toBe('2029-01-01')
  })

  it('spreads only needed courses where the others would end before the last month', () => {
    // 20 h are needed and 40 h planned. Time for all of them would bring the first 20 h after half a year.
    const { certifiedOn } = certified(
      projectOn(
        aPlan()
          .withRequirements('core')
          .withMinimum('core', 20)
          .withCourse('needed', 20)
          .withCourse('more', 20)
          .atPace(12),
      ),
    )
    expect(certifiedOn > '2027-12-04').toBe(true)
    expect(certifiedOn <= '2028-01-04').toBe(true)
  })

  it('counts of each supervisor what capacity would count, so that the last session is needed', () => {
    // 8 h. By capacity: one 45 min on 4 and 25 Jan, two 120 min on 5, 12 and 19 Jan, and 30 of 120 min on 26 Jan.
    // The second supervisor ends in June with 390 minutes again, though 4 × 120 = 480 would fill the 8 h alone.
    // The first ends in the last month: ready by 26 Oct 2028, and 94 weeks after 4 Jan 2027 is 23 Oct 2028.
    const projection = projectOn(
      aPlan()
        .withRequirements('supervision')
        .withoutRules('individual', 'month')
        .withMinimum('supervision', 8)
        .withArrangement('one', '2027-01-04', { sessionMinutes: 45, recurrence: { kind: 'every-weeks', weeks: 3 } })
        .withArrangement('two', '2027-01-05', { sessionMinutes: 120, endsOn: '2027-06-30' })
        .atPace(24),
    )
    expect(projection.sessions.map(({ arrangementId, countedMinutes }) => [arrangementId, countedMinutes])).toEqual([
      ['one', 45],
      ['two', 120],
      ['two', 120],
      ['two', 120],
      ['two', 30],
      ['one', 45],
    ])
    expect(certified(projection).readyOn).toBe('2028-10-23')
  })

  it('of 12 months is refused, with the earliest possible date and what sets it', () => {
    // No pace beats the 18 months from the contract: 4 Jul 2028 + 14 + 56 days = 12 Sep 2028.
    expect(projectOn(realistic.atPace(12)).outcome).toEqual({
      kind: 'pace-refused',
      months: 12,
      targetOn: '2028-01-04',
      earliestOn: '2028-09-12',
      because: [{ kind: 'span', requirementId: 'supervision', months: 18 }],
    })
  })

  it('cannot make up hours that are not in the plan', () => {
    expect(projectOn(realistic.withMinimum('core', 91).atPace(24)).outcome.kind).toBe('cannot-finish')
  })

  it('gives the same dates and totals without the rest of the projection', () => {
    for (const plan of [realistic, realistic.atPace(30), realistic.atPace(12)]) {
      const { outcome, totals } = projectOn(plan)
      expect(projectFigures(plan.build(), isoDate('2027-01-04'))).toEqual({ outcome, totals })
    }
  })
})

describe('the earliest possible date', () => {
  it('puts sessions as close as the monthly maximum lets them count', () => {
    // Without the span: six single hours a month. January to August are 48 h; 1 and 2 September the last two.
    // Ready 2 Sep 2027 + 14 days = 16 Sep + 56 days = 11 Nov 2027.
    expect(earliestPossible(supervised.withoutRules('span').build(), isoDate('2027-01-04'))).toEqual({
      certifiedOn: '2027-11-11',
      because: [{ kind: 'month-maximum', requirementId: 'supervision', minutes: 360 }],
    })
  })

  it('is set by the rate of practice where that is slower than everything else', () => {
    // 300 h at 2.5 h a week are 120 weeks: 4 Jan 2027 + 119 × 7 + 6 = 839 days → Sunday 22 Apr 2029.
    const slow = realistic.with({ practices: [] }).withPractice('clients', 2.5)
    const earliest = earliestPossible(slow.build(), isoDate('2027-01-04'))
    expect(earliest?.because).toEqual([{ kind: 'practice-rate', practiceId: 'clients' }])
    expect(earliest?.certifiedOn).toBe('2029-07-01')
  })

  it('is no earlier than recent hours allow: studied at once, they would be too old at the application', () => {
    // The span ends 4 Jan 2027 + 18 months = 4 Jul 2028; the application is 14 days later, and 6 months before it is
    // 18 Jan 2028. 90 h taken at once would lie long before. At 2 h a week, of which the first 50 weeks give one to the
    // sessions: 50 × 1 h + 20 × 2 h = 90 h in 70 weeks, 4 Jan 2027 + 69 × 7 + 6 = 489 days → 7 May 2028, which is recent.
    // Ready 4 Jul 2028 + 14 days = 18 Jul + 56 days = 12 Sep 2028.
    const recent = { ...rule('recent', 'core', true), kind: 'recency-minimum', minutes: 60, months: 6 } as const
    const plan = aPlan()
      .withRequirements('core', 'supervision')
      .withoutRules('area', 'individual')
      .withProgram((program) => ({ ...program, rules: [...program.rules, recent] }))
      .withCourse('core', 90)
      .withArrangement('a', '2027-01-04')
      .withStudyHours(2)
    expect(certified(projectOn(plan)).certifiedOn).toBe('2028-09-12')
    expect(earliestPossible(plan.build(), isoDate('2027-01-04'))?.certifiedOn).toBe('2028-09-12')
  })

  it('does not exist for a plan that lacks hours', () => {
    expect(earliestPossible(realistic.with({ practices: [] }).build(), isoDate('2027-01-04'))).toBeNull()
  })
})
