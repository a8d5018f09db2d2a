import { describe, expect, it } from 'vitest'
import { findBindingOfEarliest } from '#shared/advice/claims.ts'
import { isoDate } from '#shared/calendar/day.ts'
import { aasectRules } from '../../helpers/resources.ts'
import { claimsOn } from '../advice/reading.ts'
import { aPlan, type PlanBuilder } from '../builders/plan-builder.ts'
import { certified, projectOn, requirementIn } from '../projection/reading.ts'

/*
 * The path of the source article under the AASECT rules: 90 h of core knowledge, 60 h of skills training, 14 h of attitudes
 * training, 300 h of practice, and 50 h of supervision over at least 18 months, half of it one to one. Everything begins
 * on Monday 4 Jan 2027. Example prices of the rule pack: a program for $5,497; one hour one to one for $100; two hours in
 * a group for $150; $300 for the application. The attitudes weekend has no price that could be found: $600 is made up.
 */
const path = aPlan()
  .with({ program: aasectRules() })
  .withCourse('program', 150, {
    credits: [
      { requirementId: 'core-knowledge', areaId: null, mode: 'in-person', minutes: 90 * 60 },
      { requirementId: 'skills-training', areaId: null, mode: 'in-person', minutes: 60 * 60 },
    ],
    payment: { kind: 'once', price: 549_700, on: null },
  })
  .withCourse('weekend', 14, {
    credits: [{ requirementId: 'attitudes', areaId: null, mode: 'in-person', minutes: 14 * 60 }],
    payment: { kind: 'once', price: 60_000, on: null },
  })
  .withPractice('clients', 5)
  .withArrangement('one-to-one', '2027-01-04', {
    recurrence: { kind: 'every-weeks', weeks: 2 },
    pricePerSession: 10_000,
  })
  .withArrangement('group', '2027-01-04', {
    kind: 'group',
    firstSessionOn: '2027-01-07',
    sessionMinutes: 120,
    recurrence: { kind: 'every-weeks', weeks: 4 },
    pricePerSession: 15_000,
  })
  .withFee(
    'application',
    30_000,
    { kind: 'milestone', milestone: 'applied', offsetDays: 0 },
    { category: 'application' },
  )

/*
 * 25 sessions one to one at $100 = $2,500. 25 h in groups of 2 h are 13 sessions (26 h, of which 25 count) at $150 =
 * $1,950. $5,497 + $600 + $2,500 + $1,950 + $300 = $10,847.
 */
const TOTAL = 549_700 + 60_000 + 250_000 + 195_000 + 30_000

const sessionsOf = (plan: PlanBuilder, id: string) =>
  projectOn(plan).sessions.filter(({ arrangementId }) => arrangementId === id)

describe('the path of the article by capacity', () => {
  it('is set by the eighteen months, not by diligence', () => {
    // Contract 4 Jan 2027 + 18 months = 4 Jul 2028; 14 days: 18 Jul; 56 days: 12 Sep 2028.
    const projection = projectOn(path)
    expect(certified(projection)).toMatchObject({
      readyOn: '2028-07-04',
      appliedOn: '2028-07-18',
      certifiedOn: '2028-09-12',
      firstRenewalOn: '2031-09-12',
      assumed: ['preparation', 'review'],
    })
    expect(claimsOn(path).binding).toEqual([{ kind: 'span', requirementId: 'supervision', months: 18 }])
    expect(projection.totals.toCertification.amount).toBe(TOTAL)
  })

  it('has 300 hours with clients after sixty weeks of five', () => {
    // 300 / 5 = 60 weeks from Monday 4 Jan 2027: the last ends on Sunday 27 Feb 2028.
    expect(requirementIn(projectOn(path), 'practice').metOn).toBe('2028-02-27')
  })
})

describe('the path of the article in 24 months, its minimum', () => {
  it('ends in the last of them, at the same price', () => {
    // By 4 Jan 2029; ready by 70 days before, 26 Oct 2028. Each keeps its own days. One to one, every second Monday: 47 × 14
    // days after 4 Jan 2027 is 23 Oct 2028. The group, every fourth Thursday from 7 Jan 2027: 658 days up to 26 Oct hold 23
    // times 28, so its last is on 12 Oct 2028. Ready 23 Oct, applied 6 Nov, certified 1 Jan 2029.
    const plan = path.atPace(24)
    const projection = projectOn(plan)
    expect(sessionsOf(plan, 'one-to-one').at(-1)?.on).toBe('2028-10-23')
    expect(sessionsOf(plan, 'group').at(-1)?.on).toBe('2028-10-12')
    expect(certified(projection).certifiedOn).toBe('2029-01-01')
    expect(projection.totals.toCertification.amount).toBe(TOTAL)
    expect(claimsOn(plan).binding).toEqual([{ kind: 'pace', months: 24, targetOn: '2029-01-04' }])
  })

  it('leaves the eighteen months a slack', () => {
    // The span is over on 4 Jul 2028, the requirement is met by its last session on 23 Oct 2028: 111 days later.
    const supervision = requirementIn(projectOn(path.atPace(24)), 'supervision')
    expect(supervision).toMatchObject({ spanEndsOn: '2028-07-04', hoursMetOn: '2028-10-23', metOn: '2028-10-23' })
  })

  it('asks for 105 minutes of study a week', () => {
    // 164 h = 9,840 minutes over the 94 weeks to Sunday 22 Oct 2028: 104.7, so 105.
    expect(projectOn(path.atPace(24)).flexibleMinutesPerWeek).toBe(105)
  })
})

