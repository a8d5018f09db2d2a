import type { DayNumber } from './day.ts'

/** The later of two days. */
export function laterOf(left: DayNumber, right: DayNumber): DayNumber {
  return left >= right ? left : right
}

/** The earlier of two days. */
export function earlierOf(left: DayNumber, right: DayNumber): DayNumber {
  return left <= right ? left : right
}
