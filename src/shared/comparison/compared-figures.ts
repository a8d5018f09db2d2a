import { dayFromIso } from '../calendar/day.ts'
import { planMonthOf } from '../calendar/plan-month.ts'
import type { MonthText } from '../charts/month-text.ts'
import { monthlyOutflow } from '../charts/monthly-cash.ts'
import { weeklyLoad } from '../charts/weekly-load.ts'
import { isBudgetStated } from '../plan/budget.ts'
import type { Plan } from '../plan/plan.ts'
import { leastSlack } from '../projection/result/least-slack.ts'
import { missingFrom } from '../projection/result/missing-amounts.ts'
import type { Projection } from '../projection/result/projection.ts'
import { remember } from '../remember.ts'

/**
 * What plans are compared by, in the order of the columns, and what each figure is counted in. A `date` is a day number,
 * `money` minor units, a `duration` minutes. Figures of money are those up to the certification, but for `firstCycle`.
 */
export const COMPARED_FIGURES = {
  certifiedOn: 'date',
  /** The month of the plan in which the certification lies, from 1. */
  months: 'months',
  total: 'money',
  /** What comes after, until the first renewal. */
  firstCycle: 'money',
  mostExpensiveMonth: 'money',
  lowestCash: 'money',
  monthsBelowZero: 'number',
  /** In ordinary hours: the middle one of the weeks from today's on with work. */
  usualWeek: 'duration',
  heaviestWeek: 'duration',
  heavyWeeks: 'number',
  /** By how many days the requirement that is met last but one could be met later without moving the date. */
  slack: 'days',
} as const satisfies Readonly<Record<string, FigureUnit>>

type FigureUnit = 'date' | 'months' | 'money' | 'number' | 'duration' | 'days'
export type ComparedFigure = keyof typeof COMPARED_FIGURES
// The keys are the names of the figures; `Object.keys` widens them to text.
export const COMPARED_NAMES = Object.keys(COMPARED_FIGURES) as readonly ComparedFigure[]

/** Null where there is no such figure: no date, no statement of cash, nothing that could be later. */
export type FigureValues = Readonly<Record<ComparedFigure, number | null>>

export interface ComparedFigures {
  readonly values: FigureValues
  /** The month with the largest outflow until the certification. */
  readonly mostExpensive: MonthText | null
  /** Totals that lack amounts not entered. */
  readonly atLeast: Readonly<Record<'total' | 'firstCycle', boolean>>
  /** Whether the total is that by stopping, as there is no certification. */
  readonly isByStopping: boolean
}

/** A plan and what it leads to. */
export interface ComparedPlan {
  readonly plan: Plan
  readonly projection: Projection
}

/**
 * Null where the plan leads nowhere, or to a pace that is refused: then its reason stands in place of figures. A plan that
 * stops has no date; its total is that by stopping.
 */
export const comparedFigures: (compared: ComparedPlan) => ComparedFigures | null = remember(figuresOf)

function figuresOf({ plan, projection }: ComparedPlan): ComparedFigures | null {
  const { outcome, totals } = projection
  if (outcome.kind !== 'certified' && outcome.kind !== 'stopped') return null
  const { mostExpensive, lowestCash, monthsBelowZero } = monthlyOutflow(projection, 'certification')
  const { usualMinutes, heaviest, heavy } = weeklyLoad(projection)
  const isCashKnown = isBudgetStated(plan.budget)
  const certifiedOn = outcome.kind === 'certified' ? outcome.certifiedOn : null
  return {
    values: {
      certifiedOn: certifiedOn === null ? null : dayFromIso(certifiedOn),
      months: certifiedOn === null ? null : planMonthOf(plan.startOn, certifiedOn),
      total: totals.toCertification.amount,
      firstCycle: certifiedOn === null ? null : totals.firstCycle.amount,
      mostExpensiveMonth: mostExpensive?.outflow ?? null,
      lowestCash: isCashKnown ? (lowestCash?.amount ?? null) : null,
      monthsBelowZero: isCashKnown ? monthsBelowZero : null,
      usualWeek: usualMinutes,
      heaviestWeek: heaviest?.loadMinutes ?? 0,
      heavyWeeks: heavy.length,
      slack: leastSlack(projection),
    },
    mostExpensive: mostExpensive?.month ?? null,
    atLeast: {
      total: missingFrom(totals, 'toCertification').length > 0,
      firstCycle: missingFrom(totals, 'firstCycle').length > 0,
    },
    isByStopping: outcome.kind === 'stopped',
  }
}
