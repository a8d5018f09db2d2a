import { describe, expect, it } from 'vitest'
import { findBindingOfEarliest } from '#shared/advice/claims.ts'
import { dayFromIso, isoDate } from '#shared/calendar/day.ts'
import { earliestPossible } from '#shared/projection/explanation/earliest.ts'
import { projectFigures } from '#shared/projection/project.ts'
import { claimsOn } from '../../advice/reading.ts'
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
  it('thins 50 weekly sessions out over the weeks that 24 months leave', () => {
    // 24 months from 4 Jan 2027 end on 4 Jan 2029. Less 56 days of review: 9 Nov 2028; less 14 of preparation: 26 Oct.
    // From Monday 4 Jan 2027 to 26 Oct 2028 are 661 days: 94 whole weeks, so G = 95 Mondays.
    // Session k on number floor(k × 94 / 49): 0, 1, 3, 5, …, 94. The last: 4 Jan 2027 + 658 days = Monday 23 Oct 2028.
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
    expect(claimsOn(supervised.atPace(24)).binding).toEqual([{ kind: 'pace', months: 24, targetOn: '2029-01-04' }])
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
    const { binding, chain } = claimsOn(realistic.atPace(months))
    expect(binding).toEqual([{ kind: 'pace', months, targetOn: end }])
    expect(chain.at(-1)).toMatchObject({ constraint: { kind: 'pace', months }, to: end })
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

  it('never brings sessions closer than they are agreed: a pace that would need it is refused', () => {
    // Once a month takes 50 months: ready 4 Feb 2031, + 14 days = 18 Feb, + 56 days = 15 Apr 2031.
    const slow = aPlan()
      .withRequirements('supervision')
      .withRule('individual', { isOn: false })
      .withArrangement('a', '2027-01-04', { recurrence: { kind: 'per-month', sessions: 1 } })
    expect(certified(projectOn(slow)).readyOn).toBe('2031-02-04')
    expect(projectOn(slow.atPace(24)).outcome).toEqual({
      kind: 'pace-refused',
      months: 24,
      targetOn: '2029-01-04',
      earliestOn: '2031-04-15',
    })
  })

  it('shows the plan by capacity where it is refused', () => {
    const refused = projectOn(realistic.atPace(12))
    const byCapacity = projectOn(realistic)
    for (const part of ['requirements', 'courses', 'sessions', 'postings', 'totals'] as const)
      expect(refused[part]).toEqual(byCapacity[part])
  })

  it('keeps weekday, cadence and leave: no session on a day that the arrangement does not have', () => {
    // 1 h every 3 weeks, 10 h, leave from July to October 2027. Grid: 4 Jan 2027 + 21 × i. In leave: i = 9 … 14
    // (12 Jul, 2 and 23 Aug, 13 Sep, 4 and 25 Oct). As agreed: i = 0 … 8 and 15 (15 Nov 2027), certified 24 Jan 2028.
    // 24 months: ready by 26 Oct 2028 = day 661, so i up to 31; without leave 26 days: G = 26, K = 10.
    // Number floor(k × 25 / 9): 0, 2, 5, 8, 11, 13, 16, 19, 22, 25; numbers from 9 on are i = number + 6.
    // i = 0, 2, 5, 8, 17, 19, 22, 25, 28, 31: the last on 16 Oct 2028, + 70 days = 25 Dec 2028.
    const plan = aPlan()
      .withRequirements('supervision')
      .withoutRules('individual', 'span')
      .withMinimum('supervision', 10)
      .withArrangement('a', '2027-01-04', { recurrence: { kind: 'every-weeks', weeks: 3 } })
      .withLeave('l', '2027-07-01', '2027-10-31')
    const daysAt = (made: PlanBuilder) =>
      projectOn(made).sessions.map(({ on }) => (dayFromIso(on) - dayFromIso(isoDate('2027-01-04'))) / 21)
    expect(daysAt(plan)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 15])
    expect(certified(projectOn(plan)).certifiedOn).toBe('2028-01-24')
    expect(daysAt(plan.atPace(24))).toEqual([0, 2, 5, 8, 17, 19, 22, 25, 28, 31])
    expect(certified(projectOn(plan.atPace(24))).certifiedOn).toBe('2028-12-25')
  })

  it('can be given as a date', () => {
    // By 31 Mar 2028: less 70 days is 21 Jan 2028. Mondays from 4 Jan 2027 to 17 Jan 2028: 378 days, G = 55; K = 50.
    // Session 49 on number 54 = 17 Jan 2028; + 70 days = 27 Mar 2028, after 29 Feb 2028.
    const plan = supervised.withoutRules('span').with({ pace: { kind: 'target-date', on: '2028-03-31' } })
    const projection = projectOn(plan)
    expect(projection.sessions.at(-1)?.on).toBe('2028-01-17')
    expect(certified(projection).certifiedOn).toBe('2028-03-27')
    expect(claimsOn(plan).binding).toEqual([{ kind: 'pace', months: null, targetOn: '2028-03-31' }])
    // As agreed the last is on 13 Dec 2027, + 70 days = 21 Feb 2028: the day before is refused.
    const early = projectOn(plan.with({ pace: { kind: 'target-date', on: '2028-02-20' } }))
    expect(early.outcome).toMatchObject({
      kind: 'pace-refused',
      months: null,
      targetOn: '2028-02-20',
      earliestOn: '2028-02-21',
    })
    expect(certified(projectOn(plan.with({ pace: { kind: 'target-date', on: '2028-02-21' } }))).certifiedOn).toBe(
      '2028-02-21',
    )
  })

  it('puts a single session on the last possible day', () => {
    const single = supervised.withoutRules('span').withMinimum('supervision', 1)
    expect(projectOn(single.atPace(24)).sessions.map(({ on }) => on)).toEqual(['2028-10-23'])
  })

  it('leaves listed days where they are', () => {
    const days = ['2027-02-04', '2027-03-11', '2027-06-17']
    const listed = aPlan()
      .withRequirements('supervision')
      .withoutRules('individual', 'span')
      .withMinimum('supervision', 5)
      .withArrangement('listed', '2027-01-04', { recurrence: { kind: 'listed-days', days } })
      .withArrangement('weekly', '2027-09-06')
    // As agreed 3 listed hours and 2 weekly ones. Ready by 26 Oct 2028; Mondays to 23 Oct 2028.
    expect(projectOn(listed.atPace(24)).sessions.map(({ on }) => on)).toEqual([...days, '2027-09-06', '2028-10-23'])
  })

  it('begins later instead of thinning where months with too little count nothing', () => {
    // 12 h, at least 3 h a month; weekly Mondays from 4 Jan 2027. As agreed: January 4, February 4, March 5 of which 4
    // are needed. Ready by 26 Oct 2028: the last twelve Mondays up to then are 7 Aug to 23 Oct 2028 (Aug 4, Sep 4, Oct 4).
    const least = { ...rule('least', 'supervision', true), kind: 'month-minimum', minutes: 180 } as const
    const plan = aPlan()
      .withRequirements('supervision')
      .withoutRules('individual', 'span')
      .withMinimum('supervision', 12)
      .withProgram((program) => ({ ...program, rules: [...program.rules, least] }))
      .withArrangement('a', '2027-01-04')
    const days = projectOn(plan.atPace(24)).sessions.map(({ on }) => on)
    expect([days.length, days[0], days.at(-1)]).toEqual([12, '2028-08-07', '2028-10-23'])
  })

  it('keeps each supervisor’s share of the hours', () => {
    // By capacity: 13 monthly groups of 2 h (25 h of them count) and 25 individual hours. So also at any pace.
    const shares = (plan: PlanBuilder) =>
      requirementIn(projectOn(plan), 'supervision').kinds.map((kind) => kind.countedMinutes)
    expect(shares(realistic.atPace(30))).toEqual(shares(realistic))
  })

  it('has as many sessions with leave as without', () => {
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
    // The first ends in the last month: ready by 26 Oct 2028, and 31 × 3 weeks after 4 Jan 2027 is 16 Oct 2028.
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
    expect(certified(projection).readyOn).toBe('2028-10-16')
  })

  it('of 12 months is refused, with the earliest possible date and what sets it', () => {
    // No pace beats the 18 months from the contract: 4 Jul 2028 + 14 + 56 days = 12 Sep 2028.
    expect(projectOn(realistic.atPace(12)).outcome).toEqual({
      kind: 'pace-refused',
      months: 12,
      targetOn: '2028-01-04',
      earliestOn: '2028-09-12',
    })
    expect(findBindingOfEarliest(realistic.atPace(12).build(), isoDate('2027-01-04'))).toEqual([
      { kind: 'span', requirementId: 'supervision', months: 18 },
    ])
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

describe('a pace slower than recent hours allow', () => {
  it('goes by the most months that leave a date', () => {
    // 20 h on 6 March 2027 are recent for 12 months: the application has to be sent before 6 March 2028. Ten weekly sessions:
    // of 16 months (4 May 2028), the last is on Monday 21 February, and the application on 6 March, a day too late. Of 15
    // (4 April), the last is on 24 January; applied on 7 February, certified on 3 April.
    const recent = { ...rule('recent', 'core', true), kind: 'recency-minimum', minutes: 60, months: 12 } as const
    const plan = aPlan()
      .withRequirements('core', 'supervision')
      .withoutRules('span', 'month', 'individual', 'group')
      .withMinimum('core', 20)
      .withMinimum('supervision', 10)
      .withProgram((program) => ({ ...program, rules: [...program.rules, recent] }))
      .withDatedCourse('w', [['2027-03-06', 20]])
      .withArrangement('a', '2027-01-04')
    for (const months of [15, 16, 24]) expect(certified(projectOn(plan.atPace(months))).certifiedOn).toBe('2028-04-03')
    expect(certified(projectOn(plan.atPace(14))).certifiedOn).toBe('2028-02-28')
    // By date it goes as the last whole month up to it, so that a later day is never sooner. Spread up to 28 April itself, the
    // last session were on 14 February, and the certification on 24 April: later than up to 4 May.
    for (const on of ['2028-04-04', '2028-04-28', '2028-05-04', '2029-01-01']) {
      expect(certified(projectOn(plan.with({ pace: { kind: 'target-date', on } }))).certifiedOn).toBe('2028-04-03')
    }
  })
})

describe('a pace that ends before its window', () => {
  const early = (plan: PlanBuilder, today?: string) =>
    projectOn(plan, today).chain.flatMap((link) => (link.kind === 'held-early' ? [link] : []))
  const ten = aPlan()
    .withRequirements('supervision')
    .withoutRules('span', 'month', 'individual', 'group')
    .withMinimum('supervision', 10)
  const core = aPlan().withRequirements('core').withMinimum('core', 20)

  it('says what holds it, with the first day of the window', () => {
    // 30 h with clients at 5 h a week are done on 14 February. 12 months from 4 January 2027 end on 4 January 2028.
    const clients = aPlan().withRequirements('practice').withMinimum('practice', 30)
    expect(early(clients.withPractice('p', 5, { startsOn: '2027-01-04' }).atPace(12))).toEqual([
      { kind: 'held-early', requirementId: 'practice', by: 'practice', windowFrom: '2027-12-05' },
    ])
  })

  it('says so of booked days, listed days, the end of an arrangement, and time off', () => {
    const by = (plan: PlanBuilder) => early(plan.atPace(24)).map((link) => link.by)
    expect(by(core.withDatedCourse('w', [['2027-05-01', 20]]))).toEqual(['course-days'])
    const days = Array.from({ length: 10 }, (_, index) => `2027-02-${String(index + 10).padStart(2, '0')}`)
    expect(by(ten.withArrangement('a', '2027-01-04', { recurrence: { kind: 'listed-days', days } }))).toEqual([
      'fixed-days',
    ])
    expect(by(ten.withArrangement('a', '2027-01-04', { endsOn: '2027-06-30' }))).toEqual(['arrangement-end'])
    const away = ten.withArrangement('a', '2027-01-04').withLeave('l', '2027-06-01', '2028-12-31')
    expect(by(away)).toEqual(['time-off'])
    const inTime = ten.withArrangement('a', '2027-01-04').withCoverage('c', 'licence', '2027-01-01', '2027-08-31')
    const asked = {
      ...rule('in-force', 'supervision', true),
      kind: 'document-in-force',
      documentId: 'licence',
    } as const
    expect(by(inTime.withProgram((program) => ({ ...program, rules: [...program.rules, asked] })))).toEqual([
      'document',
    ])
  })

  it('says so where the next session would be too late, and where nothing is left to spread', () => {
    // Every 26 weeks: the tenth session stands on 26 May 2031, 234 weeks after the first, certified on 4 August. By 20 October
    // 2031, ready is by 11 August, and the next session would be on 24 November.
    const rare = ten.withArrangement('a', '2026-11-30', {
      firstSessionOn: '2026-11-30',
      recurrence: { kind: 'every-weeks', weeks: 26 },
    })
    const paced = rare.with({ pace: { kind: 'target-date', on: '2031-10-20' } })
    expect(early(paced.with({ startOn: '2026-11-30' })).map((link) => link.by)).toEqual(['cadence'])
    const done = core
      .withCourse('c', 20)
      .withHours('e', '2027-01-20', 1200, { kind: 'course', courseId: 'c', sessionOn: null, completes: true })
    expect(early(done.atPace(24), '2027-02-01').map((link) => link.by)).toEqual(['nothing-left'])
  })

  it('says nothing within the window', () => {
    expect(certified(projectOn(supervised.atPace(24))).certifiedOn).toBe('2029-01-01')
    expect(early(supervised.atPace(24))).toEqual([])
  })
})

describe('the earliest possible date', () => {
  it('keeps sessions as agreed', () => {
    // Without the span: 50 Mondays from 4 Jan 2027 end on 13 Dec 2027; + 14 days = 27 Dec, + 56 days = 21 Feb 2028.
    expect(earliestPossible(supervised.withoutRules('span').build(), isoDate('2027-01-04'))).toEqual({
      certifiedOn: '2028-02-21',
    })
  })

  it('is set by the rate of practice where that is slower than everything else', () => {
    // 300 h at 2.5 h a week are 120 weeks: 4 Jan 2027 + 119 × 7 + 6 = 839 days → Sunday 22 Apr 2029.
    const slow = realistic.with({ practices: [] }).withPractice('clients', 2.5)
    const earliest = earliestPossible(slow.build(), isoDate('2027-01-04'))
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
