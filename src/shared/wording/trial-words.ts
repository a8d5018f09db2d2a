import type { PlanSettings } from '../edits/plan-settings.ts'
import type { Pace } from '../plan/header-fields.ts'
import type { Plan } from '../plan/plan.ts'
import type { PlanSettingField } from '../plan/plan-setting-names.ts'
import type { Period } from '../plan/practice.ts'
import { inSentence } from './constraint-name.ts'
import { type Formatter, withoutAmounts } from './formatter.ts'
import { capitalize, count, joinWords } from './phrases.ts'

/** What a trial is made of. */
interface TriedParts {
  readonly settings: PlanSettings
  readonly times: readonly Period[]
}

/** What a trial changes: `6 h a week and $500.00 a month`. `tried` is the plan with its values. */
export function trialWords({ settings, times }: TriedParts, tried: Plan, formatter: Formatter): string {
  const words = settings.map(({ field }) => fieldWords(field, tried, formatter))
  return joinWords([...new Set([...words, ...times.map((time) => timeWords(time, formatter))])])
}

/** The same as a name, such as that of a scenario, without amounts: `6 h a week and another amount a month`. */
export function trialName(parts: TriedParts, tried: Plan, formatter: Formatter): string {
  return capitalize(trialWords(parts, tried, withoutAmounts(formatter)))
}

function timeWords({ title, from, to }: Period, formatter: Formatter): string {
  const days = from === to ? `on ${formatter.date(from)}` : `from ${formatter.date(from)} to ${formatter.date(to)}`
  return `${inSentence(title)} ${days}`
}

function fieldWords(
  field: PlanSettingField,
  { pace, startOn, stopOn, capacity, budget }: Plan,
  formatter: Formatter,
): string {
  switch (field) {
    case 'pace':
      return paceWords(pace, formatter)
    case 'startOn':
      return `a start on ${formatter.date(startOn)}`
    case 'stopOn':
      return stopOn === null ? 'no stop' : `a stop on ${formatter.date(stopOn)}`
    case 'capacity.studyMinutesPerWeek':
      return `${formatter.duration(capacity.studyMinutesPerWeek)} a week`
    case 'capacity.clientMinutesPerWeek':
      return `${formatter.duration(capacity.clientMinutesPerWeek)} with clients`
    case 'capacity.energyMinutesPerWeek':
      return capacity.energyMinutesPerWeek === null
        ? 'as much energy as study hours'
        : `energy for ${formatter.duration(capacity.energyMinutesPerWeek)}`
    case 'capacity.recoveryEveryWeeks':
      return capacity.recoveryEveryWeeks === 0
        ? 'no recovery weeks'
        : `recovery every ${capacity.recoveryEveryWeeks === 1 ? 'week' : `${capacity.recoveryEveryWeeks} weeks`}`
    case 'budget.savings':
      return `savings of ${formatter.money(budget.savings)}`
    case 'budget.monthly':
      return `${formatter.money(budget.monthly)} a month`
    case 'budget.waitsForMoney':
      return budget.waitsForMoney ? 'waiting for money' : 'not waiting for money'
    case 'opportunity.incomePerClientHour':
    case 'opportunity.displacedShare':
      return 'other client income'
    default:
      return 'other answers about you'
  }
}

function paceWords(pace: Pace, formatter: Formatter): string {
  switch (pace.kind) {
    case 'capacity':
      return 'as fast as the weeks allow'
    case 'target':
      return `a pace of ${count(pace.months, 'month', 'months')}`
    case 'target-date':
      return `certified by ${formatter.date(pace.on)}`
  }
}
