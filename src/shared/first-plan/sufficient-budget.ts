import type { IsoDate } from '../calendar/day.ts'
import { monthlyOutflow } from '../charts/monthly-cash.ts'
import { minorUnitDigits } from '../money/currency.ts'
import { type Money, money, ZERO } from '../money/money.ts'
import { isBudgetStated } from '../plan/budget.ts'
import type { Plan } from '../plan/plan.ts'
import { project } from '../projection/project.ts'

/** The money that keeps the cash on hand from falling below zero before the certification, in tens of the currency. */
export interface SufficientBudget {
  /** The lowest cash on hand with the plan's own budget; below zero. */
  readonly lowest: Money
  readonly lowestOn: IsoDate
  /** The least monthly amount that is enough; where no monthly amount comes early enough, the least savings. */
  readonly by: { readonly kind: 'monthly' | 'savings'; readonly amount: Money }
}

/** Null where the plan's own budget is enough, and where no budget is stated. */
export function leastSufficientBudget(plan: Plan, today: IsoDate): SufficientBudget | null {
  if (!isBudgetStated(plan.budget)) return null
  const step = 10 ** (minorUnitDigits(plan.currency) + 1)
  const withMonthly = (steps: number): Plan => ({ ...plan, budget: { ...plan.budget, monthly: money(steps * step) } })
  const lowest = lowestCash(plan, today)
  if (lowest === null || lowest.amount >= 0) return null
  const isEnough = (steps: number) => (lowestCash(withMonthly(steps), today)?.amount ?? ZERO) >= 0
  let tooLittle = Math.floor(plan.budget.monthly / step)
  let enough = tooLittle + Math.ceil(-lowest.amount / step)
  const { amount, on: lowestOn } = lowest
  if (!isEnough(enough)) {
    const savings = money(plan.budget.savings + Math.ceil(-amount / step) * step)
    return { lowest: amount, lowestOn, by: { kind: 'savings', amount: savings } }
  }
  // Bisection: a higher monthly amount leaves more cash on every day.
  while (enough - tooLittle > 1) {
    const middle = Math.floor((tooLittle + enough) / 2)
    if (isEnough(middle)) enough = middle
    else tooLittle = middle
  }
  return { lowest: amount, lowestOn, by: { kind: 'monthly', amount: money(enough * step) } }
}

function lowestCash(plan: Plan, today: IsoDate) {
  return monthlyOutflow(project(plan, today), 'certification').lowestCash
}
