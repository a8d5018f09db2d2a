import { describe, expect, it } from 'vitest'
import { aPlan } from '../../builders/plan-builder.ts'
import { courseIn, findingIn, payments, postingIn, projectOn } from '../reading.ts'

/** Certified on 12 Sep 2028, first cycle to 12 Sep 2031: contract 4 Jan 2027 + 18 months + 14 + 56 days. */
const certifiedIn2028 = aPlan()
  .withRequirements('supervision')
  .withRule('individual', { isOn: false })
  .withArrangement('a', '2027-01-04')

describe('fees', () => {
  it('fall due every 1 January after the first, whole each time', () => {
    // To 12 Sep 2028: 4 Jan 2027 and 1 Jan 2028. First cycle, to 12 Sep 2031: 1 Jan 2029, 2030 and 2031.
    const projection = projectOn(
      certifiedIn2028.withFee('dues', 20_000, { kind: 'calendar-years', firstOn: '2027-01-04', until: 'first-cycle' }),
    )
    expect(payments(projection)).toEqual([
      ['2027-01-04', 20_000],
      ['2028-01-01', 20_000],
      ['2029-01-01', 20_000],
      ['2030-01-01', 20_000],
      ['2031-01-01', 20_000],
    ])
    expect(projection.totals.toCertification.amount).toBe(40_000)
    expect(projection.totals.firstCycle.amount).toBe(60_000)
    expect(projection.totals.all.amount).toBe(100_000)
  })

  it('count months from the anchor and clip at the month’s end', () => {
    const projection = projectOn(
      certifiedIn2028.withFee('rent', 100, { kind: 'every', months: 1, firstOn: '2028-05-31', until: 'certified' }),
    )
    expect(payments(projection).map(([on]) => on)).toEqual(['2028-05-31', '2028-06-30', '2028-07-31', '2028-08-31'])
  })

  it('rise on each anniversary of the first, compounded and rounded once', () => {
    // 99.99 × 1.025 = 102.48975 → 102.49; × 1.025² = 105.05199… → 105.05
    const projection = projectOn(
      certifiedIn2028.withFee(
        'f',
        9999,
        { kind: 'every', months: 12, firstOn: '2027-02-01', until: 'first-cycle' },
        { yearlyRise: 250 },
      ),
    )
    expect(payments(projection).slice(0, 3)).toEqual([
      ['2027-02-01', 9999],
      ['2028-02-01', 10_249],
      ['2029-02-01', 10_505],
    ])
  })

  it('renew after the certification, the first renewal inside the first cycle', () => {
    const renewed = (months: number) =>
      payments(projectOn(certifiedIn2028.withFee('r', 5000, { kind: 'after-certification', months })))
    expect(renewed(36)).toEqual([['2031-09-12', 5000]])
    expect(renewed(12)).toEqual([
      ['2029-09-12', 5000],
      ['2030-09-12', 5000],
      ['2031-09-12', 5000],
    ])
  })

  it('stand so many days from a milestone', () => {
    // Applied on 18 Jul 2028; ten days before is 8 Jul. The contract is of 4 Jan 2027.
    const projection = projectOn(
      certifiedIn2028
        .withFee('application', 30_000, { kind: 'milestone', milestone: 'applied', offsetDays: -10 })
        .withFee('contract', 5000, { kind: 'milestone', milestone: 'contract', offsetDays: 0 }),
    )
    expect(payments(projection)).toEqual([
      ['2027-01-04', 5000],
      ['2028-07-08', 30_000],
    ])
  })

  it('that are not entered are named with the totals they are missing from', () => {
    const projection = projectOn(
      certifiedIn2028
        .withFee('dues', null, { kind: 'calendar-years', firstOn: '2027-01-04', until: 'first-cycle' })
        .withFee('renewal', null, { kind: 'after-certification', months: 36 }),
    )
    expect(projection.totals.notEntered).toEqual([
      { subject: { kind: 'fee', id: 'dues' }, title: 'Fee dues', phases: ['to-certification', 'first-cycle'] },
      { subject: { kind: 'fee', id: 'renewal' }, title: 'Fee renewal', phases: ['first-cycle'] },
    ])
    expect(findingIn(projection, 'amount-not-entered').subject).toEqual({ kind: 'fee', id: 'dues' })
  })
})

