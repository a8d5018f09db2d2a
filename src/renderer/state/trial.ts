import { EMPTY_OVERLAY, type Overlay, overlayWith, patchUnder, planUnder } from '#shared/edits/overlay.ts'
import type { HeaderPatch } from '#shared/plan/edit.ts'
import type { Plan } from '#shared/plan/plan.ts'

/** What is tried over a saved plan, in this window, until it is used, kept or dropped. Nothing of it is stored. */
export interface Trial {
  readonly fields: Overlay
  /** How many trials of this plan have ended: forms that fed one begin again from the saved plan. */
  readonly ended: number
}

export const NO_TRIAL: Trial = { fields: EMPTY_OVERLAY, ended: 0 }

/** Facts are the same in every target. */
const FACTS: readonly string[] = ['name', 'currency', 'asOf'] satisfies (keyof HeaderPatch)[]

export function triedMore(trial: Trial, saved: Plan, patch: HeaderPatch): Trial {
  const intentions = Object.fromEntries(Object.entries(patch).filter(([field]) => !FACTS.includes(field)))
  return { ...trial, fields: overlayWith(trial.fields, saved, intentions) }
}

export function ended({ ended: before }: Trial): Trial {
  return { fields: EMPTY_OVERLAY, ended: before + 1 }
}

/** Without what the saved plan has by now, so that an undo does not bring it back as a trial. */
export function withoutSaved(trial: Trial, saved: Plan): Trial {
  return { ...trial, fields: overlayWith(EMPTY_OVERLAY, saved, patchUnder(saved, trial.fields)) }
}

export function isTried({ fields }: Trial, saved: Plan): boolean {
  return planUnder(saved, fields) !== saved
}

const known = new WeakMap<Overlay, { readonly saved: Plan; readonly plan: Plan }>()

/** The plan as it is tried; the saved one itself where nothing is. The same object as long as both stay the same. */
export function triedPlan({ fields }: Trial, saved: Plan): Plan {
  const last = known.get(fields)
  if (last?.saved === saved) return last.plan
  const plan = planUnder(saved, fields)
  known.set(fields, { saved, plan })
  return plan
}
