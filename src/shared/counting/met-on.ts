import type { DayNumber } from '../calendar/day.ts'
import type { Minutes } from '../values/primitives.ts'
import type { Assignment } from './assign.ts'
import type { Entry } from './entry.ts'

/** The day on which the counted minutes of the entries so far reach the minimum and that of every area; null if never. */
export function metOnOf(
  minimum: Minutes,
  entries: readonly Entry[],
  { counted, total, areaMinima }: Pick<Assignment, 'counted' | 'total' | 'areaMinima'>,
): DayNumber | null {
  if (total < minimum) return null
  const lacking = [...areaMinima]
  let open = lacking.filter((minutes) => minutes > 0).length
  let reached = 0
  for (const [index, { area, on }] of entries.entries()) {
    const minutes = counted[index] ?? 0
    reached += minutes
    const lacked = lacking[area] ?? 0
    if (area >= 0) lacking[area] = lacked - minutes
    if (lacked > 0 && lacked <= minutes) open--
    if (reached >= minimum && open === 0) return on
  }
  return null
}
