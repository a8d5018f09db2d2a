import { divideRounded, money } from '../../money/money.ts'
import type { Opportunity } from '../../plan/header-fields.ts'
import type { OpportunityCost } from '../result/money.ts'
import type { WeekLoad } from '../result/rows.ts'

const MINUTES_PER_HOUR = 60n
const WHOLE_SHARE = 10_000

/** Displaced minutes = floor(hours of the path × share); their income is rounded once, half away from zero. */
export function opportunityCost(
  { incomePerClientHour, displacedShare }: Opportunity,
  weeks: readonly WeekLoad[],
): OpportunityCost | null {
  if (incomePerClientHour === null) return null
  const all = weeks.reduce((sum, { courseMinutes, sessionMinutes }) => sum + courseMinutes + sessionMinutes, 0)
  const minutes = Math.floor((all * displacedShare) / WHOLE_SHARE)
  const amount = divideRounded(BigInt(minutes) * BigInt(incomePerClientHour), MINUTES_PER_HOUR)
  return { minutes, amount: money(Number(amount)) }
}
