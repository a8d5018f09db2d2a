import type { Minutes } from '../values/primitives.ts'
import type { Exclusion, ExclusionStage } from './entry.ts'

/** Recorded minutes that do not count, and the rule that excludes them. Without a rule, the requirement is full. */
export interface UncountedReason {
  readonly stage: ExclusionStage
  readonly ruleId: string | null
  readonly minutes: Minutes
}

/** The order in which rules are looked at, and in which reasons are listed. */
const STAGES: readonly ExclusionStage[] = ['coverage', 'conversion', 'period', 'share', 'area', 'full']

/** The excluded minutes added up by rule, in the order in which rules are looked at. */
export function sumReasons(exclusions: readonly Pick<Exclusion, 'stage' | 'ruleId' | 'minutes'>[]): UncountedReason[] {
  const [only] = exclusions
  if (only === undefined) return []
  if (exclusions.length === 1) return [{ stage: only.stage, ruleId: only.ruleId, minutes: only.minutes }]
  const sums = new Map<string, UncountedReason>()
  for (const { stage, ruleId, minutes } of exclusions) {
    const key = `${stage}/${ruleId ?? ''}`
    sums.set(key, { stage, ruleId, minutes: minutes + (sums.get(key)?.minutes ?? 0) })
  }
  return [...sums.values()].sort((left, right) => STAGES.indexOf(left.stage) - STAGES.indexOf(right.stage))
}
