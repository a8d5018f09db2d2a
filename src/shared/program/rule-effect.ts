import type { Rule } from './rule-union.ts'
import { CAP_EFFECTS } from './rules/cap-effects.ts'
import type { Cap, Gate, Threshold, Weight } from './rules/effects.ts'
import { GATE_EFFECTS } from './rules/gate-effects.ts'
import type { Requirement } from './rules/requirement.ts'
import { THRESHOLD_EFFECTS } from './rules/threshold-effects.ts'
import { WEIGHT_EFFECTS } from './rules/weight-effects.ts'

/** What a rule means for the counting of hours. */
export type RuleEffect =
  | ({ readonly family: 'gate' } & { readonly gate: Gate })
  | ({ readonly family: 'weight' } & { readonly weight: Weight })
  | ({ readonly family: 'cap' } & { readonly cap: Cap })
  | ({ readonly family: 'threshold' } & { readonly threshold: Threshold })
  | { readonly family: 'note' }

export function effectOf(rule: Rule, requirement: Requirement): RuleEffect {
  // Under the name of a kind stands the function for rules of that kind, which the compiler cannot follow.
  const own = rule as never
  const gate = under(rule.kind, GATE_EFFECTS)
  if (gate) return { family: 'gate', gate: gate(own) }
  const weight = under(rule.kind, WEIGHT_EFFECTS)
  if (weight) return { family: 'weight', weight: weight(own, requirement) }
  const cap = under(rule.kind, CAP_EFFECTS)
  if (cap) return { family: 'cap', cap: cap(own, requirement) }
  const threshold = under(rule.kind, THRESHOLD_EFFECTS)
  return threshold ? { family: 'threshold', threshold: threshold(own) } : { family: 'note' }
}

/** Whether Certpace computes with this rule; the others are shown, and the person keeps to them. */
export function isComputed(rule: Rule): boolean {
  const gate = under(rule.kind, GATE_EFFECTS)
  // As in `effectOf`.
  if (gate) return gate(rule as never) !== null
  return [WEIGHT_EFFECTS, CAP_EFFECTS, THRESHOLD_EFFECTS].some((effects) => Object.hasOwn(effects, rule.kind))
}

/** The entry under this name; undefined where there is none. */
function under<E extends object>(name: string, effects: E): E[keyof E] | undefined {
  // The name is one of the table's own.
  return Object.hasOwn(effects, name) ? effects[name as keyof E] : undefined
}
