import { describe, expect, it } from 'vitest'
import { levelPayments } from '#shared/money/level-payment.ts'
import { money } from '#shared/money/money.ts'
import { aPlan } from '../builders/plan-builder.ts'
import { courseIn, payments, projectOn } from '../projection/reading.ts'

/** One hour of core, so that a course starts and ends in the first week, on Monday 4 Jan 2027. */
const core = aPlan().withRequirements('core').withMinimum('core', 1)

const instalments = {
  kind: 'instalments',
  on: null,
  deposit: 0,
  setUpFee: 0,
  everyMonths: 1,
  firstAfterMonths: 1,
  yearlyInterest: 0,
}

describe('a price paid in full', () => {
  it('is due on the first day, less an amount', () => {
    // $1,300.00 − $100.00 early bird = $1,200.00.
    const payment = { kind: 'once', price: 130_000, on: null, discount: { kind: 'amount', amount: 10_000 } }
    expect(payments(projectOn(core.withCourse('c', 1, { payment })))).toEqual([['2027-01-04', 120_000]])
  })

  it('is less a share, rounded half away from zero', () => {
    // 5 % of $1,350.50 = $67.525, rounded $67.53; $1,350.50 − $67.53 = $1,282.97.
    const payment = { kind: 'once', price: 135_050, on: '2027-02-01', discount: { kind: 'share', share: 500 } }
    expect(payments(projectOn(core.withCourse('c', 1, { payment })))).toEqual([['2027-02-01', 128_297]])
  })

  it('rises with the years since the plan began', () => {
    // Not before 4 Feb 2029, the second anniversary is past: $100.00 × 1.04² = $108.16.
    const course = {
      payment: { kind: 'once', price: 10_000, on: null },
      yearlyRise: 400,
      schedule: { kind: 'flexible', notBefore: '2029-02-05', weeklyMaximumMinutes: null },
    }
    expect(payments(projectOn(core.withCourse('c', 1, course)))).toEqual([['2029-02-05', 10_816]])
  })
})

