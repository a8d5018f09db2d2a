import { describe, expect, it } from 'vitest'
import { expectedOf } from '#renderer/derived/contributed.ts'
import { costOfItems } from '#renderer/derived/item-costs.ts'
import {
  coursesAnswer,
  laterPriceText,
  paymentText,
  priceText,
  refundText,
  uncountedReasons,
} from '#renderer/screens/courses/course-texts.ts'
import { termsText } from '#renderer/screens/money/contribution-texts.ts'
import { dueText, feesAnswer } from '#renderer/screens/money/fee-texts.ts'
import {
  arrangementText,
  clientsText,
  hoursOfSessions,
  sessionHoursText,
  sessionsAtFirst,
  supervisionAnswer,
} from '#renderer/screens/supervision/supervision-texts.ts'
import { isoDate } from '#shared/calendar/day.ts'
import { money } from '#shared/money/money.ts'
import type { Course } from '#shared/plan/course.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { project } from '#shared/projection/project.ts'
import { countsTowards } from '#shared/wording/course.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { aPlan } from '../../shared/builders/plan-builder.ts'
import { first, halfWayPlan } from '../helpers/half-way-plan.ts'

const plan = halfWayPlan()
const projection = project(plan, plan.asOf ?? isoDate('2026-06-15'))
const formatter = createFormatter('en-US', plan.currency)

describe('the sentence at the top of a screen', () => {
  it('says what courses cost, and when the last one is done', () => {
    expect(coursesAnswer(plan, projection, formatter)).toMatch(
      /^9 courses cost \$7,435\.00 in all; someone else pays \$700\.00 of it\. The last one ends on .+ 2026\.$/,
    )
    // The sum of the table: what the log holds of courses beside those of the plan is no course of it.
    const bought = { kind: 'other', title: 'A webinar', category: 'courses' }
    const more = aPlan()
      .with({ ...plan, logEntries: [...plan.logEntries] })
      .withPayment('bought', '2026-06-01', 5_000, bought)
      .build()
    expect(coursesAnswer(more, project(more, isoDate('2026-06-15')), formatter)).toContain(
      '9 courses cost $7,435.00 in all',
    )
    expect(coursesAnswer({ ...plan, courses: [] }, projection, formatter)).toBe('No courses are planned yet.')
  })

  it('says "at least" while fees have no amount, and how many', () => {
    expect(feesAnswer(plan, projection, formatter)).toMatch(
      /^Fees come to at least \$.+ in all\. Not entered: Membership dues and Renewal fee \(after certification\)\.$/,
    )
    const complete = { ...plan, fees: plan.fees.filter(({ amount }) => amount !== null) }
    // The sum of the table: what the log holds beside the fees of the plan is no fee of it.
    const ids = new Set(plan.fees.map(({ id }) => id))
    expect(feesAnswer(plan, projection, formatter)).toContain(formatter.money(costOfItems(projection, 'fee', ids)))
    expect(feesAnswer(complete, project(complete, isoDate('2026-06-15')), formatter)).toMatch(
      /^Fees come to \$[\d,.]+ in all\.$/,
    )
  })

  it('says how much supervision is done, and when it is complete', () => {
    expect(supervisionAnswer(plan, projection, formatter)).toBe(
      '43 h of 50 h done; on this plan supervision is complete on Nov 17, 2026.',
    )
  })
})

describe('contributions in words', () => {
  const share = { kind: 'share', share: 2500, delayDays: 30, yearlyMaximum: 50_000 } as const
  const given = aPlan()
    .withCourse('basics', 10, { payment: { kind: 'once', price: 100_000, on: '2027-02-01' } })
    .withFee('dues', 10_000, { kind: 'on', on: '2027-03-01' })
    .withContribution('employer', { ...share, of: { kind: 'course', courseId: 'basics' } })
    .withContribution('club', {
      ...share,
      delayDays: 0,
      of: { kind: 'category', category: 'other' },
      yearlyMaximum: null,
    })
    .withContribution('gift', { kind: 'amount', amount: 20_000, on: '2027-04-01', category: 'courses' })
    .build()
  const given2027 = project(given, given.startOn)

  it('say what is given, of what, when and up to how much', () => {
    expect(given.contributions.map((one) => termsText(one, given, formatter))).toEqual([
      '25% of “Course basics”, 30 days after each payment, at most $500.00 a year',
      '25% of other costs, on the day of each payment',
      'Once, on Apr 1, 2027, toward courses',
    ])
    expect(given.contributions.map(({ id }) => expectedOf(given2027, id))).toEqual([25_000, 2500, 20_000])
  })

  it('stand in the sentences of what they lower', () => {
    expect(coursesAnswer(given, given2027, formatter)).toMatch(
      /^1 course costs \$1,000\.00 in all; someone else pays \$450\.00 of it\./,
    )
    expect(feesAnswer(given, given2027, formatter)).toBe('Fees come to $100.00 in all; someone else pays $25.00 of it.')
  })
})

