import { dayFromIso } from '../calendar/day.ts'
import type { Arrangement, Recurrence } from '../plan/arrangement.ts'
import type { Plan } from '../plan/plan.ts'
import type { CadenceFix } from '../projection/result/cadence-fix.ts'
import type { Projection } from '../projection/result/projection.ts'
import { chainStep } from './chain.ts'
import type { Formatter } from './formatter.ts'
import { capitalize, joinWords } from './phrases.ts'
import { recurrenceText } from './recurrence.ts'

/** What a chosen pace does to the sessions of one arrangement. */
interface PaceOfSessions {
  /** Null where it is the only one. */
  readonly title: string | null
  /** `about every 5 weeks instead of 3`, `every 3 weeks, as agreed` */
  readonly text: string
}

/** None in a plan by capacity, for listed days, or where fewer than two sessions are open. */
function paceOfSessions(plan: Plan, { sessions, outcome }: Projection): readonly PaceOfSessions[] {
  if (plan.pace.kind === 'capacity' || outcome.kind !== 'certified') return []
  const spread = plan.arrangements.flatMap((arrangement) => {
    if (arrangement.recurrence.kind === 'listed-days') return []
    const days = sessions.flatMap(({ arrangementId, state, on }) =>
      arrangementId === arrangement.id && state === 'planned' && !arrangement.bookedOn.includes(on)
        ? [dayFromIso(on)]
        : [],
    )
    const [first, last] = [days[0], days.at(-1)]
    if (first === undefined || last === undefined || days.length < 2) return []
    return [{ arrangement, weeks: Math.max(1, Math.round((last - first) / 7 / (days.length - 1))) }]
  })
  return spread.map(({ arrangement: { title, recurrence }, weeks }) => ({
    title: spread.length === 1 ? null : title,
    text:
      weeks === weeksBetween(recurrence)
        ? `${recurrenceText(recurrence)}, as agreed`
        : `about ${everyWeeks(weeks)} instead of ${insteadOf(recurrence)}`,
  }))
}

/** `Sessions about every 5 weeks instead of 3.`, `Sessions of “Group” every 3 weeks, as agreed.` */
export function paceSessionsSentences(plan: Plan, projection: Projection): readonly string[] {
  return paceOfSessions(plan, projection).map(({ title, text }) =>
    title === null ? `Sessions ${text}.` : `Sessions of “${title}” ${text}.`,
  )
}

/** `Supervision is not spread up to Sep 2, 2028: its last day is booked or listed.`: why a pace ends before its window. */
export function heldEarlySentences(
  { chain }: Pick<Projection, 'chain'>,
  plan: Plan,
  formatter: Formatter,
): readonly string[] {
  return chain.flatMap((link) => (link.kind === 'held-early' ? [`${chainStep(link, plan, formatter)}.`] : []))
}

/** `Every 2 weeks instead of 3: Oct 10, 2028`; more than one arrangement is named. */
export function cadenceFixText({ changes, certifiedOn }: CadenceFix, plan: Plan, formatter: Formatter): string {
  const isNamed = plan.arrangements.length > 1
  const each = changes.map(({ arrangement, recurrence }) => {
    const change = `${recurrenceText(recurrence)} instead of ${insteadOf(arrangement.recurrence)}`
    return isNamed ? `“${arrangement.title}” ${change}` : change
  })
  return `${capitalize(joinWords(each))}: ${formatter.date(certifiedOn)}`
}

function everyWeeks(weeks: number): string {
  return weeks === 1 ? 'every week' : `every ${weeks} weeks`
}

/** What comes after `instead of`: the number alone where it counts weeks as well. */
function insteadOf(recurrence: Recurrence): string {
  if (recurrence.kind !== 'every-weeks') return recurrenceText(recurrence)
  return recurrence.weeks === 1 ? 'every week' : String(recurrence.weeks)
}

const WEEKS_PER_MONTH = 365.25 / 12 / 7

/** Weeks between sessions as agreed, rounded. */
function weeksBetween(recurrence: Arrangement['recurrence']): number {
  switch (recurrence.kind) {
    case 'every-weeks':
      return recurrence.weeks
    case 'per-month':
      return Math.round(WEEKS_PER_MONTH / recurrence.sessions)
    case 'weekdays-of-month':
      return Math.round(WEEKS_PER_MONTH / recurrence.places.length)
    case 'listed-days':
      return 0
  }
}
