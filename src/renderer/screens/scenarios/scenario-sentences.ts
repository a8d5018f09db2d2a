import { type Money, money } from '#shared/money/money.ts'
import { missingFrom } from '#shared/projection/result/missing-amounts.ts'
import type { Minutes } from '#shared/values/primitives.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { timeDifference } from '#shared/wording/rough-time.ts'
import type { ComparedScenario } from '../../derived/compared-scenarios.ts'
import type { ScenarioDifference } from './scenario-figures.ts'

const SAME = 'the same'
const MINUS = '−'

/** The answer of the screen: between which dates, and between which totals. */
export function scenariosHeadline(scenarios: readonly ComparedScenario[], formatter: Formatter): string {
  const ends = scenarios.flatMap(({ projection: { outcome, totals } }) =>
    outcome.kind === 'certified' ? [{ on: outcome.certifiedOn, total: totals.toCertification.amount }] : [],
  )
  const dates = ends.map(({ on }) => on).toSorted()
  const totals = ends.map(({ total }) => total).toSorted((left, right) => left - right)
  const [first, last, least, most] = [dates[0], dates.at(-1), totals[0], totals.at(-1)]
  if (!first || !last || least === undefined || most === undefined) return 'None of these leads to certification yet.'
  const when =
    first === last
      ? `All of these end on ${formatter.date(first)}`
      : `These end between ${formatter.date(first)} and ${formatter.date(last)}`
  const isAtLeast = scenarios.some(({ projection }) => missingFrom(projection.totals, 'toCertification').length > 0)
  const atLeast = isAtLeast ? 'at least ' : ''
  return least === most
    ? `${when} and cost ${atLeast}${formatter.money(least)} until then.`
    : `${when}, and cost ${atLeast}${formatter.money(least)} to ${formatter.money(most)} until then.`
}

/** The differences of a scenario, in the order of {@link DIFFERENCE_NAMES}. */
export function differenceTexts(difference: ScenarioDifference, formatter: Formatter): readonly string[] {
  return [
    timeDifference(difference.days),
    moneyDifference(difference.total, formatter),
    moneyDifference(difference.mostExpensive, formatter),
    hoursDifference(difference.averageMinutes, formatter),
    numberDifference(difference.heavyWeeks),
    numberDifference(difference.monthsOverBudget),
    moneyDifference(difference.lowestCash, formatter),
  ]
}

export const DIFFERENCE_NAMES = [
  'Certified',
  'Total to certification',
  'Most expensive month until then',
  'Average of weeks with work',
  'Heavy weeks',
  'Months over budget until then',
  'Least cash until then',
] as const

function moneyDifference(amount: Money, formatter: Formatter): string {
  return amount === 0 ? SAME : signed(amount, (size) => formatter.money(money(size)))
}

function hoursDifference(minutes: Minutes, formatter: Formatter): string {
  return minutes === 0 ? SAME : signed(minutes, (size) => formatter.duration(size))
}

function numberDifference(difference: number): string {
  return difference === 0 ? SAME : signed(difference, String)
}

function signed(value: number, write: (size: number) => string): string {
  return `${value > 0 ? '+' : MINUS}${write(Math.abs(value))}`
}
