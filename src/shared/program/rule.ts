import { z } from 'zod'
import type { Cap, Gate, Threshold, Weight } from './rules/families.ts'
import { RULE_KINDS } from './rules/registry.ts'
import type { Requirement } from './rules/requirement.ts'

const kinds = Object.values(RULE_KINDS)
const [firstSchema, ...otherSchemas] = kinds.map(({ schema }) => schema)
if (!firstSchema) throw new Error('there is no kind of rule')

/** One rule about the hours of one requirement. Figures are minutes, months or whole ratios; never code. */
export const ruleSchema = z.discriminatedUnion('kind', [firstSchema, ...otherSchemas])
export type Rule = z.output<typeof ruleSchema>

/** What a rule means for the counting of hours. */
export type RuleEffect =
  | ({ readonly family: 'gate' } & { readonly gate: Gate })
  | ({ readonly family: 'weight' } & { readonly weight: Weight })
  | ({ readonly family: 'cap' } & { readonly cap: Cap })
  | ({ readonly family: 'threshold' } & { readonly threshold: Threshold })
  | { readonly family: 'note' }

export function effectOf(rule: Rule, requirement: Requirement): RuleEffect {
  const kind = RULE_KINDS[rule.kind]
  // The registry keys each kind by the `kind` of its own rules, which the compiler cannot follow.
  const own = rule as never
  switch (kind.family) {
    case 'gate':
      return { family: 'gate', gate: kind.gate(own) }
    case 'weight':
      return { family: 'weight', weight: kind.weight(own, requirement) }
    case 'cap':
      return { family: 'cap', cap: kind.cap(own, requirement) }
    case 'threshold':
      return { family: 'threshold', threshold: kind.threshold(own) }
    case 'note':
      return { family: 'note' }
  }
}

/** Whether Certpace computes with this rule; the others are shown, and the person keeps to them. */
export function isComputed(rule: Rule): boolean {
  const kind = RULE_KINDS[rule.kind]
  // As in `effectOf`.
  const own = rule as never
  if (kind.family === 'gate') return kind.gate(own) !== null
  return kind.family !== 'note'
}
