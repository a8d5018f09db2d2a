import { type DayNumber, mondayOf } from '../calendar/day.ts'
import { monthOf } from '../calendar/month.ts'
import type { HourTraits } from '../program/rules/kinds.ts'
import type { Minutes } from '../values/primitives.ts'
import type { CountingRules } from './counting-rules.ts'

/** Minutes of one day that could count for one requirement. Lists of them are in order of date, then of plan order. */
export interface Entry extends HourTraits {
  readonly on: DayNumber
  readonly recorded: Minutes
  /** The rule that asks for a contract or a document which is not in force that day; null when all are. */
  readonly uncoveredBy: string | null
}

/** In this order a rule is looked for that forbids a minute. */
export type Stage = 'coverage' | 'conversion' | 'period' | 'share' | 'area' | 'full'

/** Minutes of one entry that do not count, and why. Without a rule, the requirement is full. */
export interface Charge {
  readonly entry: number
  readonly stage: Stage
  readonly ruleId: string | null
  readonly minutes: Minutes
}

/** The number of the week or month a day lies in; neighbours need not be neighbouring numbers. */
export function periodOf(period: 'week' | 'month', on: DayNumber): number {
  return period === 'month' ? monthOf(on) : mondayOf(on)
}

/**
 * What of an entry can count at all, by the rules that look at it alone: coverage, weight, and the most of one session.
 * `charge` hears of what they forbid.
 */
export function countableOf(
  rules: CountingRules,
  entry: Entry,
  charge?: (stage: Stage, ruleId: string, minutes: Minutes) => void,
): Minutes {
  let minutes = entry.recorded
  if (entry.uncoveredBy !== null) {
    charge?.('coverage', entry.uncoveredBy, minutes)
    return 0
  }
  for (const { ruleId, weight } of rules.weights) {
    if (!weight.appliesTo(entry)) continue
    const weighted = Math.min(minutes, Math.floor((minutes * weight.numerator) / weight.denominator))
    if (weighted < minutes) charge?.('conversion', ruleId, minutes - weighted)
    minutes = weighted
    break
  }
  for (const { ruleId, minutes: most, appliesTo } of rules.eventMaxima) {
    if (minutes <= most || !appliesTo(entry)) continue
    charge?.('period', ruleId, minutes - most)
    minutes = most
  }
  return minutes
}

export interface Prepared {
  /** Minutes of each entry that enter the assignment. */
  readonly countable: Float64Array
  readonly charges: readonly Charge[]
}

/**
 * Decides all that does not depend on other entries, and the weeks and months that are void: those over before `today`
 * with less recorded than a rule asks for.
 */
export function prepare(rules: CountingRules, entries: readonly Entry[], today: DayNumber): Prepared {
  const charges: Charge[] = []
  const countable = new Float64Array(entries.length)
  for (const [index, entry] of entries.entries()) {
    countable[index] = countableOf(rules, entry, (stage, ruleId, minutes) => {
      if (minutes > 0) charges.push({ entry: index, stage, ruleId, minutes })
    })
  }
  for (const { ruleId, period, minutes: least } of rules.periodMinima) {
    const recorded = new Map<number, Minutes>()
    for (const { on, recorded: minutes } of entries) {
      const key = periodOf(period, on)
      recorded.set(key, (recorded.get(key) ?? 0) + minutes)
    }
    const current = periodOf(period, today)
    for (const [index, { on }] of entries.entries()) {
      const key = periodOf(period, on)
      const minutes = countable[index] ?? 0
      if (key >= current || minutes === 0 || (recorded.get(key) ?? 0) >= least) continue
      charges.push({ entry: index, stage: 'period', ruleId, minutes })
      countable[index] = 0
    }
  }
  return { countable, charges }
}
