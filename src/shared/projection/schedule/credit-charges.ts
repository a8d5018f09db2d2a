import { chargeAll } from '../../counting/charge.ts'
import type { Charge } from '../../counting/entry.ts'
import type { Model } from '../model/model.ts'
import type { Solution } from '../model/solution.ts'

/** Why credits do not count, by place of the requirement in the pack; empty where all of them do. */
export type CreditCharges = readonly (readonly Charge[])[]

export function creditCharges(model: Model, { count }: Pick<Solution, 'count'>): CreditCharges {
  return model.requirements.map(({ counting, earnedBy }, index) => {
    const hours = count.requirements[index]
    if (earnedBy !== 'courses' || !hours || hours.recorded === hours.counted) return []
    return chargeAll(counting, hours.entries, hours.prepared, hours.assignment)
  })
}

/** The same charges by place of the course in the plan. */
export function chargesByCourse(
  { count }: Pick<Solution, 'count'>,
  charges: CreditCharges,
): ReadonlyMap<number, Charge[]> {
  const byCourse = new Map<number, Charge[]>()
  for (const [index, own] of charges.entries()) {
    const entries = count.requirements[index]?.entries ?? []
    for (const charge of own) {
      const course = entries[charge.entry]?.course ?? -1
      const known = byCourse.get(course)
      if (known) known.push(charge)
      else byCourse.set(course, [charge])
    }
  }
  return byCourse
}
