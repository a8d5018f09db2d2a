import type { UncountedReason } from '../counting/reasons.ts'
import type { Plan } from '../plan/plan.ts'
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
      return `${hours}: hours of this sort count only in part.${asks}`
    case 'period':
    case 'share':
      return `${hours}: beyond a limit.${asks}`
    case 'area':
      return rule?.kind === 'area-maximum'
        ? `${hours}: beyond a limit.${asks}`
        : `${hours}: their place is kept for areas that need more hours.${asks}`
    case 'full':
      return `${hours}: more than the requirement asks for.`
  }
}
