import type { IsoDate } from '#shared/calendar/day.ts'
import { monthlyOutflow } from '#shared/charts/monthly-outflow.ts'
import { weeklyLoad } from '#shared/charts/weekly-load.ts'
import { type Money, money, ZERO } from '#shared/money/money.ts'
import { costMore, daysLater } from '#shared/projection/result/differences.ts'
import { missingFrom } from '#shared/projection/result/missing-amounts.ts'
import type { Projection } from '#shared/projection/result/projection.ts'
import type { Minutes } from '#shared/values/primitives.ts'

/** What scenarios are compared by, of one that leads to certification. Its money is that up to certification. */
export interface ScenarioFigures {
  readonly certifiedOn: IsoDate
  readonly total: Money
  readonly isAtLeast: boolean
  readonly mostExpensive: { readonly month: string; readonly outflow: Money } | null
  /** Weeks from today's on with study, sessions or weighed practice, and their mean and greatest load in ordinary hours. */
  readonly busyWeeks: number
  readonly averageMinutes: Minutes
  readonly heaviestMinutes: Minutes
  /** Weeks that weigh more than can be carried. */
  readonly heavyWeeks: number
  readonly monthsOverBudget: number
  readonly lowestCash: Money
}

/** Null when the scenario does not lead to certification: then its reason stands in place of figures. */
export function figuresOf(projection: Projection): ScenarioFigures | null {
  const { outcome, totals } = projection
  if (outcome.kind !== 'certified') return null
  const { mostExpensive, overBudget, lowestCash } = monthlyOutflow(projection, 'certification')
  const { busyWeeks, averageMinutes, heaviest, heavyWeeks } = weeklyLoad(projection)
  return {
    certifiedOn: outcome.certifiedOn,
    total: totals.toCertification.amount,
    isAtLeast: missingFrom(totals, 'toCertification').length > 0,
    mostExpensive,
    busyWeeks,
    averageMinutes,
    heaviestMinutes: heaviest?.loadMinutes ?? 0,
    heavyWeeks,
    monthsOverBudget: overBudget,
    lowestCash: lowestCash?.amount ?? ZERO,
  }
}

/** How a scenario differs from the open plan; positive is later, more, heavier. */
export interface ScenarioDifference {
  readonly days: number
  readonly total: Money
  readonly mostExpensive: Money
  readonly averageMinutes: Minutes
  readonly heavyWeeks: number
  readonly monthsOverBudget: number
  readonly lowestCash: Money
}

/** Null where one of them leads to no certification. */
export function differenceOf(projection: Projection, ofBase: Projection): ScenarioDifference | null {
  const [figures, base, days] = [figuresOf(projection), figuresOf(ofBase), daysLater(ofBase, projection)]
  if (!figures || !base || days === null) return null
  return {
    days,
    total: costMore(ofBase, projection),
    mostExpensive: money((figures.mostExpensive?.outflow ?? 0) - (base.mostExpensive?.outflow ?? 0)),
    averageMinutes: figures.averageMinutes - base.averageMinutes,
    heavyWeeks: figures.heavyWeeks - base.heavyWeeks,
    monthsOverBudget: figures.monthsOverBudget - base.monthsOverBudget,
    lowestCash: money(figures.lowestCash - base.lowestCash),
  }
}
