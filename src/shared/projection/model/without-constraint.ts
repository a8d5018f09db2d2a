import type { Model } from './model.ts'

/** Study time without limit. */
export function withoutCapacity(model: Model): Model {
  return { ...model, calendar: { ...model.calendar, capacity: null } }
}
