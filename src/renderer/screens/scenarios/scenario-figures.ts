import { dayFromIso, type IsoDate } from '#shared/calendar/day.ts'
import { monthlyOutflow } from '#shared/charts/monthly-outflow.ts'
import { hoursOf, weeklyLoad } from '#shared/charts/weekly-load.ts'
import { type Money, money, ZERO } from '#shared/money/money.ts'
import type { Projection } from '#shared/projection/result/projection.ts'
import type { Minutes } from '#shared/values/primitives.ts'
import { missingFrom } from '#shared/wording/totals.ts'

/** What scenarios are compared by, of one that leads to certification. Its money is that up to certification. */
export interface ScenarioFigures {
  readonly certifiedOn: IsoDate
  readonly total: Money
  readonly isAtLeast: boolean
  readonly dearestMonth: { readonly month: string; readonly outflow: Money } | null
  readonly averageMinutes: Minutes
  readonly mostMinutes: Minutes
  /** Weeks that weigh more than can be carried. */
  readonly heavyWeeks: number
  readonly monthsOverBudget: number
  readonly lowestCash: Money
}

/** Null when the scenario does not lead to certification: then its reason stands in place of figures. */
export function figuresOf(projection: Projection): ScenarioFigures | null {
  const { outcome, totals } = projection
  if (outcome.kind !== 'certified') return null
  const { mostExpensive: dearest, overBudget, lowestCash } = monthlyOutflow(projection, 'certification')
  const { averageMinutes, fullest, heavyWeeks } = weeklyLoad(projection)
  return {
    certifiedOn: outcome.certifiedOn,
    total: totals.toCertification.amount,
    isAtLeast: missingFrom(totals, 'toCertification').length > 0,
    dearestMonth: dearest && { month: dearest.month, outflow: dearest.outflow },
    averageMinutes,
    mostMinutes: fullest ? hoursOf(fullest) : 0,
    heavyWeeks,
    monthsOverBudget: overBudget,
    lowestCash: lowestCash?.amount ?? ZERO,
  }
}

/** How a scenario differs from the open plan; positive is later, more, heavier. */
export interface ScenarioDifference {
  readonly days: number
  readonly total: Money
  readonly dearestMonth: Money
  readonly averageMinutes: Minutes
  readonly heavyWeeks: number
  readonly monthsOverBudget: number
  readonly lowestCash: Money
}

export function differenceOf(figures: ScenarioFigures, base: ScenarioFigures): ScenarioDifference {
  return {
    days: dayFromIso(figures.certifiedOn) - dayFromIso(base.certifiedOn),
    total: money(figures.total - base.total),
    dearestMonth: money((figures.dearestMonth?.outflow ?? 0) - (base.dearestMonth?.outflow ?? 0)),
    averageMinutes: figures.averageMinutes - base.averageMinutes,
    heavyWeeks: figures.heavyWeeks - base.heavyWeeks,
    monthsOverBudget: figures.monthsOverBudget - base.monthsOverBudget,
    lowestCash: money(figures.lowestCash - base.lowestCash),
  }
}
