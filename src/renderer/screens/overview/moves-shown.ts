import type { Plan } from '#shared/plan/plan.ts'
import type { Relaxation, Relaxations } from '#shared/projection/explanation/relaxations.ts'

const MOST_AT_FIRST = 2

export interface MovesShown {
  /** What the list is about, as a sentence. */
  readonly title: string
  readonly first: readonly Relaxation[]
  /** Those that are there when they are asked for. */
  readonly more: readonly Relaxation[]
}

/**
 * The chosen pace first, then what helps alone, else the pair that helps together. Null where there is no date and
 * nothing that would lead to one.
 */
export function movesShown({ of, readyOn, pace, helping, pair }: Relaxations): MovesShown | null {
  const all = [...(pace ? [pace] : []), ...helping, ...(pair ? [pair] : [])]
  if (readyOn === null && all.length === 0) return null
  const date = of === 'plan' || pace !== null ? 'the date' : 'the earliest date'
  return {
    title: readyOn === null ? 'What would lead to a date:' : titleOf(all, date),
    first: all.slice(0, MOST_AT_FIRST),
    more: all.slice(MOST_AT_FIRST),
  }
}

function titleOf(moves: readonly Relaxation[], date: string): string {
  return moves.length === 0 ? `Nothing in the plan would move ${date}.` : `What would move ${date}:`
}

/** How many items of a plan can hold its date back: each is tried once, which takes a projection. */
export function itemsTried({ courses, arrangements, practices, periods }: Plan): number {
  return courses.length + arrangements.length + practices.length + periods.length
}
