import type { Projection } from '../projection/result/projection.ts'
import type { WeekLoad } from '../projection/result/rows.ts'
import type { Minutes } from '../values/primitives.ts'

/** What the weeks from today's on hold, in hours and in energy. */
export interface WeeklyLoad {
  /** Weeks in which anything is planned. */
  readonly busyWeeks: number
  /** The mean load of the busy weeks, in ordinary hours, rounded to the minute. */
  readonly averageMinutes: Minutes
  /** The week with the most hours, the first of equals; null when no week holds anything. */
  readonly fullest: WeekLoad | null
  readonly weeksOver: number
  /** The week that weighs most in ordinary hours, the first of equals. */
  readonly heaviest: WeekLoad | null
  /** Weeks that weigh more than can be carried. */
  readonly heavyWeeks: number
  /** Weeks that are kept free to recover, wholly or in part. */
  readonly recoveryWeeks: number
}

export function weeklyLoad({ weeks, today }: Pick<Projection, 'weeks' | 'today'>): WeeklyLoad {
  const ahead = weeks.slice(
    Math.max(
      0,
      weeks.findLastIndex(({ monday }) => monday <= today),
    ),
  )
  const busy = ahead.filter((week) => hoursOf(week) > 0 || week.loadMinutes > 0)
  const total = busy.reduce((sum, { loadMinutes }) => sum + loadMinutes, 0)
  return {
    busyWeeks: busy.length,
    averageMinutes: busy.length === 0 ? 0 : Math.round(total / busy.length),
    fullest: mostOf(busy, hoursOf),
    weeksOver: busy.filter(({ isOver }) => isOver).length,
    heaviest: mostOf(busy, ({ loadMinutes }) => loadMinutes),
    heavyWeeks: busy.filter(({ isHeavy }) => isHeavy).length,
    recoveryWeeks: ahead.filter(({ isRecovery }) => isRecovery).length,
  }
}

/** The hours of a week by the clock: courses and sessions together. */
export function hoursOf({ courseMinutes, sessionMinutes }: WeekLoad): Minutes {
  return courseMinutes + sessionMinutes
}

function mostOf(weeks: readonly WeekLoad[], measure: (week: WeekLoad) => Minutes): WeekLoad | null {
  return weeks.reduce<WeekLoad | null>(
    (most, week) => (most === null || measure(week) > measure(most) ? week : most),
    null,
  )
}
