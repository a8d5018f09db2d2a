import type { Minutes } from '../values/primitives.ts'
import { EXCLUSION_STAGES, type Exclusion, type ExclusionStage } from './entry.ts'

/** Recorded minutes that do not count, and the rule that excludes them. Without a rule, the requirement is full. */
export interface UncountedReason {
  readonly stage: ExclusionStage
  readonly ruleId: string | null
  readonly minutes: Minutes
}

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
  return [...sums.values()].sort(
    (left, right) => EXCLUSION_STAGES.indexOf(left.stage) - EXCLUSION_STAGES.indexOf(right.stage),
  )
}
