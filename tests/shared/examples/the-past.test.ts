import { describe, expect, it } from 'vitest'
import type { Rule } from '#shared/program/rule-union.ts'
import type { Projection } from '#shared/projection/result/projection.ts'
import { auditOf, withDone, withRules } from '../audit/logged.ts'
import { aPlan, type PlanBuilder } from '../builders/plan-builder.ts'
import { rule } from '../builders/small-program.ts'
import { certified, courseIn, projectOn, requirementIn } from '../projection/reading.ts'

/** Ten weekly hours at $100 from Monday 4 Jan 2027; nothing else is asked for. */
const weekly = aPlan()
  .withRequirements('supervision')
  .withoutRules('individual', 'span', 'month')
  .withMinimum('supervision', 10)
  .withArrangement('a', '2027-01-04', { pricePerSession: 10_000 })

const session = (plannedOn: string) => ({ kind: 'session', arrangementId: 'a', plannedOn })
const postingsOf = ({ postings }: Projection) => postings.map(({ id, on, amount, state }) => [id, on, amount, state])

describe('a session that nobody confirmed', () => {
  // Seen on Wednesday 20 Jan: 4, 11 and 18 Jan have passed. The ten hours then lie on 25 Jan to 29 Mar 2027.
  const seen = projectOn(weekly, '2027-01-20')

  it('has no posting; later ones take its place', () => {
    expect(seen.sessions.filter(({ state }) => state === 'unconfirmed').map(({ on }) => on)).toEqual([
      '2027-01-04',
      '2027-01-11',
      '2027-01-18',
    ])
    expect(seen.postings).toHaveLength(10)
    expect(seen.postings[0]?.on).toBe('2027-01-25')
    expect(seen.totals.toCertification.amount).toBe(100_000)
    expect(certified(seen).readyOn).toBe('2027-03-29')
  })

  it('says what it would add', () => {
    const [finding] = seen.findings.filter(({ detail }) => detail.code === 'did-this-happen')
    expect(finding?.detail).toMatchObject({
      on: '2027-01-04',
      count: 3,
      minutes: 180,
      countedMinutes: 180,
      amount: 30_000,
    })
  })

  it('says what of its hours would count, beside what is logged', () => {
    // At most 2 h a month count. 4 Jan is logged with 1.5 h, so of the 1.5 h of 11 Jan half an hour more counts.
    const capped = aPlan()
      .withRequirements('supervision')
      .withoutRules('individual', 'span')
      .withRule('month', { minutes: 120 })
      .withArrangement('a', '2027-01-04', { sessionMinutes: 90 })
      .withHours('h', '2027-01-04', 90, session('2027-01-04'))
    const [finding] = projectOn(capped, '2027-01-12').findings.filter(({ detail }) => detail.code === 'did-this-happen')
    expect(finding?.detail).toMatchObject({ on: '2027-01-11', count: 1, minutes: 90, countedMinutes: 30 })
  })

  it('that is paid is not charged again: the one in its place costs nothing', () => {
    // 4 Jan is paid with $100. Of the ten later ones the last, on 29 Mar, stands in its place: 9 × $100 + $100.
    const paid = projectOn(weekly.withPayment('p', '2027-01-04', 10_000, session('2027-01-04')), '2027-01-20')
    expect(postingsOf(paid)[0]).toEqual(['session/a/2027-01-04', '2027-01-04', 10_000, 'paid'])
    expect(paid.postings.at(-1)?.on).toBe('2027-03-22')
    expect(paid.totals.toCertification.amount).toBe(100_000)
    expect(certified(paid).readyOn).toBe('2027-03-29')
    const [finding] = paid.findings.filter(({ detail }) => detail.code === 'did-this-happen')
    expect(finding?.detail).toMatchObject({ count: 3, minutes: 180, amount: 20_000 })
  })

  it('that is paid and then confirmed costs the same, and takes the place of the last', () => {
    const held = weekly
      .withPayment('p', '2027-01-04', 10_000, session('2027-01-04'))
      .withHours('h', '2027-01-04', 60, session('2027-01-04'))
    const projection = projectOn(held, '2027-01-20')
    expect(projection.totals.toCertification.amount).toBe(100_000)
    expect(certified(projection).readyOn).toBe('2027-03-22')
  })

  it('that is paid and was not held is paid for nothing', () => {
    const missed = weekly
      .withPayment('p', '2027-01-04', 10_000, session('2027-01-04'))
      .withHours('h', '2027-01-04', 0, session('2027-01-04'))
    expect(projectOn(missed, '2027-01-20').totals.toCertification.amount).toBe(110_000)
  })
})

