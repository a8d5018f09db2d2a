import type { Plan } from '../plan/plan.ts'
import type { Projection } from '../projection/result/projection.ts'
import type { Formatter } from './formatter.ts'
import { joinWords } from './phrases.ts'

const MOST_NAMED = 2

/**
 * What this program means otherwise than the one that kept a plan of format 1 to 3, as far as the plan holds it, with
 * the date that follows: one sentence. Null where no meaning that the plan holds has changed. What the date was before
 * no file says, so the sentence does not.
 */
export function changedMeaningSentence(plan: Plan, { outcome }: Projection, formatter: Formatter): string | null {
  const changes = changedMeanings(plan)
  if (changes.length === 0) return null
  const named = joinWords(changes.slice(0, MOST_NAMED))
  const now =
    outcome.kind === 'certified'
      ? `certification is now on ${formatter.date(outcome.certifiedOn)}`
      : 'as it stands, certification has no date'
  return `Certpace reads plans more exactly than before: ${named}, so your dates may have moved, and ${now}.`
}

function changedMeanings({ pace, arrangements, program, budget, courses, fees }: Plan): readonly string[] {
  const isWaiting = budget.waitsForMoney && courses.length + fees.length > 0
  return [
    ...(pace.kind !== 'capacity' && arrangements.length > 0
      ? ['a pace keeps to the days you agreed on with supervisors']
      : []),
    ...(arrangements.some(({ recurrence }) => recurrence.kind === 'per-month')
      ? ['sessions by the month stay within their month']
      : []),
    ...(program.rules.some(({ kind, isOn }) => isOn && (kind === 'month-minimum' || kind === 'week-minimum'))
      ? ['planned weeks and months below their minimum do not count']
      : []),
    ...(isWaiting ? ['the application waits until its fees can be paid'] : []),
    ...(fees.some(({ due }) => due.kind === 'calendar-years') ? ['dues paid from October on cover the next year'] : []),
  ]
}
