import { addDays, dayFromIso, type IsoDate, isoFromDay } from '../calendar/day.ts'
import type { Projection } from '../projection/result/projection.ts'
import type { Minutes } from '../values/primitives.ts'

/** A week of the load lane, in minutes of ordinary work. */
export interface LoadWeek {
  readonly monday: IsoDate
  readonly minutes: Minutes
  readonly canCarry: Minutes
  readonly isHeavy: boolean
  /** The whole week lies before today. */
  readonly isPast: boolean
}

export interface LoadLane {
  readonly weeks: readonly LoadWeek[]
  /** Where the lane ends at its top; bars above it are cut, and say how much they are. Whole hours, at least one. */
  readonly ceiling: Minutes
}

/** Whether a week is drawn as too heavy: only what lies ahead can still be made lighter. */
export function isTooHeavy({ isHeavy, isPast }: LoadWeek): boolean {
  return isHeavy && !isPast
}

const HOUR = 60
/** Above the line of what can be carried, and above all but the heaviest weeks, by this much. */
const ROOM_ABOVE = 1.35
/** Weeks up to this many times the height of the others still are not cut. */
const UNCUT = 1.6
const ORDINARY_SHARE = 0.9
/** Each cut week says how much it is: there must be room for it. */
const MOST_CUT = 4

export function loadLane({ weeks, today }: Projection): LoadLane {
  const lane = weeks.map(
    ({ monday, loadMinutes, energyMinutes, isHeavy }): LoadWeek => ({
      monday,
      minutes: loadMinutes,
      canCarry: energyMinutes,
      isHeavy,
      isPast: isoFromDay(addDays(dayFromIso(monday), 6)) < today,
    }),
  )
  return { weeks: lane, ceiling: ceilingOf(lane) }
}

/** High enough for ordinary weeks and for what can be carried; a few very heavy weeks must not flatten all others. */
function ceilingOf(weeks: readonly LoadWeek[]): Minutes {
  const loads = weeks.flatMap(({ minutes }) => (minutes > 0 ? [minutes] : [])).toSorted((left, right) => left - right)
  const carried = weeks.reduce((most, { canCarry }) => Math.max(most, canCarry), 0)
  const share = Math.max(Math.floor(loads.length * ORDINARY_SHARE), loads.length - 1 - MOST_CUT)
  const ordinary = loads[share] ?? 0
  const wanted = Math.max(carried, ordinary) * ROOM_ABOVE
  const uncut = loads.findLast((minutes) => minutes <= wanted * UNCUT) ?? 0
  const ceiling = Math.max(uncut, wanted)
  return Math.max(1, Math.ceil(ceiling / HOUR)) * HOUR
}
