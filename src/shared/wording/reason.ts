import type { UncountedReason } from '../counting/reasons.ts'
import type { Plan } from '../plan/plan.ts'
import type { Rule } from '../program/rule-union.ts'
import type { Formatter } from './formatter.ts'

/** Why recorded hours do not count, as a whole sentence with the rule behind it. */
export function reasonSentence(reason: UncountedReason, plan: Plan, formatter: Formatter): string {
  const rule = plan.program.rules.find(({ id }) => id === reason.ruleId)
  const asks = rule ? ` The rule: ${rule.summary}` : ''
  const hours = formatter.duration(reason.minutes)
  switch (reason.stage) {
    case 'coverage':
      return rule?.kind === 'document-in-force'
        ? `${hours}: on days on which a document is not in force.${asks}`
        : `${hours}: recorded outside a contract.${asks}`
    case 'conversion':
      return rule ? `${hours}, by this rule: ${rule.summary}` : `${hours}: hours of this sort count only in part.`
    case 'period':
    case 'share':
      return beyondLimit(hours, rule)
    case 'area':
      return rule?.kind === 'area-maximum'
        ? beyondLimit(hours, rule)
        : `${hours}: their place is kept for areas that need more hours.${asks}`
    case 'full':
      return `${hours}: more than the requirement asks for.`
  }
}

/** A rule that sets a limit says so itself. */
function beyondLimit(hours: string, rule: Rule | undefined): string {
  return rule ? `${hours}, by this rule: ${rule.summary}` : `${hours}: beyond a limit.`
}
