import type { IsoDate } from '../calendar/day.ts'
import type { Plan } from './plan.ts'

/** What fixed the rules of a plan, and when: the first supervision contract, or the first thing in the log. */
export interface Pinning {
  readonly by: 'contract' | 'log'
  readonly on: IsoDate
}

/**
 * What pins the rules of a plan: the first supervision contract, from its day on, or the first entry in the log. Null
 * while newer rules can be taken freely. Where both hold, it is the contract, since that binds.
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
