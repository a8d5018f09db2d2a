import type { Minutes } from '../values/primitives.ts'
import type { Assignment } from './assign.ts'
import type { CountingRules } from './counting-rules.ts'
import { type Charge, type Entry, type Prepared, periodOf } from './entry.ts'

/**
 * Why each minute that does not count does not: counted + charges = recorded, for every entry. A limit forbids a minute
 * when it is used up. When the total is full, as many minutes as later entries count are charged to the areas, as those
 * count for nothing else than to give an area its minimum.
 */
export function chargeAll(
  rules: CountingRules,
  entries: readonly Entry[],
  prepared: Prepared,
  assignment: Pick<Assignment, 'total' | 'charges'> & { readonly counted: ArrayLike<Minutes> },
): Charge[] {
  const charges = [...prepared.charges, ...assignment.charges]
  const { counted, total } = assignment
  const beforehand = new Map<number, Minutes>()
  for (const { entry, minutes } of assignment.charges) beforehand.set(entry, (beforehand.get(entry) ?? 0) + minutes)
  const inPeriods = rules.periodMaxima.map((limit) => ({
    ...limit,
    keys: entries.map(({ on }) => periodOf(limit.period, on)),
    used: new Map<number, Minutes>(),
  }))
  const inSets = rules.sets.map((limit) => ({ ...limit, used: 0 }))
  for (const [index, entry] of entries.entries()) {
    const minutes = counted[index] ?? 0
    if (minutes === 0) continue
    for (const { keys, used } of inPeriods) {
      const key = keys[index] ?? 0
      used.set(key, (used.get(key) ?? 0) + minutes)
    }
    for (const limit of inSets) if (limit.members.has(entry[limit.axis])) limit.used += minutes
  }
  const tight = inSets.filter(({ mostOf, used }) => used >= mostOf(total))
  const shares = tight.filter(({ axis }) => axis !== 'area')
  const areas = tight.filter(({ axis }) => axis === 'area')
  let countedLater = total
  let chargedToAreas = 0
  for (const [index, entry] of entries.entries()) {
    countedLater -= counted[index] ?? 0
    let minutes = (prepared.countable[index] ?? 0) - (beforehand.get(index) ?? 0) - (counted[index] ?? 0)
    if (minutes <= 0) continue
    const period = inPeriods.find(({ keys, used, minutes: most }) => (used.get(keys[index] ?? 0) ?? 0) >= most)
    const share = period ? undefined : shares.find(({ axis, members }) => members.has(entry[axis]))
    const area = period || share ? undefined : areas.find(({ members }) => members.has(entry.area))
    const stage = period ? 'period' : share ? 'share' : 'area'
    const limit = period ?? share ?? area
    if (limit) {
      charges.push({ entry: index, stage, ruleId: limit.ruleId, minutes })
      continue
    }
    if (rules.areaRuleId !== null) {
      const isFull = total >= rules.minimum
      const forAreas = isFull ? Math.min(minutes, Math.max(0, countedLater - chargedToAreas)) : minutes
      if (forAreas > 0) charges.push({ entry: index, stage: 'area', ruleId: rules.areaRuleId, minutes: forAreas })
      chargedToAreas += forAreas
      minutes -= forAreas
    }
    if (minutes > 0) charges.push({ entry: index, stage: 'full', ruleId: null, minutes })
  }
  return charges
}
