import type { Gate, PathLane, PathRow } from '../charts/path-lane.ts'
import type { Milestone } from '../charts/timeline.ts'
import type { Formatter } from './formatter.ts'
import { milestoneName } from './timeline-sentences.ts'

const MINUTES_PER_HOUR = 60

/** What is written above a row: `Supervision`, ` · 43 of 50 h`, ` done`, and `, 1 to confirm`. */
export interface RowLabel {
  readonly title: string
  /** What is done and needed; empty where no hours are asked for. */
  readonly hours: string
  /** That these hours are done: the first to go where there is little room. */
  readonly done: string
  /** In order of weight, what nobody may miss: the hours that nothing brings, and the days to confirm. */
  readonly more: readonly string[]
}

export function rowLabel(
  { title, doneMinutes, neededMinutes, missingMinutes, unconfirmed }: PathRow,
  formatter: Formatter,
): RowLabel {
  // Whole hours, never more than there are; the table has the minutes.
  const done = formatter.number(Math.floor(doneMinutes / MINUTES_PER_HOUR))
  if (neededMinutes > 0 && missingMinutes === neededMinutes && unconfirmed.length === 0) {
    return { title, hours: ` · ${formatter.duration(neededMinutes)} missing`, done: '', more: [] }
  }
  return {
    title,
    hours: neededMinutes === 0 ? '' : ` · ${done} of ${formatter.duration(neededMinutes)}`,
    done: neededMinutes === 0 ? '' : ' done',
    more: [
      ...(missingMinutes > 0 ? [`, ${formatter.duration(missingMinutes)} missing`] : []),
      ...(unconfirmed.length > 0 ? [`, ${unconfirmed.length} to confirm`] : []),
    ],
  }
}

/** What is written above the gate of the application. */
export function gateLabel(gate: Gate, formatter: Formatter): RowLabel {
  switch (gate.kind) {
    case 'never':
      return { title: 'Not eligible', hours: ' · by your answers', done: '', more: [] }
    case 'open':
      return {
        title: 'Not eligible yet',
        hours: ` · needed by ${formatter.date(gate.neededBy)}`,
        done: '',
        more: [],
      }
    case 'expected':
      return { title: 'Eligible to apply', hours: ` · expected ${formatter.date(gate.on)}`, done: '', more: [] }
  }
}

/** The name of a date of the path. What is met without being eligible is not everything. */
export function pathDateName(milestone: Milestone, { gate }: Pick<PathLane, 'gate'>): string {
  return isAllButEligible(milestone, gate) ? 'Everything else met' : milestoneName(milestone)
}

/** Whether the date is the one on which only being eligible is left to wait for. */
export function isAllButEligible({ kind, on }: Milestone, gate: Gate | null): boolean {
  if (kind !== 'ready' || gate === null || gate.kind === 'never') return false
  return gate.kind === 'open' || gate.on > on
}