describe('prices', () => {
  it('of sessions rise on the anniversaries of the contract', () => {
    // Every two weeks from 4 Jan 2027: sessions 0 to 26 (3 Jan 2028) at 100.00 = 2,700.00; sessions 27 to 49 at
    // 105.00 = 23 × 105.00 = 2,415.00. Together 5,115.00.
    const projection = projectOn(
      aPlan()
        .withRequirements('supervision')
        .withoutRules('individual')
        .withArrangement('a', '2027-01-04', {
          recurrence: { kind: 'every-weeks', weeks: 2 },
          pricePerSession: 10_000,
          yearlyRise: 500,
        }),
    )
    expect(projection.totals.all.amount).toBe(511_500)
    expect(postingIn(projection, 'session/a/2028-01-03').amount).toBe(10_000)
    expect(postingIn(projection, 'session/a/2028-01-17').amount).toBe(10_500)
  })

  it('of a course fall due on the day given, else when it is booked, else on its first day', () => {
    const once = (on: string | null) => ({ kind: 'once', price: 1000, on })
    const booked = { kind: 'dated', sessions: [{ on: '2027-06-01', minutes: 60 }], bookedOn: '2027-02-01' }
    const projection = projectOn(
      aPlan()
        .withRequirements('core')
        .withCourse('given', 1, { payment: once('2027-03-03') })
        .withCourse('booked', 1, { payment: once(null), schedule: booked })
        .withCourse('begun', 1, { payment: once(null) })
        .withDatedCourse(
          'by-day',
          [
            ['2027-04-01', 1],
            ['2027-04-08', 1],
          ],
          {
            payment: { kind: 'per-session', pricePerSession: 500 },
          },
        ),
    )
    expect(projection.postings.map(({ id, on, state }) => [id, on, state])).toEqual([
      ['course/begun/0', '2027-01-04', 'planned'],
      ['course/booked/0', '2027-02-01', 'committed'],
      ['course/given/0', '2027-03-03', 'planned'],
      ['course/by-day/0', '2027-04-01', 'planned'],
      ['course/by-day/1', '2027-04-08', 'planned'],
    ])
  })
})

describe('what was booked', () => {
  const booked = aPlan()
    .withRequirements('core')
    .withCourse('c', 1, {
      payment: { kind: 'once', price: 1000, on: null },
      schedule: { kind: 'dated', sessions: [{ on: '2027-06-01', minutes: 60 }], bookedOn: '2027-02-01' },
    })

  it('is committed until the day it is due, and overdue and a question after it', () => {
    expect(postingIn(projectOn(booked, '2027-02-01'), 'course/c/0').state).toBe('committed')
    const later = projectOn(booked, '2027-02-02')
    expect(postingIn(later, 'course/c/0').state).toBe('overdue')
    expect(findingIn(later, 'did-this-happen')).toMatchObject({
      subject: { kind: 'course', id: 'c' },
      detail: { count: 1 },
    })
  })

  it('is owed, and no question, once the log says that it took place', () => {
    const held = booked.withHours('e', '2027-06-01', 60, {
      kind: 'course',
      courseId: 'c',
      sessionOn: '2027-06-01',
      completes: false,
    })
    const projection = projectOn(held, '2027-07-01')
    expect(postingIn(projection, 'course/c/0').state).toBe('overdue')
    expect(projection.findings.map(({ detail }) => detail.code)).not.toContain('did-this-happen')
  })
})

describe('logged payments', () => {
  const fee = certifiedIn2028.withFee('f', 30_000, { kind: 'on', on: '2027-02-01' })

  it('take the place of the posting they name, with the day and amount really paid', () => {
    const projection = projectOn(
      fee.withPayment('e', '2027-02-10', 25_000, { kind: 'fee', feeId: 'f', occurrence: 0 }),
      '2027-03-01',
    )
    expect(projection.postings).toMatchObject([
      {
        id: 'fee/f/0',
        on: '2027-02-10',
        amount: 25_000,
        category: 'other',
        title: 'Fee f',
        state: 'paid',
        source: { kind: 'fee', feeId: 'f', occurrence: 0 },
        phase: 'to-certification',
      },
    ])
    expect(projection.totals.all.paid).toBe(25_000)
  })

  it('add when they name nothing, or something that is paid already', () => {
    const projection = projectOn(
      fee
        .withPayment('first', '2027-02-01', 20_000, { kind: 'fee', feeId: 'f', occurrence: 0 })
        .withPayment('second', '2027-02-15', 10_000, { kind: 'fee', feeId: 'f', occurrence: 0 })
        .withPayment('book', '2027-02-20', 4500, { kind: 'other', title: 'A book', category: 'courses' }),
      '2027-03-01',
    )
    expect(projection.postings.map(({ id, amount }) => [id, amount])).toEqual([
      ['fee/f/0', 20_000],
      ['log/second', 10_000],
      ['log/book', 4500],
    ])
  })

  it('that are refunds lower the cost on their day, and leave what is planned as it is', () => {
    // 300.00 is due on 1 Feb and paid on the 10th; 120.00 of it comes back on 1 March: 300.00 − 120.00 = 180.00.
    const target = { kind: 'fee', feeId: 'f', occurrence: 0 } as const
    const paid = fee.withPayment('e', '2027-02-10', 30_000, target)
    const projection = projectOn(paid.withPayment('back', '2027-03-01', -12_000, target), '2027-03-01')
    expect(projection.postings.map(({ id, on, amount, state }) => [id, on, amount, state])).toEqual([
      ['fee/f/0', '2027-02-10', 30_000, 'paid'],
      ['log/back', '2027-03-01', -12_000, 'paid'],
    ])
    expect(projection.totals.all).toMatchObject({ amount: 18_000, paid: 18_000, contributions: 0 })
    // A refund alone pays nothing: what it names is still owed.
    const unpaid = projectOn(fee.withPayment('back', '2027-01-20', -12_000, target), '2027-01-25')
    expect(unpaid.postings.map(({ id, amount, state }) => [id, amount, state])).toEqual([
      ['log/back', -12_000, 'paid'],
      ['fee/f/0', 30_000, 'planned'],
    ])
  })

  it('that came back for a session do not make it one that was paid', () => {
    const target = { kind: 'session', arrangementId: 'a', plannedOn: '2027-01-11' } as const
    const idsOn = (amount: number) => {
      const plan = certifiedIn2028.withPayment('p', '2027-01-12', amount, target)
      return projectOn(plan, '2027-02-01').postings.map(({ id }) => id)
    }
    expect(idsOn(9900)).toContain('session/a/2027-01-11')
    expect(idsOn(-9900)).not.toContain('session/a/2027-01-11')
    expect(idsOn(-9900)).toContain('log/p')
  })

  it('make a missing price known', () => {
    const projection = projectOn(
      certifiedIn2028
        .withFee('f', null, { kind: 'on', on: '2027-02-01' })
        .withPayment('e', '2027-02-01', 777, { kind: 'fee', feeId: 'f', occurrence: 0 }),
      '2027-03-01',
    )
    expect(projection.totals.notEntered).toEqual([])
    expect(projection.totals.all.amount).toBe(777)
  })

  it('leave a payment of the past that nobody logged owed, and ask about it', () => {
    const projection = projectOn(fee, '2027-03-01')
    expect(postingIn(projection, 'fee/f/0').state).toBe('overdue')
    expect(projection.findings.find(({ subject }) => subject.kind === 'fee')?.detail).toEqual({
      code: 'did-this-happen',
      on: '2027-02-01',
      title: 'Fee f',
      count: 1,
      minutes: 0,
      countedMinutes: null,
      amount: 0,
    })
  })
})

