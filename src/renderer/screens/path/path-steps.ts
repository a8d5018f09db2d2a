import type { IsoDate } from '#shared/calendar/day.ts'
import type { Checkmark } from '#shared/plan/checkmark.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { Step } from '#shared/program/rule-pack.ts'
import type { Projection } from '#shared/projection/result/projection.ts'

/** A line of the checklist, and how far it is. */
export interface PathStep {
  readonly step: Step
  readonly state:
    | { readonly kind: 'done'; readonly on: IsoDate }
    | { readonly kind: 'under-way' }
    | { readonly kind: 'open' }
  /** The person's tick; null for steps that their progress ticks, and for those not ticked yet. */
  readonly checkmark: Checkmark | null
  readonly isTickedByProgress: boolean
}

/** The checklist from the first step to the renewal. Steps about a requirement are done when its hours and rules are met. */
export function pathSteps(plan: Plan, { requirements, today }: Projection): readonly PathStep[] {
  return plan.program.steps.map((step): PathStep => {
    if (step.requirementId === null) {
      const checkmark = plan.checkmarks.find(({ kind, subjectId }) => kind === 'step-done' && subjectId === step.id)
      const state = checkmark ? ({ kind: 'done', on: checkmark.on } as const) : ({ kind: 'open' } as const)
      return { step, state, checkmark: checkmark ?? null, isTickedByProgress: false }
    }
    const progress = requirements.find(({ requirementId }) => requirementId === step.requirementId)
    const base = { step, checkmark: null, isTickedByProgress: true }
    if (progress?.metOn && progress.metOn <= today) return { ...base, state: { kind: 'done', on: progress.metOn } }
    return { ...base, state: { kind: progress && progress.doneMinutes > 0 ? 'under-way' : 'open' } }
  })
}
