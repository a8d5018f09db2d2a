import { describe, expect, it } from 'vitest'
import { monthlyOutflow } from '#shared/charts/monthly-cash.ts'
import { leastSufficientBudget } from '#shared/first-plan/sufficient-budget.ts'
import { money } from '#shared/money/money.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { project } from '#shared/projection/project.ts'
import { samplePlan } from '../../helpers/resources.ts'

const sample = samplePlan('just-begun')
const today = sample.asOf ?? sample.startOn
const withBudget = (savings: number, monthly: number): Plan => ({
  ...sample,
  budget: { savings: money(savings), monthly: money(monthly), waitsForMoney: false },
})
const lowest = (plan: Plan) => monthlyOutflow(project(plan, today), 'certification').lowestCash?.amount ?? 0

describe('the nearest plan that can be paid', () => {
  it('is none where the plan can be paid as it is, and where nobody said what can be spent', () => {
    expect(leastSufficientBudget(withBudget(2_000_000, 0), today)).toBeNull()
    expect(leastSufficientBudget(withBudget(0, 0), today)).toBeNull()
  })

  it('asks for the least tens a month that are enough', () => {
    const by = leastSufficientBudget(withBudget(520_000, 10_000), today)?.by
    if (by?.kind !== 'monthly') throw new Error(`expected an amount a month: ${JSON.stringify(by)}`)
    expect(by.amount % 1000).toBe(0)
    expect(lowest(withBudget(520_000, by.amount))).toBeGreaterThanOrEqual(0)
    expect(lowest(withBudget(520_000, by.amount - 1000))).toBeLessThan(0)
  })

  it('asks for savings where money is due before any month has brought some', () => {
    const broke = withBudget(-100_000, 50_000)
    const by = leastSufficientBudget(broke, today)?.by
    expect(by?.kind).toBe('savings')
    expect(lowest({ ...broke, budget: { ...broke.budget, savings: by?.amount ?? money(0) } })).toBeGreaterThanOrEqual(0)
  })
})
