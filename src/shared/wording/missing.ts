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
  const first =
    barriers.length > 0
      ? barriers.map((barrier) => barrierSentence(barrier, plan, formatter))
      : ['This plan does not reach certification within ten years.']
  return [...first, ...whatIsMissing('Still missing', missing, plan, rows, formatter)].join(' ')
}

/** The same where it is said already that there is no date. */
export function stillMissingSentence(
  outcome: CannotFinish,
  plan: Plan,
  rows: Pick<Projection, 'requirements' | 'findings'>,
  formatter: Formatter,
): string {
  if (outcome.barriers.length > 0) return cannotFinishSentence(outcome, plan, rows, formatter)
  return whatIsMissing('Missing after ten years', outcome.missing, plan, rows, formatter).join(' ')
}

function whatIsMissing(
  opening: string,
  missing: CannotFinish['missing'],
  plan: Plan,
  rows: Pick<Projection, 'requirements' | 'findings'>,
  formatter: Formatter,
): readonly string[] {
  const named = missing.slice(0, MOST_NAMED).map((part) => missingPhrase(part, plan, formatter))
  const causes = [...new Set(missing.map((part) => missingCause(part, plan, rows, formatter)))]
  const all = missing.length > named.length ? [...named, `${missing.length - named.length} more`] : named
  return [...(all.length > 0 ? [`${opening}: ${joinWords(all)}.`] : []), ...causes.slice(0, MOST_CAUSES)]
}

/** What keeps a plan from finishing, as a sentence of its own. */
export function barrierSentence(barrier: Barrier, plan: Plan, formatter: Formatter): string {
  switch (barrier.kind) {
    case 'never-eligible':
      return `By your answers you can never apply, so this plan does not reach certification: “${conditionText(barrier.conditionId, plan)}”`
    case 'late-eligibility':
      return `By your answers you can apply only from ${formatter.date(barrier.on)}, too late to be certified within ten years: “${conditionText(barrier.conditionId, plan)}”`
    case 'late-certification':
      return `All is met on ${formatter.date(barrier.readyOn)}, but the certification comes on ${formatter.date(barrier.certifiedOn)}, after the ten years that are looked at.`
    case 'unpaid-fees':
      return `The application fees of ${formatter.money(barrier.amount)} cannot be paid in time to be certified within ten years.`
  }
}

/** The same within a sentence, short, without the words of the condition. */
export function barrierShortly(barrier: Barrier, formatter: Formatter): string {
  switch (barrier.kind) {
    case 'never-eligible':
      return 'by your answers you can never apply'
    case 'late-eligibility':
      return `by your answers you can apply only from ${formatter.date(barrier.on)}`
    case 'late-certification':
      return `certification would come only on ${formatter.date(barrier.certifiedOn)}`
    case 'unpaid-fees':
      return `application fees of ${formatter.money(barrier.amount)} cannot be paid in time`
  }
}

function conditionText(conditionId: string, { program }: Plan): string {
  return program.eligibility.find(({ id }) => id === conditionId)?.summary ?? conditionId
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
