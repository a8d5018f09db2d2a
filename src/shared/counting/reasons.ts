import type { Minutes } from '../values/primitives.ts'
import type { Charge, Stage } from './entry.ts'

/** Recorded minutes that do not count, and the rule that forbids them. Without a rule, the requirement is full. */
export interface UncountedReason {
  readonly stage: Stage
  readonly ruleId: string | null
  readonly minutes: Minutes
}

/** The order in which rules are looked at, and in which reasons are listed. */
const STAGES: readonly Stage[] = ['coverage', 'conversion', 'period', 'share', 'area', 'full']

/** The charges added up by rule, in the order in which rules are looked at. */
export function sumReasons(charges: readonly Pick<Charge, 'stage' | 'ruleId' | 'minutes'>[]): UncountedReason[] {
  const [only] = charges
  if (only === undefined) return []
  if (charges.length === 1) return [{ stage: only.stage, ruleId: only.ruleId, minutes: only.minutes }]
  const sums = new Map<string, UncountedReason>()
  for (const { stage, ruleId, minutes } of charges) {
    const key = `${stage}/${ruleId ?? ''}`
    sums.set(key, { stage, ruleId, minutes: minutes + (sums.get(key)?.minutes ?? 0) })
  }
  return [...sums.values()].sort((left, right) => STAGES.indexOf(left.stage) - STAGES.indexOf(right.stage))
}
