import type { PathRow } from '../charts/path-lane.ts'
import type { Formatter } from './formatter.ts'

const MINUTES_PER_HOUR = 60

/** `Supervision 43 of 50 h`; hours that nothing brings are named. */
export function rowLabel(
  { title, doneMinutes, neededMinutes, missingMinutes, unconfirmed }: PathRow,
  formatter: Formatter,
): string {
  // Whole hours, never more than there are; the table has the minutes.
  const done = formatter.number(Math.floor(doneMinutes / MINUTES_PER_HOUR))
  const hours = neededMinutes === 0 ? '' : ` ${done} of ${formatter.duration(neededMinutes)}`
  const missing = missingMinutes > 0 ? `, ${formatter.duration(missingMinutes)} missing` : ''
  const asked = unconfirmed.length === 0 ? '' : `, ${unconfirmed.length} to confirm`
  return `${title}${hours}${missing}${asked}`
}
