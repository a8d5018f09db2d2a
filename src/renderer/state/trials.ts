import type { StoreApi } from 'zustand/vanilla'
import type { HeaderPatch } from '#shared/plan/header-patch.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { Period } from '#shared/plan/practice.ts'
import type { WindowState } from './app-controller.ts'
import { planShown, targetKey } from './target.ts'
import { ended, isTried, NO_TRIAL, type Trial, triedMore, triedTime, withoutSaved } from './trial.ts'

/** The trials of this window, of which that over the open plan, or over its open scenario, can change. */
export interface Trials {
  readonly tryOut: (patch: HeaderPatch) => void
  /** Tries a new or another time of leave and the like; null takes it out of the trial. */
  readonly tryTime: (id: string, time: Period | null) => void
  readonly end: () => void
  /** Ends the trial; false where nothing is tried. */
  readonly drop: () => boolean
  /** After a change of the plan: what it holds by now is not tried any more. */
  readonly forgetSaved: () => void
}

export function createTrials(
  store: Pick<StoreApi<WindowState>, 'getState' | 'setState'>,
  openPlan: () => Plan | null,
): Trials {
  function change(next: (trial: Trial, saved: Plan) => Trial): void {
    const plan = openPlan()
    if (!plan) return
    const { trials, openScenarios } = store.getState()
    const key = targetKey(plan, openScenarios)
    const shown = planShown(plan, openScenarios)
    store.setState({ trials: { ...trials, [key]: next(trials[key] ?? NO_TRIAL, shown) } })
  }

  const end = () => change(ended)
  return {
    tryTime: (id, time) => change((trial) => triedTime(trial, id, time)),
    tryOut: (patch) => change((trial, saved) => triedMore(trial, saved, patch)),
    end,
    drop() {
      const plan = openPlan()
      if (!plan) return false
      const { trials, openScenarios } = store.getState()
      const trial = trials[targetKey(plan, openScenarios)]
      if (!trial || !isTried(trial, planShown(plan, openScenarios))) return false
      end()
      return true
    },
    forgetSaved: () => change(withoutSaved),
  }
}
