import type { Gate, PathRow } from '../charts/path-lane.ts'
import type { Formatter } from './formatter.ts'

const MINUTES_PER_HOUR = 60

/** What is written above a row: `Supervision`, ` · 43 of 50 h`, and in order of weight what may go, ` done`, `, 1 to confirm`. */
export interface RowLabel {
  readonly title: string
  /** What is done and needed; empty where no hours are asked for. */
  readonly hours: string
  /** That these are done, the hours that nothing brings, and the days to confirm. */
  readonly more: readonly string[]
}

export function rowLabel(
  { title, doneMinutes, neededMinutes, missingMinutes, unconfirmed }: PathRow,
  formatter: Formatter,
): RowLabel {
  // Whole hours, never more than there are; the table has the minutes.
  const done = formatter.number(Math.floor(doneMinutes / MINUTES_PER_HOUR))
  return {
    title,
    hours: neededMinutes === 0 ? '' : ` · ${done} of ${formatter.duration(neededMinutes)}`,
    more: [
      ...(neededMinutes === 0 ? [] : [' done']),
      ...(missingMinutes > 0 ? [`, ${formatter.duration(missingMinutes)} missing`] : []),
      ...(unconfirmed.length > 0 ? [`, ${unconfirmed.length} to confirm`] : []),
    ],
  }
}

/** What is written above the gate of the application. */
export function gateLabel(gate: Gate, formatter: Formatter): RowLabel {
  return { title: 'Eligible to apply', hours: gateState(gate, formatter), more: [] }
}

function gateState(gate: Gate, formatter: Formatter): string {
  switch (gate.kind) {
    case 'never':
      return ' · never, by your answers'
    case 'open':
      return ` · needed by ${formatter.date(gate.neededBy)}`
    case 'expected':
      return ` · expected ${formatter.date(gate.on)}`
  }
}
