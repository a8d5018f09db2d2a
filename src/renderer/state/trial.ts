import {
  NO_PLAN_SETTINGS,
  type PlanSettings,
  patchOf,
  planSettingsOf,
  planSettingsWith,
  planWith,
} from '#shared/edits/plan-settings.ts'
import type { HeaderPatch } from '#shared/plan/header-patch.ts'
import type { Plan } from '#shared/plan/plan.ts'

/** What is tried over a saved plan, in this window, until it is used, kept or dropped. Nothing of it is stored. */
export interface Trial {
  readonly settings: PlanSettings
  /** How many trials of this plan have ended: forms that fed one begin again from the saved plan. */
  readonly ended: number
}

export const NO_TRIAL: Trial = { settings: NO_PLAN_SETTINGS, ended: 0 }

export function triedMore(trial: Trial, saved: Plan, patch: HeaderPatch): Trial {
  return { ...trial, settings: planSettingsWith(trial.settings, saved, patch) }
}

export function ended({ ended: before }: Trial): Trial {
  return { settings: NO_PLAN_SETTINGS, ended: before + 1 }
}

/** Without what the saved plan has by now, so that an undo does not bring it back as a trial. */
export function withoutSaved(trial: Trial, saved: Plan): Trial {
  return { ...trial, settings: planSettingsOf(saved, patchOf(saved, trial.settings)) }
}

export function isTried({ settings }: Trial, saved: Plan): boolean {
  return planWith(saved, settings) !== saved
}

const known = new WeakMap<PlanSettings, { readonly saved: Plan; readonly plan: Plan }>()

/** The plan as it is tried; the saved one itself where nothing is. The same object as long as both stay the same. */
export function triedPlan({ settings }: Trial, saved: Plan): Plan {
  const last = known.get(settings)
  if (last?.saved === saved) return last.plan
  const plan = planWith(saved, settings)
  known.set(settings, { saved, plan })
  return plan
}
