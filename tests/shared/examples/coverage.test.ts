import { describe, expect, it } from 'vitest'
import { audit } from '#shared/audit/audit.ts'
import { isoDate } from '#shared/calendar/day.ts'
import type { Rule } from '#shared/program/rule-union.ts'
import { claimsOn } from '../advice/reading.ts'
import { withRules } from '../audit/logged.ts'
import { aPlan, type PlanBuilder } from '../builders/plan-builder.ts'
import { rule } from '../builders/small-program.ts'
import { certified, findingIn, projectOn, requirementIn } from '../projection/reading.ts'

const inForce: Rule = { ...rule('in-force', 'supervision', true), kind: 'document-in-force', documentId: 'licence' }

/** 10 h of weekly supervision of 1 h from Monday 4 Jan 2027: without gaps done on 8 Mar. */
const supervision = withRules(
  aPlan()
    .withRequirements('supervision')
    .withMinimum('supervision', 10)
    .withoutRules('span', 'month', 'individual', 'group')
    .withArrangement('a', '2027-01-04'),
  inForce,
)

describe('a document that has to be in force', () => {
  it('is taken as held, and asked for, while the plan does not say', () => {
    const projection = projectOn(supervision)
    expect(requirementIn(projection, 'supervision').metOn).toBe('2027-03-08')
    expect(findingIn(projection, 'coverage-not-entered').detail).toMatchObject({ documentIds: ['licence'] })
  })

  it('lets no session count in a gap, names the gap before it comes, and binds', () => {
    // A gap from 1 to 14 Feb drops 1 and 8 Feb: ten sessions end two weeks later, on 22 Mar.
    const plan = supervision
      .withCoverage('old', 'licence', '2026-01-01', '2027-01-31')
      .withCoverage('new', 'licence', '2027-02-15', null)
    const projection = projectOn(plan)
    expect(requirementIn(projection, 'supervision').metOn).toBe('2027-03-22')
    expect(findingIn(projection, 'outside-coverage').detail).toMatchObject({ from: '2027-02-01', to: '2027-02-14' })
    expect(claimsOn(plan).binding).toContainEqual({ kind: 'coverage', documentId: 'licence' })
  })

  it('is in force on its first and on its last day', () => {
    // From Monday 11 Jan to Monday 25 Jan, then never again: 11, 18 and 25 Jan count, those of 4 Jan and from 1 Feb do not.
    const projection = projectOn(supervision.withCoverage('a', 'licence', '2027-01-11', '2027-01-25'))
    expect(projection.sessions.flatMap(({ on, countedMinutes }) => (countedMinutes > 0 ? [on] : []))).toEqual([
      '2027-01-11',
      '2027-01-18',
      '2027-01-25',
    ])
  })

  it('is charged with the hours that were held without it', () => {
    // 90 minutes on 2 Feb, within the gap: recorded 90, counted 0, charged to the rule.
    const plan = supervision
      .withCoverage('old', 'licence', '2026-01-01', '2027-01-31')
      .withCoverage('new', 'licence', '2027-02-15', null)
      .withHours('h', '2027-02-02', 90, { kind: 'session', arrangementId: 'a', plannedOn: null })
      .build()
    expect(audit(plan, isoDate('2027-02-10')).requirements[0]).toMatchObject({
      recordedMinutes: 90,
      countedMinutes: 0,
      reasons: [{ stage: 'coverage', ruleId: 'in-force', minutes: 90 }],
    })
  })

  it('of one supervisor holds back the sessions with that supervisor alone', () => {
    // The licence of supervisor b ends on 31 Jan: of eight weekly sessions with b from 4 Jan to 22 Feb, four count (4, 11,
    // 18, 25 Jan).
    const plan = supervision
      .withArrangement('b', '2027-01-04', { endsOn: '2027-02-22' })
      .withMinimum('supervision', 100)
      .withCoverage('b', 'licence', '2026-01-01', '2027-01-31', { arrangementId: 'b' })
    const counted = projectOn(plan).sessions.filter(
      ({ arrangementId, countedMinutes }) => arrangementId === 'b' && countedMinutes > 0,
    )
    expect(counted.map(({ on }) => on)).toEqual(['2027-01-04', '2027-01-11', '2027-01-18', '2027-01-25'])
  })

  it('that runs out without a renewal leaves the plan without an end, and says so', () => {
    const projection = projectOn(supervision.withCoverage('old', 'licence', '2026-01-01', '2027-01-31'))
    expect(projection.outcome).toMatchObject({ kind: 'cannot-finish', missing: [{ minutes: 360 }] })
    expect(findingIn(projection, 'outside-coverage').detail).toMatchObject({ from: '2027-02-01', to: null })
  })
})

