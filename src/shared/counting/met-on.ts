import { type DayNumber, laterOf } from '../calendar/day.ts'
import type { Assignment } from './assign.ts'
import type { CountingRules, PeriodLimit } from './counting-rules.ts'
import { type Entry, periodOf } from './entry.ts'

/**
 * The day on which the counted minutes of the entries so far reach the minimum and that of every area, and can no longer be
 * void; null if never.
 */
export function metOnOf(
  { minimum, periodMinima }: CountingRules,
  entries: readonly Entry[],
  { counted, total, areaMinima }: Pick<Assignment, 'counted' | 'total' | 'areaMinima'>,
): DayNumber | null {
  if (total < minimum) return null
  const lacking = [...areaMinima]
  let open = lacking.filter((minutes) => minutes > 0).length
  let reached = 0
  let place = -1
  for (const { area, on } of entries) {
    place++
    const minutes = counted[place] ?? 0
    reached += minutes
    const lacked = lacking[area] ?? 0
    if (area >= 0) lacking[area] = lacked - minutes
    if (lacked > 0 && lacked <= minutes) open--
    if (reached >= minimum && open === 0) return securedOn(periodMinima, entries, on)
  }
  return null
}

/**
 * The day from which nothing that counts up to `on` can be void any more: the week and month of that day hold what rules ask
 * of them, and those before are over.
 */
export function securedOn(minima: readonly PeriodLimit[], entries: readonly Entry[], on: DayNumber): DayNumber {
  let secured = on
  for (const { period, minutes: least } of minima) {
    const key = periodOf(period, on)
    let recorded = 0
    for (const entry of entries) {
      if (periodOf(period, entry.on) !== key) continue
      recorded += entry.recorded
      if (recorded < least) continue
      secured = laterOf(secured, entry.on)
      break
    }
  }
  return secured
}
