import type { Projection } from '../projection/result/projection.ts'
import type { WeekLoad } from '../projection/result/rows.ts'
import type { Minutes } from '../values/primitives.ts'

/** What the weeks from today's on hold, in hours and in energy. */
export interface WeeklyLoad {
  /** Weeks in which anything is planned. */
  readonly busyWeeks: number
  /** The mean load of the busy weeks, in ordinary hours, rounded to the minute. */
  readonly averageMinutes: Minutes
  /** How many weeks hold more hours than the study time. */
  readonly weeksOver: number
  /** The week that weighs most in ordinary hours, the first of equals; null when no week holds anything. */
  readonly heaviest: WeekLoad | null
  /** Weeks that weigh more than can be carried. */
  readonly heavyWeeks: number
  /** Of these, the one that weighs most, the first of equals. */
  readonly heaviestHeavy: WeekLoad | null
  /** Of the weeks that can be carried, the one that weighs most, the first of equals; null when there is none. */
  readonly heaviestCarried: WeekLoad | null
  /** Weeks that can be carried and weigh no more than is carried in ordinary times. */
  readonly ordinaryWeeks: number
  /** Of these, the one that weighs most, the first of equals; null when there is none. */
  readonly heaviestOrdinary: WeekLoad | null
  /** Whether any week weighs more or less than its hours, so that ordinary hours have to be explained. */
  readonly isWeighed: boolean
  /** Weeks that are kept free to recover, wholly or in part. */
  readonly recoveryWeeks: number
}

/** `usual` is what can be carried in ordinary times. */
export function weeklyLoad(
  projection: Pick<Projection, 'weeks' | 'today'>,
  usual: Minutes = Number.POSITIVE_INFINITY,
): WeeklyLoad {
  const ahead = weeksAhead(projection)
  const busy = ahead.filter((week) => hoursOf(week) > 0 || week.loadMinutes > 0)
  const heavy = busy.filter(({ isHeavy }) => isHeavy)
  const carried = busy.filter(({ isHeavy }) => !isHeavy)
  const ordinary = carried.filter(({ loadMinutes }) => loadMinutes <= usual)
  const total = busy.reduce((sum, { loadMinutes }) => sum + loadMinutes, 0)
  return {
    busyWeeks: busy.length,
    averageMinutes: busy.length === 0 ? 0 : Math.round(total / busy.length),
    weeksOver: busy.filter(({ isOver }) => isOver).length,
    heaviest: heaviestOf(busy),
    heavyWeeks: heavy.length,
    heaviestHeavy: heaviestOf(heavy),
    heaviestCarried: heaviestOf(carried),
    ordinaryWeeks: ordinary.length,
    heaviestOrdinary: heaviestOf(ordinary),
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

function heaviestOf(weeks: readonly WeekLoad[]): WeekLoad | null {
  return weeks.reduce<WeekLoad | null>(
    (most, week) => (most === null || week.loadMinutes > most.loadMinutes ? week : most),
    null,
  )
}