describe('a document that hours need no longer', () => {
  // 2 h a week are free, one of them for the session while there are any: 10 of the 20 h of the course are done on 14 Mar,
  // the others by 2 h a week on 18 Apr. Supervision is met on 8 Mar.
  const withCourse = withRules(
    aPlan()
      .withStudyHours(2)
      .withRequirements('core', 'supervision')
      .withMinimum('core', 20)
      .withMinimum('supervision', 10)
      .withoutRules('span', 'month', 'individual', 'group')
      .withCourse('c', 20)
      .withArrangement('a', '2027-01-04'),
    inForce,
  )
  const gapOf = (plan: PlanBuilder) =>
    projectOn(plan).findings.flatMap(({ detail }) =>
      detail.code === 'outside-coverage' || detail.code === 'gap-between-contracts' ? [[detail.from, detail.to]] : [],
    )

  it('may end on the day on which supervision is met, while a course goes on', () => {
    const projection = projectOn(withCourse)
    expect(requirementIn(projection, 'supervision').metOn).toBe('2027-03-08')
    expect(certified(projection).readyOn).toBe('2027-04-18')
    expect(gapOf(withCourse.withCoverage('l', 'licence', '2026-01-01', '2027-03-08'))).toEqual([])
    expect(gapOf(withCourse.withCoverage('l', 'licence', '2026-01-01', '2027-03-07'))).toEqual([['2027-03-08', null]])
  })

  it('is needed as long as any requirement needs it', () => {
    // The course needs it too, and is done on 18 Apr.
    const both = withRules(withCourse, { ...inForce, id: 'in-force-for-core', requirementId: 'core' })
    expect(gapOf(both.withCoverage('l', 'licence', '2026-01-01', '2027-04-18'))).toEqual([])
    expect(gapOf(both.withCoverage('l', 'licence', '2026-01-01', '2027-04-17'))).toEqual([['2027-04-18', null]])
  })

  it('is needed of a supervisor within the contract alone', () => {
    // 20 h with two supervisors: four in January, eight in February, and eight more with the first alone, to 19 Apr.
    // The second contract is signed on 1 Feb, when the licence of that supervisor is in force; it was not in January.
    const second = withCourse
      .withMinimum('supervision', 20)
      .withArrangement('b', '2027-02-01', { endsOn: '2027-02-28' })
    expect(requirementIn(projectOn(second), 'supervision').metOn).toBe('2027-04-19')
    const from = (day: string) => second.withCoverage('l', 'licence', day, null, { arrangementId: 'b' })
    expect(gapOf(from('2027-02-01'))).toEqual([])
    expect(gapOf(from('2027-02-02'))).toEqual([['2027-02-01', '2027-02-01']])
    // Nor after the contract, which ends on 28 Feb.
    const until = (day: string) =>
      second
        .withCoverage('l', 'licence', '2026-01-01', day, { arrangementId: 'b' })
        .withCoverage('m', 'licence', '2027-03-05', null, { arrangementId: 'b' })
    expect(gapOf(until('2027-02-28'))).toEqual([])
    expect(gapOf(until('2027-02-27'))).toEqual([['2027-02-28', '2027-03-04']])
  })

  it('of the same kind is a contract, which may end once supervision is met', () => {
    const until = (day: string) =>
      withCourse.withCoverage('l', 'licence', '2026-01-01', null).with({
        arrangements: withCourse.input.arrangements.map((arrangement) => ({ ...arrangement, endsOn: day })),
      })
    expect(gapOf(until('2027-03-08').withArrangement('b', '2027-05-03'))).toEqual([])
    // Nine sessions by 1 Mar; the tenth is the first of the next contract, on 3 May.
    const late = until('2027-03-07').withArrangement('b', '2027-05-03')
    expect(gapOf(late)).toEqual([['2027-03-08', '2027-05-02']])
    expect(requirementIn(projectOn(late), 'supervision').metOn).toBe('2027-05-03')
  })
})

