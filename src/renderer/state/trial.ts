import {
  NO_PLAN_SETTINGS,
  type PlanSettings,
  patchOf,
  planSettingsOf,
  planSettingsWith,
  planWith,
} from '#shared/edits/plan-settings.ts'
import { isSame } from '#shared/is-same.ts'
import type { HeaderPatch } from '#shared/plan/header-patch.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { Period } from '#shared/plan/practice.ts'

/** What is tried over a saved plan, in this window, until it is used, kept or dropped. Nothing of it is stored. */
export interface Trial {
  readonly settings: PlanSettings
  /** Times of leave, recovery and the like that are new or other than saved, by their ids. */
  readonly times: readonly Period[]
  /** How many trials of this plan have ended: forms that fed one begin again from the saved plan. */
  readonly ended: number
}

export const NO_TRIAL: Trial = { settings: NO_PLAN_SETTINGS, times: [], ended: 0 }

export function triedMore(trial: Trial, saved: Plan, patch: HeaderPatch): Trial {
  return { ...trial, settings: planSettingsWith(trial.settings, saved, patch) }
}

export function ended({ ended: before }: Trial): Trial {
  return { ...NO_TRIAL, ended: before + 1 }
}

/** With the time in it, in the place of what was tried of it before; null takes it out again. */
export function triedTime(trial: Trial, id: string, time: Period | null): Trial {
  const others = trial.times.filter((one) => one.id !== id)
  return { ...trial, times: time ? [...others, time] : others }
}

/** Without what the saved plan has by now, so that an undo does not bring it back as a trial. */
export function withoutSaved(trial: Trial, saved: Plan): Trial {
  return {
    ...trial,
    settings: planSettingsOf(saved, patchOf(saved, trial.settings)),
    times: timesThatDiffer(trial, saved),
  }
}

export function isTried(trial: Trial, saved: Plan): boolean {
  return triedPlan(trial, saved) !== saved
}

const known = new WeakMap<Trial, { readonly saved: Plan; readonly plan: Plan }>()

/** The plan as it is tried; the saved one itself where nothing is. The same object as long as both stay the same. */
export function triedPlan(trial: Trial, saved: Plan): Plan {
  const last = known.get(trial)
  if (last?.saved === saved) return last.plan
  const plan = withTimes(planWith(saved, trial.settings), timesThatDiffer(trial, saved))
  known.set(trial, { saved, plan })
  return plan
}

function timesThatDiffer({ times }: Trial, { periods }: Plan): readonly Period[] {
  return times.filter((time) => !periods.some((saved) => saved.id === time.id && isSame(saved, time)))
}

/** Changed times in their places, new ones at the end. */
function withTimes(plan: Plan, times: readonly Period[]): Plan {
  if (times.length === 0) return plan
  const byId = new Map(times.map((time) => [time.id, time]))
  const known = plan.periods.map((saved) => byId.get(saved.id) ?? saved)
  const added = times.filter(({ id }) => !plan.periods.some((saved) => saved.id === id))
  return { ...plan, periods: [...known, ...added] }
}
