import type { DayNumber } from '../../calendar/day.ts'
import { countableOf, type Entry, periodOf } from '../../counting/entry.ts'
import type { Minutes } from '../../values/primitives.ts'
import type { KindIndex, RequirementModel } from '../model/model.ts'
import { PeriodMinima } from './period-minima.ts'
import type { VoidPeriods } from './void-periods.ts'

/**
 * Counts sessions one after another, by the rules of their requirement. The minimum of a kind is reserved in the total:
 * the other kind cannot fill it. Where nothing is missing in the end, this is the assignment.
 */
export class SessionCounter {
  total: Minutes = 0
  readonly #requirement: RequirementModel
  /** By kind. */
  readonly #rooms: [Minutes, Minutes]
  readonly #setRooms: { readonly members: ReadonlySet<number>; room: Minutes }[]
  readonly #periods: { readonly period: 'week' | 'month'; readonly minutes: Minutes; key: number; used: Minutes }[]

  readonly #voided: VoidPeriods
  readonly #minima: PeriodMinima

  constructor(requirement: RequirementModel, voided: VoidPeriods) {
    this.#requirement = requirement
    this.#voided = voided
    this.#minima = new PeriodMinima(requirement.counting.periodMinima)
    const { minimum, sets, periodMaxima } = requirement.counting
    this.#setRooms = sets.flatMap(({ axis, members, mostOf }) =>
      axis === 'kind' ? [{ members, room: mostOf(minimum) }] : [],
    )
    this.#rooms = [0, 0]
    this.#periods = periodMaxima.map(({ period, minutes }) => ({ period, minutes, key: Number.NaN, used: 0 }))
    this.#updateRooms()
  }

  /** Whether any later session of the kind could still count. */
  couldCount(kind: KindIndex): boolean {
    return this.#rooms[kind] > 0
  }

  /** Whether nothing is missing from the total. */
  get isFull(): boolean {
    return this.total >= this.#requirement.minimum
  }

  /** Whether the week or month of the day, in which something counts, would be void with what is recorded so far. */
  lacks(on: DayNumber): boolean {
    return this.#minima.lacks(on)
  }

  /** Counts a session, up to the given minutes, as far as its rules allow. Sessions must come in order of date. */
  count(session: Entry, kind: KindIndex, most: Minutes): Minutes {
    return this.#voided.holds(session.on) ? 0 : this.#countInOrder(session, kind, most)
  }

  /** Takes note of a session that is held, for the minima of its week and month. */
  record(on: DayNumber, recorded: Minutes, counted: Minutes): void {
    this.#minima.record(on, recorded, counted)
  }

  #countInOrder(session: Entry, kind: KindIndex, most: Minutes): Minutes {
    let counted = Math.min(countableOf(this.#requirement.counting, session), this.#rooms[kind], most)
    for (const period of this.#periods) {
      const key = periodOf(period.period, session.on)
      if (key !== period.key) period.used = 0
      period.key = key
      counted = Math.min(counted, period.minutes - period.used)
    }
    if (counted <= 0) return 0
    for (const period of this.#periods) period.used += counted
    for (const set of this.#setRooms) if (set.members.has(kind)) set.room -= counted
    this.total += counted
    this.#updateRooms()
    return counted
  }

  #updateRooms(): void {
    for (const kind of [0, 1] as const) {
      let room = this.#requirement.minimum - this.total
      for (const set of this.#setRooms) if (set.members.has(kind)) room = Math.min(room, set.room)
      this.#rooms[kind] = room
    }
  }
}