describe('the months', () => {
  it('start with the savings and take in the budget on each 1st', () => {
    // Savings 1,000.00 on 4 Jan 2027; 400.00 on each 1st from February.
    // January: 300.00 out → 700.00 left. February: 400.00 in, 1,500.00 out → −400.00. March: 400.00 in → 0.00.
    const projection = projectOn(
      certifiedIn2028
        .withBudget(100_000, 40_000)
        .withFee('one', 30_000, { kind: 'on', on: '2027-01-20' })
        .withFee('two', 150_000, { kind: 'on', on: '2027-02-10' }),
    )
    expect(projection.months.slice(0, 3)).toMatchObject([
      { month: '2027-01', outflow: 30_000, budget: 0, cashAtEnd: 70_000, isOverBudget: true },
      {
        month: '2027-02',
        outflow: 150_000,
        budget: 40_000,
        cashAtEnd: -40_000,
        lowestCash: -40_000,
        lowestOn: '2027-02-10',
        isOverBudget: true,
      },
      { month: '2027-03', outflow: 0, budget: 40_000, cashAtEnd: 0, isOverBudget: false },
    ])
    expect(projection.cash).toEqual({
      lowest: { on: '2027-02-10', amount: -40_000 },
    })
    expect(findingIn(projection, 'cash-runs-out').detail).toMatchObject({ on: '2027-02-10', amount: -40_000 })
  })

  it('reach from the start to the end of the first cycle', () => {
    const { months } = projectOn(certifiedIn2028)
    expect([months[0]?.month, months.at(-1)?.month]).toEqual(['2027-01', '2031-09'])
  })

  it('keep what was paid before the start out of the cash, and in the cost', () => {
    const projection = projectOn(
      certifiedIn2028.withBudget(1000, 0).withFee('early', 500, { kind: 'on', on: '2026-12-01' }),
    )
    expect(projection.cash.lowest.amount).toBe(1000)
    expect(projection.months[0]?.cumulative.other).toBe(500)
    expect(projection.totals.toCertification.amount).toBe(500)
  })
})

describe('the price of a counted hour', () => {
  it('is the price divided by the hours that count, and shows what is wasted', () => {
    // Core needs 90 h. The first course brings 60 h, the second 60 h for 900.00, of which 30 h count: 30.00 an hour.
    const projection = projectOn(
      aPlan()
        .withRequirements('core')
        .withCourse('first', 60)
        .withCourse('second', 60, { payment: { kind: 'once', price: 90_000, on: null } }),
    )
    expect(courseIn(projection, 'second')).toMatchObject({
      recordedMinutes: 3600,
      countedMinutes: 1800,
      wastedMinutes: 1800,
      pricePerCountedHour: 3000,
    })
    expect(findingIn(projection, 'credits-wasted')).toMatchObject({
      subject: { kind: 'course', id: 'second' },
      detail: { minutes: 1800 },
    })
  })
})
