import type { DayNumber } from '../../calendar/day.ts'
import type { PeriodLimit } from '../../counting/counting-rules.ts'
import { periodOf } from '../../counting/entry.ts'
import type { Minutes } from '../../values/primitives.ts'

/** Hours of one day that are recorded, and whether they are known to be held or planned. */
interface Held {
  readonly on: DayNumber
  readonly recorded: Minutes
  readonly state: 'done' | 'planned' | 'unconfirmed' | 'missed'
}

/** Weeks and months in which nothing counts, since less is recorded in them than a rule asks for. */
export class VoidPeriods {
  readonly #minima: readonly (PeriodLimit & { readonly keys: Set<number> })[]

  constructor(minima: readonly PeriodLimit[]) {
    this.#minima = minima.map((minimum) => ({ ...minimum, keys: new Set() }))
  }

  holds(on: DayNumber): boolean {
    for (const { period, keys } of this.#minima) if (keys.has(periodOf(period, on))) return true
    return false
  }

  /** Adds the weeks and months in which some but too little is held; false where all of them are known. */
  addThoseOf(all: readonly Held[]): boolean {
    let isNew = false
    for (const { period, minutes: least, keys } of this.#minima) {
      const recorded = new Map<number, Minutes>()
      for (const { on, recorded: minutes, state } of all) {
        if (state !== 'done' && state !== 'planned') continue
        const key = periodOf(period, on)
        recorded.set(key, (recorded.get(key) ?? 0) + minutes)
      }
      for (const [key, minutes] of recorded) {
        if (minutes >= least || keys.has(key)) continue
        keys.add(key)
        isNew = true
      }
    }
    return isNew
  }
}
