import { describe, expect, it } from 'vitest'
import { answerWhen } from '#shared/wording/answers.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { claimsOn } from '../advice/reading.ts'
import { aPlan } from '../builders/plan-builder.ts'
import { certified, courseIn, payments, projectOn } from '../projection/reading.ts'

/** 10 h a week; 20 h of core in courses of 10 h, so that each takes a week. */
const base = aPlan().withRequirements('core').withMinimum('core', 20).withStudyHours(10)
const priced = (price: number) => ({ payment: { kind: 'once', price, on: null } })

function waiting(savings: number, monthly: number) {
  return base.with({ budget: { savings, monthly, waitsForMoney: true } })
}

describe('a course that waits for money', () => {
  it('starts in the first week from which its price leaves no day below zero', () => {
    // $100.00 at the start, $200.00 on each 1st. The first, $100.00, can be paid on 4 Jan: cash 0. The second, $350.00,
    // needs 200 + 200 = $400.00: from 1 March, a Monday.
    const plan = waiting(10_000, 20_000).withCourse('a', 10, priced(10_000)).withCourse('b', 10, priced(35_000))
    const projection = projectOn(plan)
    expect(courseIn(projection, 'a').startOn).toBe('2027-01-04')
    expect(courseIn(projection, 'b').startOn).toBe('2027-03-01')
    expect(claimsOn(plan).binding).toEqual([{ kind: 'cash' }])
    expect(projection.cash.lowest).toEqual({ on: '2027-01-04', amount: 0 })
  })

  it('starts when there is just enough, and waits for the last cent', () => {
    // $100.00 are there, and $1.00 comes on each 1st. $100.00 can be paid at once; $100.01 from 1 Feb, a Monday, on.
    const startOf = (price: number) =>
      courseIn(projectOn(waiting(10_000, 100).withCourse('a', 20, priced(price))), 'a').startOn
    expect(startOf(10_000)).toBe('2027-01-04')
    expect(startOf(10_001)).toBe('2027-02-01')
  })

  it('keeps those with a price behind it waiting, and lets free ones go on', () => {
    // $200.00 a month. The first costs $500.00: 1 Feb, 1 Mar, 1 Apr bring $600.00; Monday 5 April. The cheap one behind
    // it could be paid in February, and waits: in the same week $600 − $500 = $100 are left, just enough.
    const plan = waiting(0, 20_000)
      .withCourse('dear', 5, priced(50_000))
      .withCourse('cheap', 5, priced(10_000))
      .withCourse('free', 10)
    const projection = projectOn(plan)
    expect(courseIn(projection, 'free').startOn).toBe('2027-01-04')
    expect(courseIn(projection, 'dear').startOn).toBe('2027-04-05')
    expect(courseIn(projection, 'cheap').startOn).toBe('2027-04-05')
  })

  it('looks ahead to what is already owed', () => {
    // $300.00 are there, and a fee of $250.00 falls due on 1 March; nothing is put aside. A course of $100.00 would make
    // 1 March −$50.00: it is never affordable.
    const plan = waiting(30_000, 0)
      .withFee('f', 25_000, { kind: 'on', on: '2027-03-01' })
      .withCourse('a', 10, priced(10_000))
      .withCourse('b', 10)
    const projection = projectOn(plan)
    expect(courseIn(projection, 'a')).toMatchObject({ state: 'not-placed', startOn: null })
    expect(projection.findings.map(({ detail }) => detail)).toContainEqual({
      code: 'course-not-placed',
      because: 'no-money',
    })
  })

  it('knows that what is owed for a course counts from its first day, also where only a later one was logged', () => {
    // $100.00 on each 1st. The course of 11 Jan and 8 Feb costs $200.00: $100.00 on 11 Feb and on 11 March. On 10 Feb, with
    // 8 Feb in the log, cash is $100.00, then 0 (11 Feb), 100 (1 March), 0 (11 March), 100 (1 April): Monday 5 April.
    const days = [
      ['2027-01-11', 5],
      ['2027-02-08', 5],
    ] as const
    const inTwo = { kind: 'instalments', price: 20_000, on: null, deposit: 0, setUpFee: 0, count: 2, yearlyInterest: 0 }
    const plan = waiting(0, 10_000)
      .withDatedCourse('d', days, { payment: { ...inTwo, everyMonths: 1, firstAfterMonths: 1 } })
      .withCourse('a', 10, priced(10_000))
      .withHours('second', '2027-02-08', 300, {
        kind: 'course',
        courseId: 'd',
        sessionOn: '2027-02-08',
        completes: false,
      })
    const projection = projectOn(plan, '2027-02-10')
    expect(payments(projection)).toEqual([
      ['2027-02-11', 10_000],
      ['2027-03-11', 10_000],
      ['2027-04-05', 10_000],
    ])
    expect(courseIn(projection, 'a').startOn).toBe('2027-04-05')
  })

  it('may start where a day is below zero already and does not become lower', () => {
    // Savings −$100.00, $100.00 on each 1st: zero on 1 Feb. The course is paid on 1 March, when cash is $100.00, and a
    // scholarship of the same amount comes on the same day: no day becomes lower, so it starts at once.
    const plan = waiting(-10_000, 10_000)
      .withCourse('a', 20, priced(10_000))
      .withContribution('s', {
        kind: 'share',
        of: { kind: 'course', courseId: 'a' },
        share: 10_000,
        delayDays: 0,
        yearlyMaximum: null,
      })
    expect(courseIn(projectOn(plan), 'a').startOn).toBe('2027-01-04')
  })

  it('can be paid by instalments sooner than at once', () => {
    // $100.00 on each 1st, $0 at the start. At once, $600.00 are there on 1 July (a Thursday): Monday 5 July.
    // In 6 monthly instalments of $100.00, the first a month after the start: on 4 Jan the first is due on 4 Feb, when
    // $100.00 are there; every later one finds another $100.00.
    const once = waiting(0, 10_000).withCourse('a', 20, priced(60_000))
    expect(courseIn(projectOn(once), 'a').startOn).toBe('2027-07-05')
    const payment = {
      kind: 'instalments',
      price: 60_000,
      on: null,
      deposit: 0,
      setUpFee: 0,
      count: 6,
      everyMonths: 1,
      firstAfterMonths: 1,
      yearlyInterest: 0,
    }
    expect(courseIn(projectOn(waiting(0, 10_000).withCourse('a', 20, { payment })), 'a').startOn).toBe('2027-01-04')
  })

  it('does not wait under a chosen pace, nor for a payment on a date of its own', () => {
    const dated = { payment: { kind: 'once', price: 60_000, on: '2027-02-01' } }
    expect(courseIn(projectOn(waiting(0, 0).withCourse('a', 20, dated)), 'a').startOn).toBe('2027-01-04')
    const paced = projectOn(waiting(0, 0).withCourse('a', 20, priced(60_000)).atPace(12))
    expect(paced.outcome.kind).toBe('certified')
  })
})

