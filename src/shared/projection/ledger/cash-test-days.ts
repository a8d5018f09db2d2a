import { addDays, type DayNumber } from '../../calendar/day.ts'

/** An amount of cash that comes on a day, or goes where it is below zero. */
export interface CashChange {
  readonly on: DayNumber
  readonly amount: number
}

/**
 * Cash at the end of each day from a first to a last day, as steps: it changes on few of its days and is the same until the
 * next of them. Amounts on other days are left out.
 */
export class CashDays {
  readonly #last: DayNumber
  /** The days on which a step begins, in order; the first is the first day of all. */
  readonly #days: DayNumber[]
  /** Cash on each step. */
  readonly #cash: number[]
  /** The least cash from each step to the end. It never falls from step to step. */
  readonly #lowest: number[]

  private constructor(last: DayNumber, days: DayNumber[], cash: number[], lowest: number[]) {
    this.#last = last
    this.#days = days
    this.#cash = cash
    this.#lowest = lowest
  }

  /** No cash on any day. */
  static none(first: DayNumber, last: DayNumber): CashDays {
    return new CashDays(last, [first], [0], [0])
  }

  /** The same cash with changes, in any order. */
  with(changes: readonly CashChange[]): CashDays {
    const made = new CashDays(this.#last, this.#days.slice(), this.#cash.slice(), this.#lowest.slice())
    made.addAll(changes)
    return made
  }

  /** Makes the change on its day and on all later ones. */
  add({ on, amount }: CashChange): void {
    if (!this.#isWithin(on) || amount === 0) return
    const begins = this.#stepBeginningOn(on)
    for (let step = begins; step < this.#cash.length; step++) {
      this.#cash[step] = (this.#cash[step] ?? 0) + amount
      this.#lowest[step] = (this.#lowest[step] ?? 0) + amount
    }
    for (let step = begins - 1; step >= 0; step--) {
      const lowest = Math.min(this.#cash[step] ?? Infinity, this.#lowest[step + 1] ?? Infinity)
      if (lowest === this.#lowest[step]) break
      this.#lowest[step] = lowest
    }
  }

  /** As `add` for each of many, in any order, in one go. */
  addAll(changes: readonly CashChange[]): void {
    for (const { on, amount } of changes) if (amount !== 0 && this.#isWithin(on)) this.#stepBeginningOn(on)
    const byStep = new Float64Array(this.#days.length)
    for (const { on, amount } of changes) {
      if (!this.#isWithin(on)) continue
      const step = this.#stepOf(on)
      byStep[step] = (byStep[step] ?? 0) + amount
    }
    let added = 0
    for (let step = 0; step < byStep.length; step++) {
      added += byStep[step] ?? 0
      this.#cash[step] = (this.#cash[step] ?? 0) + added
    }
    let lowest = Infinity
    for (let step = byStep.length - 1; step >= 0; step--) {
      lowest = Math.min(lowest, this.#cash[step] ?? Infinity)
      this.#lowest[step] = lowest
    }
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
      if (sum < 0 && change.on !== next && this.#lowestBetween(change.on, next) + sum < 0) return false
    }
    return true
  }

  /** The last day on which less is there than needed; null where there is none. */
  lastBelow(needed: number): DayNumber | null {
    let above = this.#days.length
    for (let below = 0; below < above; ) {
      const middle = (below + above) >> 1
      if ((this.#lowest[middle] ?? Infinity) < needed) below = middle + 1
      else above = middle
    }
    if (above === 0) return null
    const next = this.#days[above]
    return next === undefined ? this.#last : addDays(next, -1)
  }

  /** The least cash from the day to the end. */
  lowestFrom(day: number): number {
    return day > this.#last ? Infinity : (this.#lowest[this.#stepOf(day)] ?? Infinity)
  }

  /** The least cash from a day up to, without, another one, or to the end. */
  #lowestBetween(from: DayNumber, until: DayNumber | null): number {
    if (until === null) return this.lowestFrom(from)
    const first = this.#days[0] ?? until
    if (from > this.#last || until <= first) return Infinity
    const start = this.#stepOf(from)
    let lowest = this.#cash[start] ?? Infinity
    for (let step = start + 1; (this.#days[step] ?? until) < until; step++) {
      lowest = Math.min(lowest, this.#cash[step] ?? Infinity)
    }
    return lowest
  }

  /** The step that the day lies on; of a day before all, the first. */
  #stepOf(day: number): number {
    let after = this.#days.length
    if ((this.#days[after - 1] ?? day) <= day) return after - 1
    for (let before = 1; before < after; ) {
      const middle = (before + after) >> 1
      if ((this.#days[middle] ?? day) <= day) before = middle + 1
      else after = middle
    }
    return after - 1
  }

  #isWithin(day: DayNumber): boolean {
    return day >= (this.#days[0] ?? day) && day <= this.#last
  }

  /** The step that begins on the day, made where there is none. */
  #stepBeginningOn(day: DayNumber): number {
    const step = this.#stepOf(day)
    if (this.#days[step] === day) return step
    this.#days.splice(step + 1, 0, day)
    this.#cash.splice(step + 1, 0, this.#cash[step] ?? 0)
    this.#lowest.splice(step + 1, 0, this.#lowest[step] ?? 0)
    return step + 1
  }
}
