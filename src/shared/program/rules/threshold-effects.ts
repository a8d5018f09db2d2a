import type { EffectsOf, Threshold } from './effects.ts'
import type { ThresholdRule } from './thresholds.ts'

/** What each kind does. */
export const THRESHOLD_EFFECTS: EffectsOf<ThresholdRule, Threshold, []> = {
  'span-minimum': (rule) => ({ kind: 'span', months: rule.months }),
  'span-maximum': (rule) => ({ kind: 'window', months: rule.months }),
  'recency-minimum': (rule) => ({ kind: 'recency', minutes: rule.minutes, months: rule.months }),
  'ratio-minimum': ({ toRequirementId, numerator, denominator }) => ({
    kind: 'ratio',
    toRequirementId,
    numerator,
    denominator,
  }),
}
