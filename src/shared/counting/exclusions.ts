import type { Minutes } from '../values/primitives.ts'
import type { Assignment } from './assign.ts'
import type { CountingRules } from './counting-rules.ts'
import { type CountableMinutes, type Entry, type Exclusion, periodOf } from './entry.ts'

/**
 * Says of each minute that does not count which rule excludes it: counted + excluded = recorded, for every entry. A limit
 * excludes a minute when it is used up. When the total is full, as many minutes as later entries count are put down to
 * the minima of the areas, because later minutes count only to give an area its minimum.
 */
export function findExclusions(
  rules: CountingRules,
  entries: readonly Entry[],
  countable: CountableMinutes,
  assignment: Pick<Assignment, 'total' | 'exclusions'> & { readonly counted: ArrayLike<Minutes> },
): Exclusion[] {
  const exclusions = [...countable.exclusions, ...assignment.exclusions]
  const { counted, total } = assignment
  const beforehand = new Map<number, Minutes>()
  for (const { entry, minutes } of assignment.exclusions) beforehand.set(entry, (beforehand.get(entry) ?? 0) + minutes)
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
  const usedUp = inSets.filter(({ mostOf, used }) => used >= mostOf(total))
  const shares = usedUp.filter(({ axis }) => axis !== 'area')
  const areas = usedUp.filter(({ axis }) => axis === 'area')
  let countedLater = total
  let givenToAreas = 0
  for (const [index, entry] of entries.entries()) {
    countedLater -= counted[index] ?? 0
    let minutes = (countable.minutes[index] ?? 0) - (beforehand.get(index) ?? 0) - (counted[index] ?? 0)
    if (minutes <= 0) continue
    const period = inPeriods.find(({ keys, used, minutes: most }) => (used.get(keys[index] ?? 0) ?? 0) >= most)
    const share = period ? undefined : shares.find(({ axis, members }) => members.has(entry[axis]))
    const area = period || share ? undefined : areas.find(({ members }) => members.has(entry.area))
    const stage = period ? 'period' : share ? 'share' : 'area'
    const limit = period ?? share ?? area
    if (limit) {
      exclusions.push({ entry: index, stage, ruleId: limit.ruleId, minutes })
      continue
    }
    if (rules.areaRuleId !== null) {
      const isFull = total >= rules.minimum
      const forAreas = isFull ? Math.min(minutes, Math.max(0, countedLater - givenToAreas)) : minutes
      if (forAreas > 0) exclusions.push({ entry: index, stage: 'area', ruleId: rules.areaRuleId, minutes: forAreas })
      givenToAreas += forAreas
      minutes -= forAreas
    }
    if (minutes > 0) exclusions.push({ entry: index, stage: 'full', ruleId: null, minutes })
  }
  return exclusions
}
