import type { IsoDate } from '#shared/calendar/day.ts'
import type { EventName } from '#shared/contract/channels.ts'
import type { EventOf } from '#shared/contract/contract.ts'
import { errorCode } from '../files/error-code.ts'
import type { Change } from '../store/plan-store.ts'
import type { EventListener } from './services.ts'
import type { ServicesOptions } from './services-options.ts'

/** With more edits than this, a window loads the plan whole faster than it checks and applies them. */
const MOST_EDITS_IN_EVENT = 2000

/** Sends events to the open windows. */
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
        this.#options.log(`a listener of ${event} failed (${errorCode(error)})`) // the change is on disk all the same
      }
    }
  }

  /** Tells every window of a change: by its edits, or, where they are many, that the plan is to be loaded again. */
  publish({ label: _, ...change }: Change): void {
    if (change.edits.length > MOST_EDITS_IN_EVENT) this.emit('app:changed', {})
    else this.emit('plan:changed', { ...change, edits: [...change.edits] })
  }

  /** Tells every window when the calendar day has changed since the last check. */
  checkDay(): void {
    const today = this.#options.today()
    if (today === this.#today) return
    this.#today = today
    this.emit('app:changed', {})
  }

  /** No window is told anything after this. */
  close(): void {
    this.#listeners.clear()
  }
}