describe('a span that must not be exceeded', () => {
  const window = (months: number): Rule => ({ ...rule('window', 'core', true), kind: 'span-maximum', months })
  // 1 h a day on 9 Jan 2027 and on 9 Jan 2028.
  const days = aPlan()
    .withRequirements('core')
    .withMinimum('core', 2)
    .withDatedCourse('a', [['2027-01-09', 1]])
    .withDatedCourse('b', [['2028-01-09', 1]])

  it('is kept up to its last day', () => {
    expect(projectOn(withRules(days, window(12))).outcome).toMatchObject({ kind: 'certified', readyOn: '2028-01-09' })
  })

  it('keeps the requirement from being met when it is passed', () => {
    expect(projectOn(withRules(days, window(11))).outcome).toEqual({
      kind: 'cannot-finish',
      barriers: [],
      missing: [{ requirementId: 'core', minutes: 0, part: { kind: 'window', months: 11 } }],
    })
  })
})

describe('hours that must be recent', () => {
  // Ready on 9 Jan 2028, preparation of 14 days: application on 23 Jan 2028; 6 months before it is 23 Jul 2027.
  const days = aPlan()
    .withRequirements('core')
    .withMinimum('core', 3)
    .withDatedCourse('a', [['2027-07-23', 2]])
    .withDatedCourse('b', [['2028-01-09', 1]])
  const recent = (hours: number): Rule => ({
    ...rule('recent', 'core', true),
    kind: 'recency-minimum',
    minutes: hours * 60,
    months: 6,
  })

  it('are counted after the day so many months before the application', () => {
    expect(projectOn(withRules(days, recent(1))).outcome.kind).toBe('certified')
  })

  it('are named with what lacks', () => {
    expect(projectOn(withRules(days, recent(2))).outcome).toEqual({
      kind: 'cannot-finish',
      barriers: [],
      missing: [{ requirementId: 'core', minutes: 60, part: { kind: 'recency', months: 6 } }],
    })
  })
})

describe('facts beside the hours', () => {
  const size: Rule = {
    ...rule('size', 'supervision', true),
    kind: 'group-size-maximum',
    people: 4,
    peopleWithTwoSupervisors: 8,
  }
  const group = (changes: object) =>
    withRules(
      aPlan()
        .withRequirements('supervision')
        .withMinimum('supervision', 2)
        .withoutRules('span', 'individual')
        .withArrangement('g', '2027-01-04', { kind: 'group', ...changes }),
      size,
    )

  it('let no session of too large a group count', () => {
    expect(projectOn(group({ groupSize: 5 })).outcome.kind).toBe('cannot-finish')
    expect(findingIn(projectOn(group({ groupSize: 5 })), 'group-too-large').detail).toMatchObject({
      people: 5,
      most: 4,
    })
  })

  it('let a group of more people count with a second supervisor, and one of unknown size', () => {
    expect(projectOn(group({ groupSize: 5, hasSecondSupervisor: true })).outcome.kind).toBe('certified')
    expect(projectOn(group({ groupSize: null })).outcome.kind).toBe('certified')
  })

  it('name an order that is not kept', () => {
    // Training counts from 9 Jan, core is met on 6 Mar.
    const plan = withRules(
      aPlan()
        .withRequirements('core', 'training')
        .withMinimum('core', 1)
        .withMinimum('training', 1)
        .withDatedCourse('t', [['2027-01-09', 1]], { requirementId: 'training' })
        .withDatedCourse('c', [['2027-03-06', 1]]),
      { ...rule('order', 'training', true), kind: 'requirement-order', afterRequirementId: 'core' },
    )
    expect(findingIn(projectOn(plan), 'out-of-order').detail).toMatchObject({
      afterRequirementId: 'core',
      on: '2027-01-09',
    })
  })

  it('ask for so many different clients, as a number', () => {
    const plan = (clients: number | null) =>
      withRules(
        aPlan()
          .withRequirements('practice')
          .withMinimum('practice', 1)
          .withPractice('p', 10, { startsOn: '2027-01-04', clients }),
        { ...rule('clients', 'practice', true), kind: 'distinct-clients-minimum', count: 25 },
      )
    expect(findingIn(projectOn(plan(12)), 'distinct-clients').detail).toMatchObject({ needed: 25, soFar: 12 })
    expect(findingIn(projectOn(plan(null)), 'distinct-clients').detail).toMatchObject({ soFar: null })
    expect(projectOn(plan(25)).findings).toEqual([])
  })
})