describe('dueText', () => {
  it.each([
    [{ kind: 'on', on: isoDate('2027-05-19') }, 'Once, on May 19, 2027'],
    [{ kind: 'milestone', milestone: 'applied', offsetDays: 0 }, 'With the application'],
    [{ kind: 'milestone', milestone: 'ready', offsetDays: 0 }, 'When everything is met'],
    [{ kind: 'milestone', milestone: 'certified', offsetDays: -14 }, '2 weeks before certification'],
    [
      { kind: 'every', months: 12, firstOn: isoDate('2026-10-01'), until: 'certified' },
      'Every year from Oct 1, 2026, until certification',
    ],
    [{ kind: 'after-certification', months: 36 }, 'Every 3 years after certification'],
  ] as const)('puts %j into words', (due, text) => {
    expect(dueText(due, formatter)).toBe(text)
  })
})

describe('countsTowards', () => {
  it('adds up the hours of each requirement, over areas and modes', () => {
    const course = first(plan.courses, () => true)
    const credits = [
      { requirementId: 'core-knowledge', areaId: null, mode: 'in-person', minutes: 90 },
      { requirementId: 'core-knowledge', areaId: null, mode: 'live-online', minutes: 60 },
      { requirementId: 'attitudes', areaId: null, mode: 'in-person', minutes: 60 },
    ] as const
    expect(countsTowards({ ...course, credits: [...credits] }, plan, formatter)).toEqual([
      '2 h 30 min Core knowledge',
      '1 h Attitudes and values (SAR)',
    ])
    expect(countsTowards({ ...course, credits: [] }, plan, formatter)).toEqual(['Nothing'])
  })
})

describe('a course in words', () => {
  const course = first(plan.courses, ({ id }) => id === 'course-history-lecture')

  it('says all that it costs, and how that is paid', () => {
    const discounted = withPayment({ ...ONCE, discount: { kind: 'share', share: 1000 } })
    expect([priceText(discounted, formatter), paymentText(discounted, formatter)]).toEqual(['$900.00', 'After 10% off'])
    const parts = withPayment({
      kind: 'instalments',
      price: money(100_000),
      on: null,
      deposit: money(10_000),
      setUpFee: money(2500),
      count: 9,
      everyMonths: 1,
      firstAfterMonths: 1,
      yearlyInterest: 0,
    })
    expect([priceText(parts, formatter), paymentText(parts, formatter)]).toEqual([
      '$1,025.00',
      'Deposit, 9 installments and setup fee',
    ])
    const byDay = withPayment({ kind: 'per-session', pricePerSession: money(5000) })
    expect([priceText(byDay, formatter), paymentText(byDay, formatter)]).toEqual(['$50.00 a day', null])
    expect(priceText(withPayment({ ...ONCE, price: null }), formatter)).toBe('Not entered')
  })

  it('says what it will be where the price rises until it is due', () => {
    // $1,000.00 from January 4, 2027; after one anniversary, 3% more.
    const rising = (notBefore: string | null) => {
      const schedule = { kind: 'flexible', notBefore, weeklyMaximumMinutes: null }
      const plan = aPlan()
        .withCourse('late', 10, { schedule, yearlyRise: 300, payment: { ...ONCE, price: 100_000 } })
        .build()
      return laterPriceText(
        first(plan.courses, () => true),
        project(plan, plan.startOn),
        formatter,
      )
    }
    expect(rising('2028-02-07')).toBe('$1,030.00 when it is due, rising 3% a year')
    expect(rising(null)).toBe('rising 3% a year')
    expect(laterPriceText(course, projection, formatter)).toBe(null)
  })

  it('says by when it can be cancelled for what share, until that day is over', () => {
    const refunds = [
      { until: isoDate('2026-07-01'), share: 10_000 },
      { until: isoDate('2026-08-01'), share: 5000 },
    ]
    const placement = first(projection.courses, ({ state }) => state === 'planned')
    const on = (day: string, isPaidFor = true) =>
      refundText({ ...placement, refunds }, { postings: [], today: isoDate(day) }, isPaidFor, formatter)
    expect([on('2026-07-01'), on('2026-07-02'), on('2026-08-02')]).toEqual([
      'Cancel by Jul 1, 2026: 100% back',
      'Cancel by Aug 1, 2026: 50% back',
      null,
    ])
    expect(on('2026-07-01', false)).toBe(null)
  })

  it('says nothing of what comes back before anything is paid', () => {
    const couples = first(projection.courses, ({ courseId }) => courseId === 'course-couples')
    const paidOn = projection.postings.find(
      ({ source }) => source.kind === 'course' && source.courseId === couples.courseId,
    )?.on
    // Deposit on August 31, at the start; 80% came back up to August 1, 50% up to August 24.
    expect([paidOn, couples.refunds.map(({ until }) => until)]).toEqual(['2026-08-31', ['2026-08-01', '2026-08-24']])
    expect(refundText(couples, projection, false, formatter)).toBe(null)
    expect(refundText(couples, projection, true, formatter)).toBe('Cancel by Aug 1, 2026: 80% back')
  })

  it('names the rule behind each hour that does not count', () => {
    const placement = first(projection.courses, ({ courseId }) => courseId === course.id)
    const [sentence, ...others] = uncountedReasons(placement, plan, formatter)
    expect(sentence).toMatch(/^3 h, by this rule: /)
    expect(others).toEqual([])
    expect(uncountedReasons({ reasons: [], wastedMinutes: 90 }, plan, formatter)).toEqual([
      '1 h 30 min: for a requirement that these rules do not hold.',
    ])
  })

  function withPayment(payment: Course['payment']): Course {
    return { ...course, payment }
  }
})

