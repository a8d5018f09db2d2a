import type { EffectsOf, Weight } from './effects.ts'
import { areasOf, KINDS, MODES } from './traits.ts'
import type { WeightRule } from './weights.ts'

/** What each kind does. */
export const WEIGHT_EFFECTS: EffectsOf<WeightRule, Weight> = {
  'unapproved-weight': ({ numerator, denominator }) => ({
    numerator,
    denominator,
    appliesTo: ({ isApproved }) => !isApproved,
  }),
  'supervision-kind-weight': ({ numerator, denominator, supervisionKind }) => {
    const place = KINDS.indexOf(supervisionKind)
    return { numerator, denominator, appliesTo: ({ kind }) => kind === place }
  },
  'mode-weight': ({ numerator, denominator, modes }) => {
    const places = new Set(modes.map((mode) => MODES.indexOf(mode)))
    return { numerator, denominator, appliesTo: ({ mode }) => places.has(mode) }
  },
  'area-weight': ({ numerator, denominator, areaIds }, requirement) => {
    const places = new Set(areasOf(requirement, areaIds))
    return { numerator, denominator, appliesTo: ({ area }) => places.has(area) }
  },
}
