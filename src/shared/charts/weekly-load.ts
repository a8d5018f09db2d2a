import type { Projection } from '../projection/result/projection.ts'
import type { WeekLoad } from '../projection/result/rows.ts'
import { remember } from '../remember.ts'
import type { Minutes } from '../values/primitives.ts'
import { monthTextOfDate } from './month-text.ts'

/**
 * What the weeks from today's on hold, in hours and in energy. All of it is of one choice of weeks: those in which anything
 * is planned.
 */
export interface WeeklyLoad {
  /** The weeks that everything here is of. */
  readonly busyWeeks: number
  /**
   * The load of the middle one of them in order of weight, in ordinary hours: half of them hold no more. A few weeks of
   * many hours lift the mean above what all others hold, and this not.
   */
  readonly usualMinutes: Minutes
  /** How many of them hold more hours than the study time. */
  readonly weeksOver: number
  /** The one that weighs most in ordinary hours, the first of equals; null when no week holds anything. */
  readonly heaviest: WeekLoad | null
  /** Whether all weeks that weigh as much lie in the month of that one. */
  readonly isHeaviestInOneMonth: boolean
  /** Those that weigh more than can be carried in them, in order of time. */
  readonly heavy: readonly WeekLoad[]
  /** Whether any week weighs more or less than its hours, so that ordinary hours have to be explained. */
  readonly isWeighed: boolean
  /** Weeks that are kept free to recover, wholly or in part. */
  readonly recoveryWeeks: number
}

export const weeklyLoad: (projection: Pick<Projection, 'weeks' | 'today'>) => WeeklyLoad = remember(weigh)

function weigh(projection: Pick<Projection, 'weeks' | 'today'>): WeeklyLoad {
  const ahead = weeksAhead(projection)
  const busy = ahead.filter((week) => hoursOf(week) > 0 || week.loadMinutes > 0)
  const heaviest = heaviestOf(busy)
  const asHeavy = busy.filter(({ loadMinutes }) => loadMinutes === heaviest?.loadMinutes)
  return {
    busyWeeks: busy.length,
    usualMinutes: middleOf(busy),
    weeksOver: busy.filter(({ isOver }) => isOver).length,
    heaviest,
    isHeaviestInOneMonth: new Set(asHeavy.map(({ monday }) => monthTextOfDate(monday))).size === 1,
    heavy: busy.filter(({ isHeavy }) => isHeavy),
    isWeighed: busy.some((week) => week.loadMinutes !== hoursOf(week)),
    recoveryWeeks: ahead.filter(({ isRecovery }) => isRecovery).length,
  }
}

/** The weeks from today's on. */
export function weeksAhead({ weeks, today }: Pick<Projection, 'weeks' | 'today'>): readonly WeekLoad[] {
  return weeks.slice(
    Math.max(
      0,
      weeks.findLastIndex(({ monday }) => monday <= today),
    ),
  )
}

/** The hours of a week by the clock: courses and sessions together. */
export function hoursOf({ courseMinutes, sessionMinutes }: WeekLoad): Minutes {
  return courseMinutes + sessionMinutes
}

/** The lower of the two in the middle, so that it is a week there really is. */
function middleOf(weeks: readonly WeekLoad[]): Minutes {
  const loads = weeks.map(({ loadMinutes }) => loadMinutes).toSorted((one, other) => one - other)
  return loads[Math.floor((loads.length - 1) / 2)] ?? 0
}

function heaviestOf(weeks: readonly WeekLoad[]): WeekLoad | null {
  return weeks.reduce<WeekLoad | null>(
    (most, week) => (most === null || week.loadMinutes > most.loadMinutes ? week : most),
    null,
  )
}