const ONCE = { kind: 'once', price: money(100_000), on: null, discount: { kind: 'none' } } as const

describe('supervision in words', () => {
  it('says kind, length, rhythm and supervisor', () => {
    const arrangement = first(plan.arrangements, ({ kind }) => kind === 'group')
    expect(arrangementText({ ...arrangement, supervisor: '', groupSize: null }, formatter)).toBe(
      'Group, 2 h once a month',
    )
    const large = { ...arrangement, supervisor: 'A. Rivera', groupSize: 6, hasSecondSupervisor: true }
    expect(arrangementText(large, formatter)).toBe(
      'Group of 6, 2 h once a month with A. Rivera and a second supervisor',
    )
    expect(arrangementText({ ...large, kind: 'individual' }, formatter)).toBe(
      'Individual, 2 h once a month with A. Rivera',
    )
  })

  it('counts clients against what the program asks for', () => {
    const practice = { ...first(plan.practices, () => true), clients: null }
    const rule = { ...first(plan.program.rules, () => true), id: 'clients', requirementId: practice.requirementId }
    const asking: Plan = {
      ...plan,
      program: { ...plan.program, rules: [{ ...rule, isOn: true, kind: 'distinct-clients-minimum', count: 75 }] },
    }
    expect([clientsText(practice, plan), clientsText({ ...practice, clients: 3 }, plan)]).toEqual([null, '3'])
    expect([clientsText(practice, asking), clientsText({ ...practice, clients: 3 }, asking)]).toEqual([
      'at least 75 needed',
      '3 of 75',
    ])
  })

  it('keeps hours done, planned, unconfirmed and not counted apart', () => {
    const session = first(projection.sessions, () => true)
    const held = { ...session, state: 'done', recordedMinutes: 120, countedMinutes: 60 } as const
    const ahead = { ...session, state: 'planned', recordedMinutes: 90, countedMinutes: 90 } as const
    const asking = { ...session, state: 'unconfirmed', recordedMinutes: 60, countedMinutes: 0 } as const
    const said = (...sessions: Parameters<typeof hoursOfSessions>[0]) =>
      sessionHoursText(hoursOfSessions(sessions), formatter).replaceAll('\u00A0', ' ')
    expect(said(held, ahead, asking)).toBe('1 h done, 1 h 30 min planned, 1 h to confirm, another 1 h not counted')
    expect(said()).toBe('0 h done')
  })

  it('shows the sessions that ask before the next few', () => {
    const shown = sessionsAtFirst(projection.sessions, 2).map(({ state }) => state)
    const asking = projection.sessions.filter(({ state }) => state === 'unconfirmed').length
    expect(shown).toEqual([...Array.from({ length: asking }, () => 'unconfirmed'), 'planned', 'planned'])
  })
})
