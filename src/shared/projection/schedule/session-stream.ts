import type { DayNumber } from '../../calendar/day.ts'
import type { Minutes } from '../../values/primitives.ts'
import type { ArrangementModel } from '../model/model.ts'
import { type DayGenerator, spacedDays } from './session-grid.ts'

export type NextSession =
  | {
      readonly kind: 'logged'
      readonly on: DayNumber
      readonly plannedOn: DayNumber
      readonly minutes: Minutes
      readonly entryId: string
    }
  | { readonly kind: 'booked' | 'grid'; readonly on: DayNumber }

/** The sessions of one arrangement in order of date: logged ones, booked ones, and the grid without the days of both. */
export class SessionStream {
  readonly arrangement: ArrangementModel
  readonly index: number
  /** The day of the next session; null at the end. */
  nextDay: DayNumber | null = null
  readonly #booked: readonly DayNumber[]
  readonly #nextPlanned: DayGenerator
  #loggedPlace = 0
  #bookedPlace = 0
  #gridDay: DayNumber | null
  /** What sessions on chosen days may still count. */
  #share: number

  constructor(arrangement: ArrangementModel, index: number) {
    this.arrangement = arrangement
    this.index = index
    this.#booked = arrangement.booked.filter((day) => !arrangement.linkedDays.has(day))
    this.#share = arrangement.spacing.kind === 'chosen' ? arrangement.spacing.minutes : Number.POSITIVE_INFINITY
    this.#nextPlanned = spacedDays(arrangement)
    this.#gridDay = this.#advanceGrid()
    this.#findNext()
  }

  take(): NextSession {
    const { arrangement } = this
    const logged = arrangement.logged[this.#loggedPlace]
    if (logged && logged.on === this.nextDay) {
      this.#loggedPlace++
      this.#findNext()
      return { kind: 'logged', ...logged }
    }
    const booked = this.#booked[this.#bookedPlace]
    if (booked !== undefined && booked === this.nextDay) {
      this.#bookedPlace++
      this.#findNext()
      return { kind: 'booked', on: booked }
    }
    const on = this.#gridDay ?? arrangement.firstSessionOn
    this.#gridDay = this.#advanceGrid()
    this.#findNext()
    return { kind: 'grid', on }
  }

  /** The most minutes of the next session that may count. */
  get share(): number {
    return this.#share
  }

  takeFromShare(minutes: Minutes): void {
    this.#share -= minutes
    if (this.#share <= 0) this.endGrid()
  }

  endGrid(): void {
    this.#gridDay = null
    this.#findNext()
  }

  #advanceGrid(): DayNumber | null {
    const { linkedDays, lastDay, booked } = this.arrangement
    for (;;) {
      const day = this.#nextPlanned()
      if (day === null || day > lastDay) return null
      if (!linkedDays.has(day) && !booked.includes(day)) return day
    }
  }

  #findNext(): void {
    let next = this.#gridDay
    const booked = this.#booked[this.#bookedPlace]
    if (booked !== undefined && (next === null || booked < next)) next = booked
    const logged = this.arrangement.logged[this.#loggedPlace]
    if (logged && (next === null || logged.on < next)) next = logged.on
    this.nextDay = next
  }
}
