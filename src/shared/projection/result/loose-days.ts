import type { Projection } from './projection.ts'

/** By how many days each requirement that does not set the date could be met later, the least first. */
export function looseDays({ slacks }: Pick<Projection, 'slacks'>): readonly number[] {
  return slacks.flatMap(({ days }) => (days > 0 ? [days] : [])).toSorted((left, right) => left - right)
}
