import type { Minutes } from '../values/primitives.ts'

const PARTS_OF_AN_HOUR = 10_000

/** Minutes as hours, to four decimals: enough to have each minute back by rounding. */
export function hoursOf(minutes: Minutes): number {
  return Math.round((minutes / 60) * PARTS_OF_AN_HOUR) / PARTS_OF_AN_HOUR
}
