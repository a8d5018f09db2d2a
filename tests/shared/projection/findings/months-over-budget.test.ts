import { describe, expect, it } from 'vitest'
import type { Projection } from '#shared/projection/result/projection.ts'
import { aPlan } from '../../builders/plan-builder.ts'
import { projectOn } from '../reading.ts'

// 100.00 is put aside on each 1st from February. January, February and April cost more than their month brings.
const plan = aPlan()
  .withBudget(0, 10_000)
  .withFee('january', 30_000, { kind: 'on', on: '2027-01-20' })
  .withFee('february', 50_000, { kind: 'on', on: '2027-02-10' })
  .withFee('march', 10_000, { kind: 'on', on: '2027-03-10' })
  .withFee('april', 20_000, { kind: 'on', on: '2027-04-10' })

function dearMonths({ findings }: Projection) {
  return findings.filter(({ detail }) => detail.code === 'month-over-budget')
}

describe('months that cost more than is put aside', () => {
  it('are one finding, which names the dearest', () => {
    expect(dearMonths(projectOn(plan))).toMatchObject([
      { subject: { kind: 'month', month: '2027-02' }, detail: { outflow: 50_000, budget: 10_000, months: 3 } },
    ])
  })

  it('are no finding, and money does not run short, while no budget is stated', () => {
    const codes = projectOn(plan.withBudget(0, 0)).findings.map(({ detail }) => detail.code)
    expect(codes).not.toContain('month-over-budget')
    expect(codes).not.toContain('cash-runs-out')
  })

  it('are no finding when they are over', () => {
    expect(dearMonths(projectOn(plan, '2027-03-01'))).toMatchObject([
      { subject: { kind: 'month', month: '2027-04' }, detail: { months: 1 } },
    ])
    expect(dearMonths(projectOn(plan, '2027-05-01'))).toEqual([])
  })
})