const DUES = { kind: 'every', months: 12, firstOn: '2027-06-01', until: 'certified' }

describe('dues that repeat until the certification', () => {
  it('are counted where waiting itself makes them fall due', () => {
    // $150 on each 1st. Without waiting: 4 to 17 January, certified 70 days later, on 28 March, before the dues of 1 June.
    // $900 are there on 1 July: the certification would be on 26 September, and the dues of $250 due. $1,150 need 8 months:
    // 1 September, a Wednesday; Monday 6 September, ready on the 19th, certified on 28 November.
    const plan = waiting(0, 15_000).withCourse('a', 20, priced(90_000)).withFee('dues', 25_000, DUES)
    const projection = projectOn(plan)
    expect(courseIn(projection, 'a').startOn).toBe('2027-09-06')
    expect(certified(projection).certifiedOn).toBe('2027-11-28')
    // 8 × 150 − 250 − 900 = 50 on 6 September.
    expect(projection.cash.lowest).toEqual({ on: '2027-01-04', amount: 0 })
  })

  it('do not turn an optional course and a needed one behind it round and round', () => {
    // $300 are there. The optional course takes 20 weeks, to 23 May, then the needed one, ready on 6 June, certified on
    // 15 August: the dues of 1 June leave $50, so the optional course of $100 is never affordable. Then the needed one comes
    // first, certified on 28 March, and no dues fall due. That must not bring the optional one back.
    const plan = waiting(30_000, 0)
      .withCourse('optional', 200, { ...priced(10_000), credits: [] })
      .withCourse('needed', 20)
      .withFee('dues', 25_000, DUES)
    const projection = projectOn(plan)
    expect(certified(projection).certifiedOn).toBe('2027-03-28')
    expect(courseIn(projection, 'optional').state).toBe('not-placed')
  })
})

