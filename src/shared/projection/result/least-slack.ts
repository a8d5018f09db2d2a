import type { Projection } from './projection.ts'

/** The days by which every requirement that does not set the date could be met later; null where all of them set it. */
export function leastSlack({ slacks }: Pick<Projection, 'slacks'>): number | null {
  const loose = slacks.flatMap(({ days }) => (days > 0 ? [days] : []))
  return loose.length === 0 ? null : Math.min(...loose)
}
