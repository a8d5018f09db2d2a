import type { DayNumber } from '../../calendar/day.ts'
import type { PeriodLimit } from '../../counting/counting-rules.ts'
import { periodOf } from '../../counting/entry.ts'
import type { Minutes } from '../../values/primitives.ts'

/** Minutes of one week or month so far. */
interface Tally {
  recorded: Minutes
  counted: Minutes
}

/** What is recorded and counted in each week and month of which rules ask a minimum. */
export class PeriodMinima {
  readonly #minima: readonly (PeriodLimit & { readonly tallies: Map<number, Tally> })[]

  constructor(minima: readonly PeriodLimit[]) {
    this.#minima = minima.map((minimum) => ({ ...minimum, tallies: new Map() }))
  }

  record(on: DayNumber, recorded: Minutes, counted: Minutes): void {
    for (const { period, tallies } of this.#minima) {
      const key = periodOf(period, on)
      const tally = tallies.get(key)
      if (tally) {
        tally.recorded += recorded
        tally.counted += counted
      } else tallies.set(key, { recorded, counted })
    }
  }

  /** Whether the week or month of the day, in which something counts, would be void with what is recorded so far. */
  lacks(on: DayNumber): boolean {
    return this.#minima.some(({ period, minutes, tallies }) => {
      const tally = tallies.get(periodOf(period, on))
      return tally !== undefined && tally.counted > 0 && tally.recorded < minutes
    })
  }
}