describe('an application that waits for money', () => {
  // 20 h at 10 h a week: ready on 17 January, prepared on 31 January.
  const free = (savings: number, monthly: number) => waiting(savings, monthly).withCourse('a', 20)
  const at = (milestone: string, offsetDays = 0) => ({ kind: 'milestone', milestone, offsetDays })

  it('is sent when its fees, and those of the certification, can be paid', () => {
    // $100 on each 1st: $500 are there on 1 June. 56 days later, on 27 July, $300 more are due, and $100 are left. $800
    // have come on 1 September, which is 56 days after 7 July.
    const plan = free(0, 10_000).withFee('apply', 50_000, at('applied')).withFee('title', 30_000, at('certified'))
    const projection = projectOn(plan)
    expect(certified(projection)).toMatchObject({
      readyOn: '2027-01-17',
      appliedOn: '2027-07-07',
      certifiedOn: '2027-09-01',
    })
    expect(projection.chain.slice(0, 3)).toMatchObject([
      { kind: 'review', from: '2027-07-07' },
      { kind: 'application-waits', for: 'money', from: '2027-01-31', to: '2027-07-07' },
      { kind: 'preparation', from: '2027-01-17', to: '2027-01-31' },
    ])
    expect(projection.cash.lowest).toEqual({ on: '2027-01-04', amount: 0 })
  })

  it('waits for a fee that is due when all is met, which is paid as soon as it can be', () => {
    // $50 on each 1st: $100 are there on 1 March.
    const projection = projectOn(free(0, 5_000).withFee('file', 10_000, at('ready')))
    expect(payments(projection)).toEqual([['2027-03-01', 10_000]])
    expect(certified(projection)).toMatchObject({ readyOn: '2027-01-17', appliedOn: '2027-03-01' })
  })

  it('is never sent where its fees can never be paid, and the amount is named', () => {
    const plan = free(10_000, 0).withFee('apply', 50_000, at('applied'))
    const projection = projectOn(plan)
    expect(projection.outcome).toEqual({
      kind: 'cannot-finish',
      missing: [],
      barriers: [{ kind: 'unpaid-fees', amount: 50_000 }],
    })
    expect(answerWhen(projection, plan.build(), createFormatter('en-US', 'USD'))).toBe(
      'The application fees of $500.00 cannot be paid in time to be certified within ten years.',
    )
    // Once it is paid, nothing waits. From Tuesday 5 January the weeks give 514, 600 and 86 minutes: Sunday 24 January, and
    // 14 days.
    const paid = plan.withPayment('e', '2027-01-04', 50_000, { kind: 'fee', feeId: 'apply', occurrence: 0 })
    expect(certified(projectOn(paid, '2027-01-05')).appliedOn).toBe('2027-02-07')
  })

  it('is sent at once where nothing is said of what can be spent', () => {
    const plan = free(0, 0).withFee('apply', 50_000, at('applied')).withCourse('b', 10, priced(10_000))
    const projection = projectOn(plan)
    expect(certified(projection).appliedOn).toBe('2027-01-31')
    expect(courseIn(projection, 'b').startOn).toBe('2027-01-18')
  })
})

describe('a course whose price is not entered', () => {
  it('waits for its deposit', () => {
    const payment = {
      kind: 'instalments',
      price: null,
      on: null,
      deposit: 10_000,
      setUpFee: 0,
      count: 2,
      everyMonths: 1,
      firstAfterMonths: 1,
      yearlyInterest: 0,
    }
    // $100 have come on 1 February, a Monday.
    expect(courseIn(projectOn(waiting(0, 10_000).withCourse('a', 20, { payment })), 'a').startOn).toBe('2027-02-01')
  })
})
