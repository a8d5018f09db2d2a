import { lookEnd } from '../charts/look-span.ts'
import { cashShortage, monthlyOutflow, monthsOverBudget } from '../charts/monthly-cash.ts'
import { money } from '../money/money.ts'
import { isBudgetStated } from '../plan/budget.ts'
import type { Plan } from '../plan/plan.ts'
import type { Projection } from '../projection/result/projection.ts'
import type { Formatter } from './formatter.ts'
import { isCostKnown, totalReachInSentence, wholeTotalFigure } from './totals.ts'

/** What it costs, and what of it is hardest to pay, in at most twenty words. */
export function moneyAnswer(projection: Projection, plan: Plan, formatter: Formatter): string {
  if (!isCostKnown(projection)) return 'What it costs is not known yet.'
  const total = wholeTotalFigure(projection.totals, 'toCertification', formatter)
  const begin = projection.outcome.kind === 'pace-refused' ? 'As your weeks allow:' : 'The plan costs'
  return `${begin} ${total} ${totalReachInSentence(projection, formatter)}${hardest(projection, plan, formatter)}.`
}

/** `; $1,193 short in May 2027`, else the most expensive month; empty where nothing is to be paid. */
function hardest(projection: Projection, plan: Plan, formatter: Formatter): string {
  const short = cashShortage(projection, plan)
  if (short) {
    const by = formatter.wholeMoney(money(-short.amount))
    return `; ${by} short in ${formatter.month(short.month)}`
  }
  const { mostExpensive: most } = monthlyOutflow(projection, lookEnd(projection))
  if (most === null) return ''
  return `; most expensive month: ${formatter.month(most.month)}, ${formatter.wholeMoney(most.outflow)}`
}

/** How the months go with what is put aside: what the screen’s answer does not say. */
export function moneyByMonthFinding(projection: Projection, plan: Plan, formatter: Formatter): string {
  const end = lookEnd(projection)
  const { mostExpensive } = monthlyOutflow(projection, end)
  if (mostExpensive === null) return 'Nothing is to be paid yet.'
  if (!isBudgetStated(plan.budget)) return 'Enter savings or a monthly amount, and your cash on hand stands here.'
  const over = monthsOverBudget(projection, end)
  const [first] = over
  if (!first) return 'No month from now on costs more than you put aside.'
  const most = over.reduce((one, other) => (other.outflow > one.outflow ? other : one), first)
  const by = formatter.wholeMoney(money(most.outflow - most.budget))
  // What others give is taken off: bars that pass the line may not cost the person more.
  return over.length === 1
    ? `${formatter.month(most.month)} costs you ${by} more than you put aside.`
    : `${over.length} months ahead cost you more than you put aside; ${formatter.shortMonth(most.month)} the most, by ${by}.`
}
