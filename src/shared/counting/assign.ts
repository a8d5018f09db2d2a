import type { Minutes } from '../values/primitives.ts'
import { assignByFlow } from './assign-by-flow.ts'
import { assignInOrder } from './assign-in-order.ts'
import type { CountingRules } from './counting-rules.ts'
import { type Charge, type Entry, type Prepared, periodOf } from './entry.ts'
import { layOut } from './layout.ts'

export interface Assignment {
  /** Counted minutes of each entry. */
  readonly counted: Float64Array
  readonly total: Minutes
  /** By place of the area, what it was held to; with a choice of areas, those chosen. */
  readonly areaMinima: readonly Minutes[]
  /** What limits forbade that had to be applied beforehand; see {@link layOut}. */
  readonly charges: readonly Charge[]
}

/**
 * The one assignment: least missing minutes in total and areas, then most counted, then earliest dates and plan order.
 * Taking entries in order gives the earliest dates of all; where that leaves nothing missing it is the answer, and so
 * it is where the limits do not cross. Else the answer is a cheapest flow. Shares of what is counted are limits that
 * fall with the total: the largest total that allows itself is found by trying what the last one allowed.
 */
export function assign(rules: CountingRules, entries: readonly Entry[], prepared: Prepared): Assignment {
  const layout = layOut(rules)
  const { countable, charges } = applyBeforehand(layout.beforehand, entries, prepared.countable)
  const areaMinima = layout.areaChoice ? chooseAreas(rules, entries, countable) : rules.areaMinima
  const hasShares = rules.sets.some(({ isShareOfCounted }) => isShareOfCounted)
  for (let most = rules.minimum; ; ) {
    const problem = { layout, entries, countable, areaMinima, most }
    const first = assignInOrder(problem)
    const isAnswer = first.isComplete || (!layout.isCrossed && areaMinima.every((minutes) => minutes === 0))
    const { counted, total } = isAnswer ? first : assignByFlow(problem)
    if (!hasShares || total === most) return { counted, total, areaMinima, charges }
    most = total
  }
}

/** Applies limits in order of date, for those that no two families of nested sets can hold. */
function applyBeforehand(
  limits: ReturnType<typeof layOut>['beforehand'],
  entries: readonly Entry[],
  given: Float64Array,
): { countable: Float64Array; charges: Charge[] } {
  const charges: Charge[] = []
  if (limits.length === 0) return { countable: given, charges }
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
        charges.push({ entry: index, stage: limit.stage, ruleId: limit.ruleId, minutes: minutes - taken })
      }
    }
  }
  return { countable, charges }
}

/** The areas that can come nearest to what each of so many areas needs; of equals, the first in the requirement. */
function chooseAreas(rules: CountingRules, entries: readonly Entry[], countable: Float64Array): Minutes[] {
  const supply = rules.areaMinima.map(() => 0)
  for (const [index, { area }] of entries.entries()) {
    if (area >= 0) supply[area] = (supply[area] ?? 0) + (countable[index] ?? 0)
  }
  const { count, minutes } = rules.areaChoice ?? { count: 0, minutes: 0 }
  const chosen = supply
    .map((supplied, area) => ({ area, reach: Math.min(minutes, supplied) }))
    .sort((left, right) => right.reach - left.reach || left.area - right.area)
    .slice(0, count)
  const minima: Minutes[] = [...rules.areaMinima]
  for (const { area } of chosen) minima[area] = Math.max(minima[area] ?? 0, minutes)
  return minima
}
