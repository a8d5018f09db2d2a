import { type DayNumber, isoFromDay } from '../calendar/day.ts'
import {
  COMPARED_FIGURES,
  type ComparedFigure,
  type ComparedFigures,
  type ComparedPlan,
} from '../comparison/compared-figures.ts'
import { money } from '../money/money.ts'
import type { Plan } from '../plan/plan.ts'
import type { Constraint } from '../projection/result/constraint.ts'
import { constraintNames } from './constraint-name.ts'
import { tooShort } from './date-conditions.ts'
import type { Formatter } from './formatter.ts'
import { freedSentence } from './freed-words.ts'
import { signedMoney } from './gap-words.ts'
import { cannotFinishSentence } from './missing.ts'
import { capitalize, count, joinWords } from './phrases.ts'
import { timeDifference } from './rough-time.ts'
import { keepsSentence, stopSentence } from './stopping.ts'
import { atLeast, FIRST_CYCLE_NAME } from './totals.ts'
import { wholeDistance } from './whole-distance.ts'

/** The names of the columns. */
export const COMPARED_HEADINGS: Readonly<Record<ComparedFigure, string>> = {
  certifiedOn: 'Certified on',
  months: 'Months from start',
  total: 'Total to certification',
  firstCycle: FIRST_CYCLE_NAME,
  mostExpensiveMonth: 'Most expensive month',
  lowestCash: 'Lowest cash on hand',
  monthsBelowZero: 'Months below zero',
  usualWeek: 'Usual week ahead',
  heaviestWeek: 'Heaviest week ahead',
  heavyWeeks: 'Heavy weeks',
  slack: 'Slack in all else',
}
export const SETTING_HEADING = 'What sets the date'

/** What stands in a cell; `–` where there is no such figure. */
export function comparedText(name: ComparedFigure, figures: ComparedFigures, formatter: Formatter): string {
  const value = figures.values[name]
  if (value === null) return '–'
  switch (COMPARED_FIGURES[name]) {
    case 'date':
      return formatter.date(isoFromDay(value as DayNumber)) // a figure counted in dates is a day number
    case 'money': {
      const isAtLeast = (name === 'total' || name === 'firstCycle') && figures.atLeast[name]
      const amount = atLeast(formatter.money(money(value)), isAtLeast)
      return name === 'total' && figures.isByStopping ? `${amount} by stopping` : amount
    }
    case 'duration':
      return formatter.duration(value)
    case 'days':
      return count(value, 'day', 'days')
    case 'months':
    case 'number':
      return formatter.number(value)
  }
}

/** How a figure differs from that of the chosen plan; empty where one of both lacks it. */
export function comparedDifferenceText(name: ComparedFigure, difference: number | null, formatter: Formatter): string {
  if (difference === null) return ''
  const unit = COMPARED_FIGURES[name]
  if (unit === 'date') return timeDifference(difference)
  // The date says it, to the day: counted from the start, the same time can come out as another number.
  if (unit === 'months') return ''
  if (difference === 0) return 'the same'
  if (unit === 'money') return signedMoney(money(difference), formatter)
  const size = Math.abs(difference)
  const text =
    unit === 'duration'
      ? formatter.duration(size)
      : unit === 'days'
        ? count(size, 'day', 'days')
        : formatter.number(size)
  return `${difference > 0 ? '+' : formatter.minus}${text}`
}

/** The same where the figures themselves are shown in whole units of the currency: `+$300`. */
export function wholeDifferenceText(
  name: ComparedFigure,
  { values }: ComparedFigures,
  difference: number | null,
  formatter: Formatter,
): string {
  const value = values[name]
  if (!difference || value === null || COMPARED_FIGURES[name] !== 'money')
    return comparedDifferenceText(name, difference, formatter)
  return `${difference > 0 ? '+' : formatter.minus}${wholeDistance(money(value - difference), money(value), formatter)}`
}

/** What sets the date, as a phrase of its own; what to write where nothing does. */
export function bindingPhrase(binding: readonly Constraint[], plan: Plan, formatter: Formatter): string {
  if (binding.length === 0) return 'The work itself'
  return capitalize(joinWords(constraintNames(binding, plan, formatter)))
}

/** Why a plan has no date; null when it leads to certification. */
export function refusalSentence({ projection, plan }: ComparedPlan, formatter: Formatter): string | null {
  const { outcome } = projection
  switch (outcome.kind) {
    case 'certified':
      return null
    case 'stopped':
      return [
        stopSentence(outcome, projection.today, formatter),
        'The total is by stopping.',
        keepsSentence(projection, formatter),
        ...[freedSentence({ plan, projection }, formatter)].filter(Boolean),
      ].join(' ')
    case 'cannot-finish':
      return cannotFinishSentence(outcome, plan, projection, formatter)
    case 'pace-refused':
      return outcome.earliestOn === null
        ? `${tooShort(outcome, formatter)} As it stands, the plan does not reach certification.`
        : `${tooShort(outcome, formatter)} The earliest date is ${formatter.date(outcome.earliestOn)}.`
  }
}