describe('the path of the article in 42 months, as its author took it', () => {
  it('ends in the last of them, at the same price, with an hour less of study a week', () => {
    // By 4 Jul 2030; ready by 25 Apr 2030 (a Thursday). 25 Apr 2030 − 7 Jan 2027 = 1,204 days = 43 × 28: the group ends
    // on 25 Apr 2030; 14 + 56 days: 4 Jul 2030. Study: 9,840 minutes over 172 weeks to Sunday 21 Apr 2030 = 57.2, so 58.
    const projection = projectOn(path.atPace(42))
    expect(certified(projection)).toMatchObject({ readyOn: '2030-04-25', certifiedOn: '2030-07-04' })
    expect(projection.flexibleMinutesPerWeek).toBe(58)
    expect(projection.totals.toCertification.amount).toBe(TOTAL)
  })

  it('costs more only by what repeats: dues of two more years', () => {
    // Dues made up as $100 each 1 January from 2027. By capacity: 4 Jan 2027, 1 Jan 2028: $200. In 42 months: 2027 to 2030:
    // $400.
    const dues = { kind: 'calendar-years', firstOn: '2027-01-04', until: 'certified' }
    const plan = path.withFee('dues', 10_000, dues, { category: 'membership' })
    const totalOf = (made: PlanBuilder) => projectOn(made).totals.toCertification.amount
    expect(totalOf(plan)).toBe(TOTAL + 20_000)
    expect(totalOf(plan.atPace(42))).toBe(TOTAL + 40_000)
  })
})

describe('supervision closer than a month lets count', () => {
  it('costs more for the same hours', () => {
    // Every Monday for 1 h, every second Thursday for 2 h: 8 or 9 h a month, of which 6 count. The hours are there sooner,
    // and three more groups are held than are counted in full: 3 × $150 = $450 for a date that stays the same.
    const close = path.with({
      arrangements: path.input.arrangements.map((arrangement) => ({
        ...arrangement,
        recurrence: { kind: 'every-weeks', weeks: arrangement.id === 'group' ? 2 : 1 },
      })),
    })
    const projection = projectOn(close)
    expect(projection.totals.toCertification.amount).toBe(TOTAL + 45_000)
    expect(certified(projection).certifiedOn).toBe('2028-09-12')
  })
})

describe('a pace below what is possible', () => {
  it('is refused with the date and the eighteen months', () => {
    // Earliest: ready 4 Jul 2028, certified 12 Sep 2028. 20 months end on 4 Sep 2028.
    const refused = path.atPace(20)
    expect(projectOn(refused).outcome).toMatchObject({ kind: 'pace-refused', months: 20, earliestOn: '2028-09-12' })
    expect(findBindingOfEarliest(refused.build(), isoDate('2027-01-04'))).toEqual([
      { kind: 'span', requirementId: 'supervision', months: 18 },
    ])
  })
})

describe('somebody half-way through, with a gap in membership', () => {
  it('loses the hours of the gap, and waits for as many more', () => {
    /*
     * Seen on 4 Jan 2028: one hour of one-to-one supervision logged on each Monday from 4 Jan 2027 to 28 Jun 2027, 26 in all.
     * Dues were not paid: no membership from 1 to 30 Apr 2027. The Mondays 5, 12, 19 and 26 April do not count: 22 h do.
     * At most 6 h a month never bind, with 4 or 5 Mondays a month.
     */
    const mondays = Array.from({ length: 26 }, (_, week) => new Date(Date.UTC(2027, 0, 4 + 7 * week)))
    const logged = mondays.reduce(
      (plan, day, index) =>
        plan.withHours(`h${index}`, day.toISOString().slice(0, 10), 60, {
          kind: 'session',
          arrangementId: 'one-to-one',
          plannedOn: day.toISOString().slice(0, 10),
        }),
      path
        .withCoverage('first', 'membership', '2027-01-01', '2027-03-31')
        .withCoverage('again', 'membership', '2027-05-01', null),
    )
    const supervision = requirementIn(projectOn(logged, '2028-01-04'), 'supervision')
    expect(supervision.doneMinutes).toBe(22 * 60)
    expect(supervision.reasons).toContainEqual({
      stage: 'coverage',
      ruleId: 'supervision-membership',
      minutes: 4 * 60,
    })
  })
})
