import { type Claims, explainClaims, findBindingOfEarliest } from '#shared/advice/claims.ts'
import { type TriedFix, tryFixes } from '#shared/advice/try-fixes.ts'
import type { IsoDate } from '#shared/calendar/day.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { project } from '#shared/projection/project.ts'
import type { Constraint } from '#shared/projection/result/constraint.ts'

/** What can be asked about a plan, with the answers. Each answer projects the plan many times. */
export interface ClaimAnswers {
  /** What sets the date, and what would move it. */
  readonly claims: Claims
  /** The fixes of each finding that keep their word, by the key of the finding; those without any are left out. */
  readonly fixes: Readonly<Record<string, readonly TriedFix[]>>
  /** What sets the earliest date the plan allows. */
  readonly earliest: readonly Constraint[]
}

export type ClaimQuestion = keyof ClaimAnswers

/** A question on its way to the worker. */
export interface AskedClaim {
  readonly question: ClaimQuestion
  readonly plan: Plan
  readonly today: IsoDate
}

const ANSWERS: { readonly [Q in ClaimQuestion]: (plan: Plan, today: IsoDate) => ClaimAnswers[Q] } = {
  claims: explainClaims,
  fixes: fixesByFinding,
  earliest: findBindingOfEarliest,
}

export function answerClaim<Q extends ClaimQuestion>(question: Q, plan: Plan, today: IsoDate): ClaimAnswers[Q] {
  return ANSWERS[question](plan, today)
}

function fixesByFinding(plan: Plan, today: IsoDate): ClaimAnswers['fixes'] {
  const projection = project(plan, today)
  const tried = projection.findings.map((finding) => [finding.key, tryFixes(finding, projection, plan, today)] as const)
  return Object.fromEntries(tried.filter(([, fixes]) => fixes.length > 0))
}
