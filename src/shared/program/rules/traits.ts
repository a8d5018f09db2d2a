import type { Requirement } from './requirement.ts'

/** The modes and the kinds of supervision. Rules write them as positions in these lists. */
export const MODES = ['in-person', 'live-online', 'self-paced'] as const
export const KINDS = ['individual', 'group'] as const

/** The positions of the named areas, unknown ones left out; those of all areas where no names are given. */
export function areasOf({ areas }: Requirement, areaIds: readonly string[] | undefined): number[] {
  if (areaIds === undefined) return areas.map((_, place) => place)
  return areas.flatMap(({ id }, place) => (areaIds.includes(id) ? [place] : []))
}
