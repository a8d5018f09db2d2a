import type { PlanEdit } from '../plan/edit.ts'
import type { Minutes } from '../values/primitives.ts'
import { MINUTES_PER_WEEK } from './relaxing-edits.ts'
import type { Figures } from './try-edits.ts'

/** Weekly hours are offered to a quarter of an hour. */
const STEP = 15

/** As much a week as brings the whole gain, and what it leads to. */
export interface LeastRate {
  readonly minutesPerWeek: Minutes
  readonly edits: readonly PlanEdit[]
  readonly figures: Figures
}

/**
 * The weekly minutes with which the certification is as early as with all hours of the week, found by halving. The plan
 * with them is projected, so that what is said of it holds, even where a number still smaller would do as well.
 */
export function findLeastRate(
  certifiedOn: string,
  editsFor: (minutesPerWeek: Minutes) => readonly PlanEdit[],
  tryOut: (edits: readonly PlanEdit[]) => Figures | null,
): LeastRate | null {
  let [low, high] = [0, MINUTES_PER_WEEK / STEP]
  let found: LeastRate | null = null
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    const minutesPerWeek = middle * STEP
    const edits = editsFor(minutesPerWeek)
    const figures = tryOut(edits)
    if (figures?.certifiedOn && figures.certifiedOn <= certifiedOn) {
      high = middle
      found = { minutesPerWeek, edits, figures }
    } else low = middle
  }
  return found
}
