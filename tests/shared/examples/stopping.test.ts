import { describe, expect, it } from 'vitest'
import { isoDate } from '#shared/calendar/day.ts'
import { freedByStop } from '#shared/comparison/freed-by-stop.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { project } from '#shared/projection/project.ts'
import { byStopping } from '#shared/projection/result/by-stopping.ts'
import { answerWhen, costSentence } from '#shared/wording/answers.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { freedSentence } from '#shared/wording/freed-words.ts'
import { stopFieldHint } from '#shared/wording/stopping.ts'
import { aPlan } from '../builders/plan-builder.ts'

const TODAY = isoDate('2027-01-04')
const formatter = createFormatter('en-US', 'USD')

function stopOn(plan: Plan, day: string) {
  return project({ ...plan, stopOn: isoDate(day) }, TODAY)
}

describe('stopping', () => {
  it('leaves the notice agreed with the supervisor owed, though no session is held in it', () => {
    // Mondays at $100 from 4 January: eight before 1 March are held. Notice of 14 days: 1 and 8 March are owed.
    const plan = aPlan()
      .withRequirements('supervision')
      .withArrangement('mentor', '2027-01-04', { pricePerSession: 10_000, noticeDays: 14 })
      .build()
    const projection = stopOn(plan, '2027-03-01')
    expect(byStopping(projection)).toEqual({
      spent: 80_000,
      owed: 20_000,
      refunded: 0,
      countedMinutes: 480,
      courseMinutes: 0,
    })
    expect(projection.sessions).toHaveLength(8)
    expect(projection.weeks).toHaveLength(8)
    expect(costSentence(projection, formatter)).toBe(
      'By stopping, it costs $1,000.00: $800.00 spent and $200.00 still owed.',
    )
    expect(answerWhen(projection, plan, formatter)).toBe(
      'On this plan you stop on Mar 1, 2027, without a certification. What keeps its value: 8 h counted.',
    )
  })

  it('owes a course that has begun in full, each installment on its date', () => {
    // $400 on 4 January, then six times $100 from 4 February: $500 by 1 March, and $100 on the 4th of March to July.
    const plan = aPlan()
      .withRequirements('core')
      .withCourse('long', 200, {
        payment: {
          kind: 'instalments',
          price: 100_000,
          on: null,
          deposit: 40_000,
          setUpFee: 0,
          count: 6,
          everyMonths: 1,
          firstAfterMonths: 1,
          yearlyInterest: 0,
        },
      })
      .build()
    const projection = stopOn(plan, '2027-03-01')
    expect(byStopping(projection)).toMatchObject({ spent: 50_000, owed: 50_000, refunded: 0 })
    expect(projection.postings.at(-1)).toMatchObject({ on: '2027-07-04', state: 'committed' })
    expect(projection.months.at(-1)?.month).toBe('2027-07')
  })

  it('cancels a booked course and gives back by its tiers', () => {
    // 1 June less 30 days is 2 May, less 7 days 25 May. Of $1,000 paid on 10 January all comes back, half, or nothing.
    const plan = aPlan()
      .withRequirements('core')
      .withDatedCourse('retreat', [['2027-06-01', 8]], {
        schedule: { kind: 'dated', sessions: [{ on: '2027-06-01', minutes: 480 }], bookedOn: '2027-01-10' },
        payment: { kind: 'once', price: 100_000, on: null },
        refundTiers: [
          { daysBeforeStart: 7, share: 5000 },
          { daysBeforeStart: 30, share: 10_000 },
        ],
      })
      .build()
    const refunds = ['2027-05-02', '2027-05-03', '2027-05-25', '2027-05-26', '2027-06-02'].map(
      (day) => byStopping(stopOn(plan, day))?.refunded,
    )
    expect(refunds).toEqual([100_000, 50_000, 50_000, 0, 0])
    expect(stopOn(plan, '2027-05-03').postings.at(-1)).toMatchObject({
      id: 'refund/retreat',
      on: '2027-05-03',
      amount: -50_000,
    })
    // The day after the retreat, its eight hours are there and keep their value.
    expect(byStopping(stopOn(plan, '2027-06-02'))).toMatchObject({ spent: 100_000, courseMinutes: 480 })
    // Before it is booked and paid, it costs nothing.
    expect(byStopping(stopOn(plan, '2027-01-10'))).toMatchObject({ spent: 0, owed: 0, refunded: 0 })
  })

  it('gives back the same share of what others gave for a refunded course', () => {
    // Half of $1,000 is paid back by the employer; half of the course is refunded, so half of their $500 goes back.
    const plan = aPlan()
      .withRequirements('core')
      .withDatedCourse('retreat', [['2027-06-01', 8]], {
        schedule: { kind: 'dated', sessions: [{ on: '2027-06-01', minutes: 480 }], bookedOn: '2027-01-10' },
        payment: { kind: 'once', price: 100_000, on: null },
        refundTiers: [{ daysBeforeStart: 7, share: 5000 }],
      })
      .withContribution('employer', {
        kind: 'share',
        of: { kind: 'course', courseId: 'retreat' },
        share: 5000,
        delayDays: 0,
        yearlyMaximum: null,
      })
      .build()
    const { postings, totals } = stopOn(plan, '2027-05-03')
    expect(postings.map(({ amount }) => amount)).toEqual([100_000, -50_000, -50_000, 25_000])
    expect(totals.toCertification.amount).toBe(25_000)
  })

  it('lets later fees fall away but for those owed anyway, which go on as far as the planned certification', () => {
    // Ten weekly hours end on 8 March; ready, 14 days to prepare and 56 of review: certified on 17 May. By then, $10 a
    // month from 1 February fall due four times: one before 1 March, and three from that day on.
    const monthly = { kind: 'every', months: 1, firstOn: '2027-02-01', until: 'first-cycle' }
    const plan = (isOwedAnyway: boolean) =>
      aPlan()
        .withRequirements('supervision')
        .withMinimum('supervision', 10)
        .withRule('span', { isOn: false })
        .withArrangement('mentor', '2027-01-04')
        .withFee('dues', 1000, monthly, { isOwedAnyway })
        .build()
    expect(project(plan(true), TODAY).outcome).toMatchObject({ certifiedOn: '2027-05-17' })
    expect(byStopping(stopOn(plan(false), '2027-03-01'))).toMatchObject({ spent: 1000, owed: 0 })
    expect(byStopping(stopOn(plan(true), '2027-03-01'))).toMatchObject({ spent: 1000, owed: 3000 })
  })

  it('says what is free again: hours of the weeks and money of the months that would have come, and what is canceled', () => {
    /*
     * Ten weekly hours at $100, stopped after eight: 1 and 8 March are free, an hour each. Up to the certification on 17 May,
     * these two and three dues of $10 are not paid: $230 in March, April and May are $76.67 a month. The last day was booked.
     */
    const monthly = { kind: 'every', months: 1, firstOn: '2027-02-01', until: 'first-cycle' }
    const plan = aPlan()
      .withRequirements('supervision')
      .withMinimum('supervision', 10)
      .withRule('span', { isOn: false })
      .withArrangement('mentor', '2027-01-04', { pricePerSession: 10_000, bookedOn: ['2027-03-08'] })
      .withFee('dues', 1000, monthly)
      .build()
    const stopped = { plan: { ...plan, stopOn: isoDate('2027-03-01') }, projection: stopOn(plan, '2027-03-01') }
    expect(freedByStop(stopped)).toEqual({
      weeklyMinutes: 60,
      monthlyMoney: 7667,
      canceledSessions: 1,
      canceledCourses: 0,
    })
    expect(freedSentence(stopped, formatter)).toBe(
      'Free again from then on: about 1 h a week and $77 a month; canceled: 1 booked session.',
    )
    expect(freedByStop({ plan, projection: project(plan, TODAY) })).toBeNull()
  })

  it('says of its day, where it is chosen, what else there is to say', () => {
    // Certified on 17 May 2027, or not before; the plan begins on 4 January 2027, which is today.
    const plan = aPlan()
      .withRequirements('supervision')
      .withMinimum('supervision', 10)
      .withRule('span', { isOn: false })
      .withArrangement('mentor', '2027-01-04')
      .build()
    const hint = (day: string, startOn = plan.startOn) => {
      const stopped = { ...plan, startOn, stopOn: isoDate(day) }
      return stopFieldHint(stopped, project(stopped, TODAY), formatter)
    }
    expect(hint('2027-03-01')).toBe('')
    expect(hint('2027-05-18')).toBe('You are certified before it, on May 17, 2027. That stays; what comes later ends.')
    expect(hint('2026-12-01')).toBe(
      'A day that has passed counts as today. The plan begins on Jan 4, 2027: nothing of it takes place.',
    )
    // What began before has taken place up to today.
    expect(hint('2026-11-01', isoDate('2026-12-01'))).toBe('A day that has passed counts as today.')
    expect(hint('2027-01-20', isoDate('2027-02-01'))).toBe('The plan begins on Feb 1, 2027: nothing of it takes place.')
  })

  it('keeps a certification that came before, and only what comes later falls away', () => {
    // Certified on 17 May 2027; yearly dues of $20 on 1 June until the first renewal. Stopping on 1 January 2029 leaves
    // those of 2027 and 2028.
    const plan = aPlan()
      .withRequirements('supervision')
      .withMinimum('supervision', 10)
      .withRule('span', { isOn: false })
      .withArrangement('mentor', '2027-01-04')
      .withFee('dues', 2000, { kind: 'every', months: 12, firstOn: '2027-06-01', until: 'first-cycle' })
      .build()
    const projection = stopOn(plan, '2029-01-01')
    expect(projection.outcome).toMatchObject({ kind: 'certified', certifiedOn: '2027-05-17' })
    expect(projection.totals.firstCycle.amount).toBe(4000)
    expect(byStopping(projection)).toBeNull()
  })

  it('today is practice without the title, and leaves no finding about what is missing', () => {
    const plan = aPlan()
      .withArrangement('mentor', '2027-01-04', { pricePerSession: 10_000 })
      .withCourse('core', 100)
      .build()
    const projection = stopOn(plan, '2027-01-04')
    expect(projection.postings).toEqual([])
    expect(projection.findings).toEqual([])
    expect(answerWhen(projection, plan, formatter)).toBe(
      'On this plan you stop today, and practice without the title. No hours are counted by then.',
    )
  })

  it('says what counts where the day has passed, or lies before the first day of the plan', () => {
    const plan = aPlan().with({ startOn: '2027-02-01' }).withCourse('core', 100).build()
    const codes = (day: string) => stopOn(plan, day).findings.map(({ detail }) => detail)
    expect(codes('2026-12-24')).toEqual([{ code: 'stop-moved', on: '2026-12-24', because: 'passed' }])
    expect(codes('2027-01-20')).toEqual([{ code: 'stop-moved', on: '2027-01-20', because: 'before-start' }])
    expect(codes('2027-02-01')).toEqual([])
  })
})
