import type { PathRow } from '../charts/path-lane.ts'
import type { Formatter } from './formatter.ts'

/** `Supervision 43 of 50 h`; hours that nothing brings are named. */
export function rowLabel(
  { title, doneMinutes, neededMinutes, missingMinutes, unconfirmed }: PathRow,
  formatter: Formatter,
): string {
  const [done, needed] = [formatter.duration(doneMinutes), formatter.duration(neededMinutes)]
  const hours = neededMinutes === 0 ? '' : ` ${done.replace(/ h$/, '')} of ${needed}`
  const missing = missingMinutes > 0 ? `, ${formatter.duration(missingMinutes)} missing` : ''
  const asked = unconfirmed.length === 0 ? '' : `, ${unconfirmed.length} to confirm`
  return `${title}${hours}${missing}${asked}`
}
