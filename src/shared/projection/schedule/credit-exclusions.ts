import type { Exclusion } from '../../counting/entry.ts'
import { findExclusions } from '../../counting/exclusions.ts'
import type { Model } from '../model/model.ts'
import type { Solution } from '../model/solution.ts'

/** Why credits do not count, by place of the requirement in the pack; empty where all of them do. */
export type CreditExclusions = readonly (readonly Exclusion[])[]

export function creditExclusions(model: Model, { count }: Pick<Solution, 'count'>): CreditExclusions {
  return model.requirements.map(({ counting, earnedBy }, index) => {
    const hours = count.requirements[index]
    if (earnedBy !== 'courses' || !hours || hours.recorded === hours.counted) return []
    return findExclusions(counting, hours.entries, hours.countable, hours.assignment)
  })
}

/** The same exclusions by place of the course in the plan. */
export function exclusionsByCourse(
  { count }: Pick<Solution, 'count'>,
  exclusions: CreditExclusions,
): ReadonlyMap<number, Exclusion[]> {
  const byCourse = new Map<number, Exclusion[]>()
  for (const [index, own] of exclusions.entries()) {
    const entries = count.requirements[index]?.entries ?? []
    for (const exclusion of own) {
      const course = entries[exclusion.entry]?.course ?? -1
      const known = byCourse.get(course)
      if (known) known.push(exclusion)
      else byCourse.set(course, [exclusion])
    }
  }
  return byCourse
}
