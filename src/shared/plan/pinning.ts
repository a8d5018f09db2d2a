import type { IsoDate } from '../calendar/day.ts'
import type { Plan } from './plan.ts'

/** What fixed the rules of a plan, and when: the first supervision contract, or the first thing in the log. */
export interface Pinning {
  readonly by: 'contract' | 'log'
  readonly on: IsoDate
}

/**
 * Whether the rules of the plan bind: from the day of the first supervision contract on, or once something is logged.
 * Null while newer rules could still be taken freely. The contract is named where both hold, as it is what binds.
 */
export function pinningOf({ arrangements, logEntries }: Plan, today: IsoDate): Pinning | null {
  const contractOn = earliest(arrangements.map((arrangement) => arrangement.contractOn))
  if (contractOn !== null && contractOn <= today) return { by: 'contract', on: contractOn }
  const loggedOn = earliest(logEntries.map(({ on }) => on))
  return loggedOn === null ? null : { by: 'log', on: loggedOn }
}

function earliest(days: readonly IsoDate[]): IsoDate | null {
  let first: IsoDate | null = null
  for (const day of days) if (first === null || day < first) first = day
  return first
}
