import { addDays, type DayNumber } from '../../calendar/day.ts'
import type { Minutes } from '../../values/primitives.ts'
import type { ArrangementModel, Model } from '../model/model.ts'
import { type DayGenerator, firstOnWeekday, spacedDays } from './session-grid.ts'

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
  /** Days of postponed sessions, in order. */
  readonly #postponed: DayNumber[] = []
  #share: Minutes

  constructor(model: Model, arrangement: ArrangementModel, index: number) {
    this.arrangement = arrangement
    this.index = index
    this.#booked = arrangement.booked.filter((day) => !arrangement.linkedDays.has(day))
    this.#share = arrangement.spacing.kind === 'spread' ? arrangement.spacing.minutes : 0
    this.#nextPlanned = spacedDays(model, arrangement)
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
    const postponed = this.#postponed[0]
    const isPostponed = postponed !== undefined && postponed === this.nextDay
    const on = isPostponed ? postponed : (this.#gridDay ?? arrangement.firstSessionOn)
    if (isPostponed) this.#postponed.shift()
    else this.#gridDay = this.#advanceGrid()
    this.#findNext()
    return { kind: 'grid', on }
  }

  /** The most minutes of the next session that may count. Under a chosen pace that is what is left of the arrangement's share. */
  get share(): number {
    return this.#share > 0 ? this.#share : Number.POSITIVE_INFINITY
  }

  takeFromShare(minutes: Minutes): void {
    this.#share -= minutes
  }

  /** Under a chosen pace sessions move; on the arrangement's own grid they are dropped. */
  get canPostpone(): boolean {
    return this.arrangement.spacing.kind === 'spread'
  }

  endGrid(): void {
    this.#gridDay = null
    this.#postponed.length = 0
    this.#findNext()
  }

  /**
   * Postpones a session that cannot be held on its day. Its new day is the one after the arrangement's weekday at or after
   * `day`, since that weekday already has a session. Several postponed sessions follow one another day by day.
   */
  postpone(day: DayNumber): void {
    if (!this.canPostpone) return
    const latest = this.#postponed.at(-1)
    const first = addDays(firstOnWeekday(this.arrangement, day), 1)
    const on = latest !== undefined && latest >= first ? addDays(latest, 1) : first
    if (on <= this.arrangement.lastDay) this.#postponed.push(on)
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
    const postponed = this.#postponed[0]
    if (postponed !== undefined && (next === null || postponed < next)) next = postponed
    const booked = this.#booked[this.#bookedPlace]
    if (booked !== undefined && (next === null || booked < next)) next = booked
    const logged = this.arrangement.logged[this.#loggedPlace]
    if (logged && (next === null || logged.on < next)) next = logged.on
    this.nextDay = next
  }
}
