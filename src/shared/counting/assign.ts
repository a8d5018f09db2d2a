import type { Minutes } from '../values/primitives.ts'
import { assignByFlow } from './assign-by-flow.ts'
import { assignInOrder } from './assign-in-order.ts'
import type { CountingRules } from './counting-rules.ts'
import { type CountableMinutes, type Entry, type Exclusion, periodOf } from './entry.ts'
import type { LimitFamilies } from './limit-families.ts'

export interface Assignment {
  /** Counted minutes of each entry. */
  readonly counted: Float64Array
  readonly total: Minutes
  /** The minimum of each area, by place; with a choice of areas, that of the areas chosen. */
  readonly areaMinima: readonly Minutes[]
  /** What was excluded by limits that had to be applied beforehand; see {@link LimitFamilies}. */
  readonly exclusions: readonly Exclusion[]
}

/**
 * The one assignment: least missing minutes in total and areas, then most counted, then earliest dates and plan order.
 *
 * Taking entries in order (a greedy algorithm) gives the earliest dates of all. That is the answer where nothing is
 * missing, where every minute counts, and where the limits do not cross and no area has a minimum: limits of one nested
 * family form a laminar matroid, on which the greedy algorithm is exact (Edmonds, *Matroids and the greedy algorithm*,
 * 1971). Elsewhere the answer is a minimum-cost flow.
 *
 * A share of what is counted is a limit that falls with the total. The largest total that allows itself is the greatest
 * fixed point of a monotone function; it is found by iteration from above, each time with the total allowed before.
 */
export function assign(
  rules: CountingRules,
  entries: readonly Entry[],
  { minutes: given }: CountableMinutes,
): Assignment {
  const { families } = rules
  const { countable, exclusions } = applyBeforehand(families.beforehand, entries, given)
  const areaMinima = families.areaChoice ? chooseAreas(rules, entries, countable) : rules.areaMinima
  const hasShares = rules.sets.some(({ isShareOfCounted }) => isShareOfCounted)
  for (let most = rules.minimum; ; ) {
    const problem = { families, entries, countable, areaMinima, most }
    const first = assignInOrder(problem)
    const isAnswer =
      first.isComplete || first.isWhole || (!families.isCrossed && areaMinima.every((minutes) => minutes === 0))
    const { counted, total } = isAnswer ? first : assignByFlow(problem)
    if (!hasShares || total === most) return { counted, total, areaMinima, exclusions: exclusions }
    most = total
  }
}

/** Applies, in order of date, the limits that fit neither of the two families of nested sets. */
function applyBeforehand(
  limits: LimitFamilies['beforehand'],
  entries: readonly Entry[],
  given: Float64Array,
): { countable: Float64Array; exclusions: Exclusion[] } {
  const exclusions: Exclusion[] = []
  if (limits.length === 0) return { countable: given, exclusions }
  const countable = Float64Array.from(given)
  for (const limit of limits) {
    const used = new Map<number, Minutes>()
    for (const [index, entry] of entries.entries()) {
      if (!limit.holds(entry)) continue
      const key = limit.period === null ? 0 : periodOf(limit.period, entry.on)
      const minutes = countable[index] ?? 0
      const taken = Math.max(0, Math.min(minutes, limit.most - (used.get(key) ?? 0)))
      used.set(key, (used.get(key) ?? 0) + taken)
      countable[index] = taken
      if (taken < minutes) {
        exclusions.push({ entry: index, stage: limit.stage, ruleId: limit.ruleId, minutes: minutes - taken })
      }
    }
  }
  return { countable, exclusions }
}

/** The areas that can come nearest to what each of so many areas needs; of equals, the first in the requirement. */
function chooseAreas(rules: CountingRules, entries: readonly Entry[], countable: Float64Array): Minutes[] {
  const supply = rules.areaMinima.map(() => 0)
  for (const [index, { area }] of entries.entries()) {
    if (area >= 0) supply[area] = (supply[area] ?? 0) + (countable[index] ?? 0)
  }
  const { count, minutes } = rules.areaChoice ?? { count: 0, minutes: 0 }
  const chosen = supply
    .map((supplied, area) => ({ area, minutes: Math.min(minutes, supplied) }))
    .sort((left, right) => right.minutes - left.minutes || left.area - right.area)
    .slice(0, count)
  const minima: Minutes[] = [...rules.areaMinima]
  for (const { area } of chosen) minima[area] = Math.max(minima[area] ?? 0, minutes)
  return minima
}
