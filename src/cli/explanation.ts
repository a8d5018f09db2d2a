import { type Claims, explainClaims } from '#shared/advice/claims.ts'
import { type BetterOrder, findBetterOrder } from '#shared/advice/course-order.ts'
import { type ExplainedHours, explainHours } from '#shared/audit/explain-hours.ts'
import type { IsoDate } from '#shared/calendar/day.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { type ExplainedDates, explainDates } from '#shared/projection/explanation/explain-dates.ts'
import { type ExplainedTotals, explainTotals } from '#shared/projection/explanation/explain-total.ts'
import { project } from '#shared/projection/project.ts'
import type { Projection } from '#shared/projection/result/projection.ts'

/** Everything behind the figures of one plan. */
export interface Explanation {
  readonly projection: Projection
  readonly dates: ExplainedDates
  readonly hours: readonly ExplainedHours[]
  readonly totals: ExplainedTotals
  readonly claims: Claims
  readonly orders: readonly BetterOrder[]
}

export function explain(plan: Plan, today: IsoDate): Explanation {
  const projection = project(plan, today)
  const claims = explainClaims(plan, today)
  return {
    projection,
    dates: explainDates({ ...projection, chain: [...projection.chain, ...claims.chain] }),
    hours: explainHours(plan, today),
    totals: explainTotals(projection, plan),
    claims,
    orders: findBetterOrder(plan, today),
  }
}