describe('a day that no plan would have held', () => {
  const askedOf = ({ sessions }: Projection) =>
    sessions.filter(({ state }) => state === 'unconfirmed').map(({ on }) => on)
  const held = (plan: PlanBuilder, ...days: readonly string[]) =>
    days.reduce((made, on) => made.withHours(on, on, 90, session(on)), plan)
  /** Mondays from 1 March 2027 at 1.5 h, of which a month counts 6 h: the first four of March, and not the fifth. */
  const capped = aPlan()
    .withRequirements('supervision')
    .withoutRules('individual', 'span')
    .withMinimum('supervision', 20)
    .withArrangement('a', '2027-03-01', { sessionMinutes: 90, pricePerSession: 10_000 })
  const four = held(capped, '2027-03-01', '2027-03-08', '2027-03-15', '2027-03-22')

  it('is not asked about where the log fills its month', () => {
    expect(askedOf(projectOn(capped, '2027-03-31'))).toHaveLength(5)
    const seen = projectOn(four, '2027-03-31')
    expect(askedOf(seen)).toEqual([])
    expect(seen.findings.filter(({ detail }) => detail.code === 'did-this-happen')).toEqual([])
    // Had that of 22 March not taken place, the one of 29 March would have been held.
    const missed = held(capped, '2027-03-01', '2027-03-08', '2027-03-15')
    expect(askedOf(projectOn(missed.withHours('m', '2027-03-22', 0, session('2027-03-22')), '2027-03-31'))).toEqual([
      '2027-03-29',
    ])
  })

  it('is not asked about where a document was not in force', () => {
    const inForce: Rule = { ...rule('in-force', 'supervision', true), kind: 'document-in-force', documentId: 'licence' }
    const plan = withRules(weekly, inForce)
      .withCoverage('old', 'licence', '2026-01-01', '2027-01-10')
      .withCoverage('new', 'licence', '2027-01-18', null)
    expect(askedOf(projectOn(plan, '2027-01-20'))).toEqual(['2027-01-04', '2027-01-18'])
  })

  it('is asked about once it is paid', () => {
    const paid = projectOn(four.withPayment('p', '2027-03-29', 10_000, session('2027-03-29')), '2027-03-31')
    expect(askedOf(paid)).toEqual(['2027-03-29'])
    expect(postingsOf(paid)[4]).toEqual(['session/a/2027-03-29', '2027-03-29', 10_000, 'paid'])
  })

  it('is not asked about where its month is over and void even with all of its days', () => {
    // Four Mondays in February are 4 h of the five that are asked for; March has five Mondays.
    const least: Rule = { ...rule('least', 'supervision', true), kind: 'month-minimum', minutes: 300 }
    const judged = withRules(weekly, least)
    const without = (day: string) => day >= '2027-02-01'
    expect(askedOf(projectOn(weekly, '2027-04-01')).filter(without)).toHaveLength(9)
    expect(askedOf(projectOn(judged, '2027-04-01'))).toEqual([
      '2027-03-01',
      '2027-03-08',
      '2027-03-15',
      '2027-03-22',
      '2027-03-29',
    ])
    // A month that is not over is not judged: seen on 24 February, when its four days have passed.
    expect(askedOf(projectOn(judged, '2027-02-24'))).toHaveLength(4)
  })
})

describe('a course day that nobody confirmed', () => {
  const weekend = (plan: PlanBuilder) =>
    plan
      .withRequirements('core')
      .withoutRules('area', 'self-paced')
      .withMinimum('core', 12)
      .withDatedCourse(
        'weekend',
        [
          ['2027-02-06', 6],
          ['2027-02-07', 6],
        ],
        { payment: { kind: 'once', price: 60_000, on: '2027-01-20' } },
      )

  it('keeps its place in the date until it is answered, and the date says so', () => {
    // Done on Sunday 7 Feb; 14 days: 21 Feb; 56 days: 18 Apr 2027. Seen on 8 Feb, both days have passed.
    const seen = projectOn(weekend(aPlan()), '2027-02-08')
    expect(certified(seen)).toMatchObject({
      readyOn: '2027-02-07',
      certifiedOn: '2027-04-18',
      ifHappened: ['2027-02-06', '2027-02-07'],
    })
    expect(courseIn(seen, 'weekend').state).toBe('planned')
    expect(requirementIn(seen, 'core')).toMatchObject({ doneMinutes: 0, missingMinutes: 0 })
    expect(certified(projectOn(weekend(aPlan()), '2027-02-01')).ifHappened).toEqual([])
  })

  it('counts no more once it is said not to have been held', () => {
    const target = { kind: 'course', courseId: 'weekend', sessionOn: '2027-02-07', completes: false }
    const missed = projectOn(weekend(aPlan()).withHours('h', '2027-02-07', 0, target), '2027-02-08')
    expect(missed.outcome.kind).toBe('cannot-finish')
  })
})

describe('a payment of the past that hangs on no session', () => {
  it('stays owed, as overdue, until it is logged', () => {
    const plan = aPlan()
      .withRequirements('core')
      .withMinimum('core', 5)
      .withCourse('c', 5, { payment: { kind: 'once', price: 50_000, on: '2027-01-10' } })
      .withFee('dues', 7000, { kind: 'on', on: '2027-01-15' })
    const states = (made: PlanBuilder) => projectOn(made, '2027-02-01').postings.map(({ id, state }) => [id, state])
    expect(states(plan)).toEqual([
      ['course/c/0', 'overdue'],
      ['fee/dues/0', 'overdue'],
    ])
    expect(projectOn(plan, '2027-02-01').totals.toCertification.amount).toBe(57_000)
    expect(states(plan.withPayment('p', '2027-01-31', 7000, { kind: 'fee', feeId: 'dues', occurrence: 0 }))).toEqual([
      ['course/c/0', 'overdue'],
      ['fee/dues/0', 'paid'],
    ])
  })
})

describe('hours that are logged after a course day that nobody confirmed', () => {
  it('are done as far as they count by the log alone', () => {
    // 10 h are asked. 6 h of 11 Jan are not confirmed, 6 h of 12 Jan are logged: 6 h are done, and 4 h to come, not 4 and 6.
    const plan = withDone(
      aPlan()
        .withRequirements('core')
        .withMinimum('core', 10)
        .withDatedCourse('asked', [['2027-01-11', 6]]),
      'done',
      '2027-01-12',
      [[6, null, 'in-person']],
    )
    expect(requirementIn(projectOn(plan, '2027-01-13'), 'core')).toMatchObject({
      doneMinutes: 360,
      plannedMinutes: 240,
    })
    expect(auditOf(plan, 'core', '2027-01-13').countedMinutes).toBe(360)
  })
})
