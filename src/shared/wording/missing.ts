import type { Plan } from '../plan/plan.ts'
import type { Missing } from '../projection/result/projection.ts'
import { inSentence } from './constraint-name.ts'
import type { Formatter } from './formatter.ts'
import { areaName, requirementName } from './names.ts'

/** What is lacking, within a sentence: `25 h of individual supervision`. */
export function missingPhrase(missing: Missing, plan: Plan, formatter: Formatter): string {
  const name = inSentence(requirementName(plan, missing.requirementId))
  const hours = formatter.duration(missing.minutes)
  switch (missing.part.kind) {
    case 'total':
      return `${hours} of ${name}`
    case 'area':
      return `${hours} of ${name} in ${inSentence(areaName(plan, missing.requirementId, missing.part.areaId))}`
    case 'supervision-kind':
      return `${hours} of ${missing.part.supervisionKind} ${name}`
    case 'window':
      return `${name} within ${missing.part.months} months, as they are spread over more`
    case 'recency':
      return `${hours} of ${name} in the ${missing.part.months} months before the application`
    case 'horizon':
      return `${name}, which is met only on ${formatter.date(missing.part.metOn)}`
    case 'span':
      return `the span of ${missing.part.months} months for ${name}`
  }
}
