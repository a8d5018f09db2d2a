import type { Minutes } from '../plan/primitives.ts'
import type { Projection, WeekLoad } from '../projection/result.ts'

export interface WeeklyHours {
  /** Weeks in which anything is planned or was done. */
  readonly busyWeeks: number
  /** Over the busy weeks, rounded to the minute. */
  readonly averageMinutes: Minutes
  /** The fullest week, the first of equals; null when no week holds anything. */
  readonly fullest: WeekLoad | null
  readonly weeksOver: number
}

/** How much time the path takes in a week: courses and sessions together. */
export function weeklyHours({ weeks }: Projection): WeeklyHours {
  const busy = weeks.filter((week) => loadOf(week) > 0)
  const total = busy.reduce((sum, week) => sum + loadOf(week), 0)
  return {
    busyWeeks: busy.length,
    averageMinutes: busy.length === 0 ? 0 : Math.round(total / busy.length),
    fullest: busy.reduce<WeekLoad | null>(
      (most, week) => (most === null || loadOf(week) > loadOf(most) ? week : most),
      null,
    ),
    weeksOver: busy.filter(({ isOver }) => isOver).length,
  }
}

export function loadOf({ courseMinutes, sessionMinutes }: WeekLoad): Minutes {
  return courseMinutes + sessionMinutes
}
