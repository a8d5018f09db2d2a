import type { IsoDate } from '#shared/calendar/day.ts'
import type { EventName } from '#shared/contract/channels.ts'
import type { EventOf } from '#shared/contract/contract.ts'
import { errorCode } from '../files/error-code.ts'
import type { Change } from '../store/plan-store.ts'
import type { EventListener } from './services.ts'
import type { ServicesOptions } from './services-options.ts'

/** Checking and applying more edits than this takes a window longer than loading the plan whole. */
const MOST_EDITS_IN_EVENT = 2000

/** The windows that are open, and what they are told. */
export class Windows {
  readonly #options: Pick<ServicesOptions, 'today' | 'log'>
  readonly #listeners = new Set<EventListener>()
  #today: IsoDate

  constructor(options: Pick<ServicesOptions, 'today' | 'log'>) {
    this.#options = options
    this.#today = options.today()
  }

  subscribe(listener: EventListener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  emit<E extends EventName>(event: E, payload: EventOf<E>): void {
    for (const listener of [...this.#listeners]) {
      try {
        listener(event, payload)
      } catch (error) {
        this.#options.log(`a listener of ${event} failed (${errorCode(error)})`) // a change is kept all the same
      }
    }
  }

  /** Tells every window of a change: by its edits, or, where they are many, that the plan is to be loaded again. */
  publish({ label: _, ...change }: Change): void {
    if (change.edits.length > MOST_EDITS_IN_EVENT) this.emit('session:changed', {})
    else this.emit('plan:changed', { ...change, edits: [...change.edits] })
  }

  /** Tells every window when the calendar day is another than when it was last asked. */
  checkDay(): void {
    const today = this.#options.today()
    if (today === this.#today) return
    this.#today = today
    this.emit('session:changed', {})
  }

  /** Nothing is told to anybody any more. */
  close(): void {
    this.#listeners.clear()
  }
}
