import type { Minutes } from '../values/primitives.ts'
import { type Entry, periodOf } from './entry.ts'
import type { LimitFamilies } from './limit-families.ts'

/** Minutes to be assigned, and what limits them. */
export interface AssignmentProblem {
  readonly families: LimitFamilies
  /** In order of date, then of plan order. */
  readonly entries: readonly Entry[]
  readonly countable: Float64Array
  /** By place of the area. */
  readonly areaMinima: readonly Minutes[]
  /** The most that counts in all. */
  readonly most: Minutes
}

/**
 * Counts each entry in turn as far as all limits have room, a greedy algorithm. `isComplete` says that the total is full
 * and every area has its minimum; `isWhole`, that every minute counts.
 */
export function assignInOrder({ families, entries, countable, areaMinima, most }: AssignmentProblem) {
  const { period, nested } = families
  const limits = nested.flatMap(({ axis, sets }) =>
    sets.map(({ members, mostOf }) => ({ axis, members, room: mostOf(most) })),
  )
  const counted = new Float64Array(entries.length)
  const inPeriod = new Map<number, Minutes>()
  const lacking = [...areaMinima]
  let total = 0
  let isWhole = true
  let place = -1
  for (const entry of entries) {
    place++
    const wanted = countable[place] ?? 0
    if (total >= most) {
      isWhole &&= wanted === 0
      continue
    }
    let minutes = Math.min(wanted, most - total)
    const key = period === null ? 0 : periodOf(period.period, entry.on)
    if (period !== null) minutes = Math.min(minutes, period.minutes - (inPeriod.get(key) ?? 0))
    for (const { axis, members, room } of limits) if (members.has(entry[axis])) minutes = Math.min(minutes, room)
    if (minutes < wanted) isWhole = false
    if (minutes <= 0) continue
    counted[place] = minutes
    total += minutes
    if (period !== null) inPeriod.set(key, (inPeriod.get(key) ?? 0) + minutes)
    for (const limit of limits) if (limit.members.has(entry[limit.axis])) limit.room -= minutes
    if (entry.area >= 0) lacking[entry.area] = (lacking[entry.area] ?? 0) - minutes
  }
  return { counted, total, isComplete: total >= most && lacking.every((minutes) => minutes <= 0), isWhole }
}
