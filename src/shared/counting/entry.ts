import { type DayNumber, mondayOf } from '../calendar/day.ts'
import { monthOf } from '../calendar/month.ts'
import type { HourTraits } from '../program/rules/effects.ts'
import type { Minutes } from '../values/primitives.ts'
import type { CountingRules } from './counting-rules.ts'

/** Minutes of one day that could count for one requirement. Lists of them are in order of date, then of plan order. */
export interface Entry extends HourTraits {
  readonly on: DayNumber
  readonly recorded: Minutes
  /** The rule that asks for a contract or a document which is not in force that day; null when all are. */
  readonly uncoveredBy: string | null
}

/** The kinds of rules that can exclude a minute, in the order in which they are looked at. */
export const EXCLUSION_STAGES = ['coverage', 'conversion', 'period', 'share', 'area', 'full'] as const
export type ExclusionStage = (typeof EXCLUSION_STAGES)[number]

/**
 * Minutes of one entry that do not count, and why: counted + excluded = recorded. Where no rule excludes them, the
 * requirement is full.
 */
export interface Exclusion {
  /** Place of the entry in its list. */
  readonly entry: number
  readonly stage: ExclusionStage
  readonly ruleId: string | null
  readonly minutes: Minutes
}

/** A number for the week or month that a day lies in. Weeks that follow one another need not have consecutive numbers. */
export function periodOf(period: 'week' | 'month', on: DayNumber): number {
  return period === 'month' ? monthOf(on) : mondayOf(on)
}

/**
 * The minutes of an entry that can count, by the rules that look at that entry alone: coverage, weight, and the most of
 * one session. `exclude` is called with the minutes that such a rule excludes.
 */
export function countableOf(
  rules: CountingRules,
  entry: Entry,
  exclude?: (stage: ExclusionStage, ruleId: string, minutes: Minutes) => void,
): Minutes {
  let minutes = entry.recorded
  if (entry.uncoveredBy !== null) {
    exclude?.('coverage', entry.uncoveredBy, minutes)
    return 0
  }
  for (const { ruleId, weight } of rules.weights) {
    if (!weight.appliesTo(entry)) continue
    const weighted = Math.min(minutes, Math.floor((minutes * weight.numerator) / weight.denominator))
    if (weighted < minutes) exclude?.('conversion', ruleId, minutes - weighted)
    minutes = weighted
    break
  }
  for (const { ruleId, minutes: most, appliesTo } of rules.eventMaxima) {
    if (minutes <= most || !appliesTo(entry)) continue
    exclude?.('period', ruleId, minutes - most)
    minutes = most
  }
  return minutes
}

export interface CountableMinutes {
  /** By place of the entry; what the assignment takes from. */
  readonly minutes: Float64Array
  readonly exclusions: readonly Exclusion[]
}

/**
 * The minutes that can count before any limit on their sum. They depend on each entry alone, and on the weeks and months
 * that are void: those with less recorded than a rule asks for. The week and month of the day `spared` are not judged,
 * because they are not over; null judges all, as a plan does, which says what comes until they are.
 */
export function countableEntries(
  rules: CountingRules,
  entries: readonly Entry[],
  spared: DayNumber | null,
): CountableMinutes {
  const exclusions: Exclusion[] = []
  const countable = new Float64Array(entries.length)
  let place = 0
  const exclude = (stage: ExclusionStage, ruleId: string, minutes: Minutes) => {
    if (minutes > 0) exclusions.push({ entry: place, stage, ruleId, minutes })
  }
  for (const entry of entries) {
    countable[place] = countableOf(rules, entry, exclude)
    place++
  }
  for (const { ruleId, period, minutes: least } of rules.periodMinima) {
    const recorded = new Map<number, Minutes>()
    for (const { on, recorded: minutes } of entries) {
      const key = periodOf(period, on)
      recorded.set(key, (recorded.get(key) ?? 0) + minutes)
    }
    const sparedKey = spared === null ? null : periodOf(period, spared)
    for (const [index, { on }] of entries.entries()) {
      const key = periodOf(period, on)
      const minutes = countable[index] ?? 0
      if (key === sparedKey || minutes === 0 || (recorded.get(key) ?? 0) >= least) continue
      exclusions.push({ entry: index, stage: 'period', ruleId, minutes })
      countable[index] = 0
    }
  }
  return { minutes: countable, exclusions }
}