describe('a price paid in instalments', () => {
  it('without interest is a deposit and equal parts, the first of which bear the odd cents', () => {
    // $8,650.00 − $700.00 deposit = $7,950.00 in 12: 7,950 / 12 = 662.50 each.
    const payment = { ...instalments, price: 865_000, deposit: 70_000, count: 12 }
    const paid = payments(projectOn(core.withCourse('c', 1, { payment })))
    expect(paid[0]).toEqual(['2027-01-04', 70_000])
    expect(paid.slice(1)).toEqual(
      ['02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']
        .map((month) => [`2027-${month}-04`, 66_250])
        .concat([['2028-01-04', 66_250]]),
    )
    // $100.00 in 3: $33.34 + $33.33 + $33.33.
    const parts = levelPayments({ owed: money(10_000), count: 3, ...instalments })
    expect(parts.map(({ amount }) => amount)).toEqual([3334, 3333, 3333])
  })

  it('falls due every so many months after the first', () => {
    // $900.00 in 3, the first after 2 months and then every 3: 4 March, 4 June, 4 September, $300.00 each.
    const payment = { ...instalments, price: 90_000, count: 3, everyMonths: 3, firstAfterMonths: 2 }
    expect(payments(projectOn(core.withCourse('c', 1, { payment }))).filter(([, amount]) => amount !== 0)).toEqual([
      ['2027-03-04', 30_000],
      ['2027-06-04', 30_000],
      ['2027-09-04', 30_000],
    ])
  })

  it('with a fee for the plan has it on top, due with the deposit', () => {
    // A ten-month plan free of interest for $100: $1,000.00 deposit + $100.00 fee, then ($3,000 − $1,000) / 10 = $200.
    const payment = { ...instalments, price: 300_000, deposit: 100_000, setUpFee: 10_000, count: 10 }
    const projection = projectOn(core.withCourse('c', 1, { payment }))
    expect(payments(projection).slice(0, 3)).toEqual([
      ['2027-01-04', 100_000],
      ['2027-01-04', 10_000],
      ['2027-02-04', 20_000],
    ])
    expect(projection.postings).toHaveLength(12)
    expect(courseIn(projection, 'c').pricePerCountedHour).toBe(310_000) // $3,100.00 for one counted hour
  })

  it('with interest is the annuity on what is still owed, and ends at zero', () => {
    /*
     * $1,000.00 in 3 months at 12 % a year, 1 % a month:
     * A = 1000 × 0.01 / (1 − 1.01⁻³) = 10 / 0.0294098519… = 340.0221…, rounded $340.02.
     * 1: 1,000.00 + 10.00 − 340.02 = 669.98
     * 2: 669.98 + 6.70 (6.6998) − 340.02 = 336.66
     * 3: 336.66 + 3.37 (3.3666) = 340.03, the last payment.
     */
    const payment = { ...instalments, price: 100_000, count: 3, yearlyInterest: 1200 }
    const projection = projectOn(core.withCourse('c', 1, { payment }))
    expect(payments(projection)).toEqual([
      ['2027-02-04', 34_002],
      ['2027-03-04', 34_002],
      ['2027-04-04', 34_003],
    ])
    expect(projection.totals.all.amount).toBe(102_007)
    expect(projection.postings.map(({ besidesPrice }) => besidesPrice)).toEqual([
      [{ part: 'interest', amount: 1000 }],
      [{ part: 'interest', amount: 670 }],
      [{ part: 'interest', amount: 337 }],
    ])
  })

  it('counts months from the booked day and clips at the end of a month', () => {
    // Booked 31 Jan: 28 Feb, 31 Mar, 30 Apr.
    const payment = { ...instalments, price: 90_000, count: 3 }
    const plan = core.withDatedCourse('c', [['2027-05-08', 1]], {
      payment,
      schedule: { kind: 'dated', sessions: [{ on: '2027-05-08', minutes: 60 }], bookedOn: '2027-01-31' },
    })
    expect(payments(projectOn(plan))).toEqual([
      ['2027-02-28', 30_000],
      ['2027-03-31', 30_000],
      ['2027-04-30', 30_000],
    ])
  })

  it('pays a logged instalment in the place of the planned one', () => {
    // The second instalment was $350.00 on 2 March instead of $300.00 on 4 March; the third stays as it was.
    const payment = { ...instalments, price: 90_000, count: 3 }
    const plan = core
      .withCourse('c', 1, { payment })
      .withPayment('p', '2027-03-02', 35_000, { kind: 'course', courseId: 'c', part: 2 })
    expect(projectOn(plan).postings.map(({ id, on, amount, state }) => [id, on, amount, state])).toEqual([
      ['course/c/1', '2027-02-04', 30_000, 'planned'],
      ['course/c/2', '2027-03-02', 35_000, 'paid'],
      ['course/c/3', '2027-04-04', 30_000, 'planned'],
    ])
  })

  it('without a price has amounts that are not entered, and a deposit that is', () => {
    const payment = { ...instalments, price: null, deposit: 5000, count: 2 }
    const projection = projectOn(core.withCourse('c', 1, { payment }))
    expect(payments(projection)).toEqual([['2027-01-04', 5000]])
    expect(projection.totals.notEntered).toMatchObject([{ subject: { kind: 'course', id: 'c' } }])
  })
})

describe('a price by session', () => {
  it('is due on each day', () => {
    const plan = core.withDatedCourse(
      'c',
      [
        ['2027-01-09', 1],
        ['2027-01-10', 1],
      ],
      { payment: { kind: 'per-session', pricePerSession: 12_500 } },
    )
    expect(payments(projectOn(plan))).toEqual([
      ['2027-01-09', 12_500],
      ['2027-01-10', 12_500],
    ])
  })
})

describe('what cancelling gives back', () => {
  it('is told with the last day of each share', () => {
    // Begins Saturday 1 May 2027: 30 days before is 1 April, 7 days before 24 April.
    const plan = core.withDatedCourse('c', [['2027-05-01', 1]], {
      refundTiers: [
        { daysBeforeStart: 7, share: 5000 },
        { daysBeforeStart: 30, share: 10_000 },
      ],
    })
    expect(courseIn(projectOn(plan), 'c').refunds).toEqual([
      { until: '2027-04-01', share: 10_000 },
      { until: '2027-04-24', share: 5000 },
    ])
  })
})
