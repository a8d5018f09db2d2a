import type { PathRow } from '../charts/path-lane.ts'
import type { Formatter } from './formatter.ts'

const MINUTES_PER_HOUR = 60

/** What is written above a row: `Supervision`, ` 43 of 50 h`, and what else there is to know, `, 1 to confirm`. */
export interface RowLabel {
  readonly title: string
  /** What is done and needed, and the hours that nothing brings. */
  readonly hours: string
  /** Empty where there is nothing to confirm. */
  readonly toConfirm: string
}

export function rowLabel(
  { title, doneMinutes, neededMinutes, missingMinutes, unconfirmed }: PathRow,
  formatter: Formatter,
): RowLabel {
  // Whole hours, never more than there are; the table has the minutes.
  const done = formatter.number(Math.floor(doneMinutes / MINUTES_PER_HOUR))
  const hours = neededMinutes === 0 ? '' : ` ${done} of ${formatter.duration(neededMinutes)}`
  const missing = missingMinutes > 0 ? `, ${formatter.duration(missingMinutes)} missing` : ''
  return {
    title,
    hours: `${hours}${missing}`,
    toConfirm: unconfirmed.length === 0 ? '' : `, ${unconfirmed.length} to confirm`,
  }
}
