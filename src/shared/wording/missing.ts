import type { Plan } from '../plan/plan.ts'
import type { Barrier, Missing, Projection, ProjectionOutcome } from '../projection/result/projection.ts'
import { inSentence } from './constraint-name.ts'
import type { Formatter } from './formatter.ts'
import { missingCause } from './missing-cause.ts'
import { areaName, requirementName } from './names.ts'
import { count, joinWords } from './phrases.ts'

type CannotFinish = Extract<ProjectionOutcome, { kind: 'cannot-finish' }>

const MOST_NAMED = 4
const MOST_CAUSES = 1

/** Why a plan does not reach certification: what bars it first, then what is missing, and which entry leaves it so. */
export function cannotFinishSentence(
  { missing, barriers }: CannotFinish,
  plan: Plan,
  rows: Pick<Projection, 'requirements' | 'findings'>,
  formatter: Formatter,
): string {
  const named = missing.slice(0, MOST_NAMED).map((part) => missingPhrase(part, plan, formatter))
  const causes = [...new Set(missing.map((part) => missingCause(part, plan, rows, formatter)))]
  const all = missing.length > named.length ? [...named, `${missing.length - named.length} more`] : named
  return [
    ...(barriers.length > 0
      ? barriers.map((barrier) => barrierSentence(barrier, plan, formatter))
      : ['This plan does not reach certification within ten years.']),
    ...(all.length > 0 ? [`Still missing: ${joinWords(all)}.`] : []),
    ...causes.slice(0, MOST_CAUSES),
  ].join(' ')
}

/** What keeps a plan from finishing, as a sentence of its own. */
export function barrierSentence(barrier: Barrier, plan: Plan, formatter: Formatter): string {
  if (barrier.kind === 'never-eligible') {
    const condition = plan.program.eligibility.find(({ id }) => id === barrier.conditionId)
    return `By your answers you can never apply, so this plan does not reach certification: “${condition?.summary ?? barrier.conditionId}”`
  }
  return `The application fees of ${formatter.money(barrier.amount)} can never be paid, so this plan does not reach certification.`
}

/** The same within a sentence, short, without the words of the condition. */
export function barrierShortly(barrier: Barrier, formatter: Formatter): string {
  return barrier.kind === 'never-eligible'
    ? 'by your answers you can never apply'
    : `application fees of ${formatter.money(barrier.amount)} can never be paid`
}

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
      return `${name} within ${count(missing.part.months, 'month', 'months')}, as they are spread over more`
    case 'recency':
      return `${hours} of ${name} in the ${missing.part.months === 1 ? 'month' : `${missing.part.months} months`} before the application`
    case 'horizon':
      return `${name}, which is met only on ${formatter.date(missing.part.metOn)}`
    case 'span':
      return `the span of ${count(missing.part.months, 'month', 'months')} for ${name}`
  }
}
