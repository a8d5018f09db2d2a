import { addDays, type DayNumber } from '../../calendar/day.ts'

/** How many days share one precomputed minimum (square root decomposition of a range minimum). */
const BLOCK = 64

/** An amount of cash that comes on a day, or goes where it is below zero. */
export interface CashChange {
  readonly on: DayNumber
  readonly amount: number
}

/** Cash at the end of each day from a first to a last day. Amounts on other days are left out. */
export class CashDays {
  readonly #first: DayNumber
  /** What each day changes, of what was given at the beginning. */
  readonly #changes: Float64Array
  /** Without what {@link #later} adds to whole blocks. */
  readonly #cash: Float64Array
  /** Added to every day of the block. */
  readonly #later: Float64Array
  readonly #lowestInBlock: Float64Array
  /** The least cash from the block's first day to the end. */
  readonly #lowestFromBlock: Float64Array

  constructor(first: DayNumber, last: DayNumber, changes: Iterable<CashChange>, before?: Float64Array) {
    this.#first = first
    this.#changes = before?.slice() ?? new Float64Array(last - first + 1)
    for (const { on, amount } of changes)
      if (on >= first && on <= last) this.#changes[on - first] = (this.#changes[on - first] ?? 0) + amount
    const blocks = Math.ceil(this.#changes.length / BLOCK)
    this.#cash = addedUp(this.#changes)
    this.#later = new Float64Array(blocks)
    this.#lowestInBlock = new Float64Array(blocks)
    this.#lowestFromBlock = new Float64Array(blocks)
    for (let block = 0; block < blocks; block++) this.#lowestInBlock[block] = this.#lowestOfDays(block)
    this.#updateFrom(blocks - 1)
  }

  /** What was given at the beginning, and more. */
  with(changes: Iterable<CashChange>): CashDays {
    return new CashDays(this.#first, addDays(this.#first, this.#changes.length - 1), changes, this.#changes)
  }

  /** Makes the change on its day and on all later ones. */
  add({ on, amount }: CashChange): void {
    const day = on - this.#first
    if (day < 0 || day >= this.#cash.length) return
    const own = Math.floor(day / BLOCK)
    const end = Math.min(this.#cash.length, (own + 1) * BLOCK)
    for (let place = day; place < end; place++) this.#cash[place] = (this.#cash[place] ?? 0) + amount
    this.#lowestInBlock[own] = this.#lowestOfDays(own) + (this.#later[own] ?? 0)
    for (let block = own + 1; block < this.#later.length; block++) {
      this.#later[block] = (this.#later[block] ?? 0) + amount
      this.#lowestInBlock[block] = (this.#lowestInBlock[block] ?? 0) + amount
    }
    this.#updateFrom(this.#later.length - 1)
  }

  /**
   * Whether the changes, in order of date, make no day negative that was not, and no negative day lower: on each day on
   * which they come to less than zero, what is there is as much.
   */
  allows(changes: readonly CashChange[]): boolean {
    let sum = 0
    for (let place = 0; place < changes.length; place++) {
      const change = changes[place]
      if (!change) continue
      sum += change.amount
      const next = changes[place + 1]?.on ?? null
      if (sum < 0 && change.on !== next && this.#lowest(change.on, next) + sum < 0) return false
    }
    return true
  }

  /** The last day on which less is there than needed; null where there is none. */
  lastBelow(needed: number): DayNumber | null {
    const block = this.#lowestInBlock.findLastIndex((lowest) => lowest < needed)
    const later = this.#later[block] ?? 0
    for (let day = Math.min(this.#cash.length, (block + 1) * BLOCK) - 1; day >= 0; day--) {
      if ((this.#cash[day] ?? 0) + later < needed) return addDays(this.#first, day)
    }
    return null
  }

  /** The least cash from a day up to, without, another one, or to the end. */
  #lowest(from: DayNumber, until: DayNumber | null): number {
    let lowest = Infinity
    let day = Math.max(0, from - this.#first)
    const end = until === null ? this.#cash.length : Math.min(this.#cash.length, until - this.#first)
    while (day < end) {
      const block = Math.floor(day / BLOCK)
      if (day % BLOCK === 0) {
        if (until === null) return Math.min(lowest, this.#lowestFromBlock[block] ?? Infinity)
        if (day + BLOCK <= end) {
          lowest = Math.min(lowest, this.#lowestInBlock[block] ?? Infinity)
          day += BLOCK
          continue
        }
      }
      const stop = Math.min(end, (block + 1) * BLOCK)
      const later = this.#later[block] ?? 0
      for (; day < stop; day++) lowest = Math.min(lowest, (this.#cash[day] ?? Infinity) + later)
    }
    return lowest
  }

  #lowestOfDays(block: number): number {
    const cash = this.#cash
    const end = Math.min(cash.length, (block + 1) * BLOCK)
    let lowest = Infinity
    for (let day = block * BLOCK; day < end; day++) lowest = Math.min(lowest, cash[day] ?? Infinity)
    return lowest
  }

  #updateFrom(last: number): void {
    let lowest = Infinity
    for (let block = last; block >= 0; block--) {
      lowest = Math.min(lowest, this.#lowestInBlock[block] ?? Infinity)
      this.#lowestFromBlock[block] = lowest
    }
  }
}

function addedUp(changes: Float64Array): Float64Array {
  const sums = new Float64Array(changes.length)
  let sum = 0
  for (let day = 0; day < changes.length; day++) {
    sum += changes[day] ?? 0
    sums[day] = sum
  }
  return sums
}
