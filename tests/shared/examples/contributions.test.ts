import { describe, expect, it } from 'vitest'
import { aPlan } from '../builders/plan-builder.ts'
import { findingIn, projectOn } from '../projection/reading.ts'

const core = aPlan()
  .withRequirements('core')
  .withMinimum('core', 1)
  .withCourse('c', 1, { payment: { kind: 'once', price: 300_000, on: '2027-03-01' } })

const rowsOf = (plan: typeof core, today?: string) =>
  projectOn(plan, today)
    .postings.filter(({ source }) => source.kind === 'contribution')
    .map(({ id, on, amount, category, state }) => [id, on, amount, category, state])

describe('a contribution', () => {
  it('of one amount lowers its total on its day', () => {
    // $3,000.00 − $500.00 = $2,500.00.
    const plan = core.withContribution('s', { kind: 'amount', amount: 50_000, on: '2027-02-01', category: 'courses' })
    expect(rowsOf(plan)).toEqual([['contribution/s/0', '2027-02-01', -50_000, 'courses', 'planned']])
    const { all } = projectOn(plan).totals
    expect(all).toMatchObject({ amount: 250_000, contributions: 50_000, byCategory: { courses: 250_000 } })
  })

  it('of a share follows each payment', () => {
    // 50 % of $3,000.00, 30 days after 1 March: $1,500.00 on 31 March.
    const plan = core.withContribution('e', {
      kind: 'share',
      of: { kind: 'course', courseId: 'c' },
      share: 5000,
      delayDays: 30,
      yearlyMaximum: null,
    })
    expect(rowsOf(plan)).toEqual([['contribution/e/0', '2027-03-31', -150_000, 'courses', 'planned']])
  })

  it('of a share stops at the yearly maximum, and begins anew with the year', () => {
    // 80 % of $300.00 are $240.00, at most $400.00 a year. In 2027: 240 and 400 − 240 = $160.00; in 2028 $240.00 again.
    const dues = { category: 'membership' }
    const plan = core
      .withFee('a', 30_000, { kind: 'on', on: '2027-02-01' }, dues)
      .withFee('b', 30_000, { kind: 'on', on: '2027-02-10' }, dues)
      .withFee('c', 30_000, { kind: 'on', on: '2028-01-01' }, dues)
      .withContribution('e', {
        kind: 'share',
        of: { kind: 'category', category: 'membership' },
        share: 8000,
        delayDays: 0,
        yearlyMaximum: 40_000,
      })
    expect(rowsOf(plan)).toEqual([
      ['contribution/e/0', '2027-02-01', -24_000, 'membership', 'planned'],
      ['contribution/e/1', '2027-02-10', -16_000, 'membership', 'planned'],
      ['contribution/e/2', '2028-01-01', -24_000, 'membership', 'planned'],
    ])
  })

  it('that came in takes the place of what was planned', () => {
    // $450.00 came on 3 February instead of $500.00 on the 1st.
    const plan = core
      .withContribution('s', { kind: 'amount', amount: 50_000, on: '2027-02-01', category: 'courses' })
      .withPayment('p', '2027-02-03', 45_000, { kind: 'contribution', contributionId: 's', occurrence: 0 })
    expect(rowsOf(plan)).toEqual([['contribution/s/0', '2027-02-03', -45_000, 'courses', 'paid']])
  })

  it('not entered is named, and lowers nothing', () => {
    const plan = core.withContribution('s', { kind: 'amount', amount: null, on: '2027-02-01', category: 'courses' })
    expect(projectOn(plan).totals).toMatchObject({
      all: { amount: 300_000, contributions: 0 },
      notEntered: [{ subject: { kind: 'contribution', id: 's' } }],
    })
  })

  it('that is overdue and not in the log is asked about', () => {
    const plan = core.withContribution('s', { kind: 'amount', amount: 50_000, on: '2027-01-06', category: 'courses' })
    const overdue = findingIn(projectOn(plan, '2027-01-07'), 'did-this-happen')
    expect(overdue).toMatchObject({
      subject: { kind: 'contribution', id: 's' },
      detail: { on: '2027-01-06', title: 'Contribution s', count: 1 },
    })
    const received = plan.withPayment('p', '2027-01-06', 50_000, {
      kind: 'contribution',
      contributionId: 's',
      occurrence: 0,
    })
    const codes = projectOn(received, '2027-01-07').findings.map(({ detail }) => detail.code)
    expect(codes).not.toContain('did-this-happen')
  })
})
