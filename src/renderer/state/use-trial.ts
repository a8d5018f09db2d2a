import type { Plan } from '#shared/plan/plan.ts'
import type { Projection } from '#shared/projection/result/projection.ts'
import { projectRemembered, useBasePlan, usePlan, useToday, useWindowState } from './hooks.ts'
import { planShown, targetKey } from './target.ts'
import { isTried, NO_TRIAL, type Trial, triedPlan } from './trial.ts'

/** A plan and what it leads to. */
export interface Outlook {
  readonly plan: Plan
  readonly projection: Projection
}

/** The saved plan, and the same as it is tried. */
export interface TrialOutlook {
  readonly saved: Outlook
  /** Null where nothing is tried. */
  readonly tried: Outlook | null
}

export function useTrial(): Trial {
  const base = useBasePlan()
  return useWindowState(({ trials, openScenarios }) => trials[targetKey(base, openScenarios)] ?? NO_TRIAL)
}

/** The plan as it is tried, whose values forms begin with; the saved one where nothing is. */
export function useTriedPlan(): Plan {
  return triedPlan(useTrial(), usePlan())
}

export function useTrialOutlook(): TrialOutlook {
  const plan = usePlan()
  const tried = useTriedPlan()
  const today = useToday()
  const outlookOf = (of: Plan): Outlook => ({ plan: of, projection: projectRemembered(of, today) })
  return { saved: outlookOf(plan), tried: tried === plan ? null : outlookOf(tried) }
}

/** What pictures draw, and the saved plan under it where that is another one. A refused pace leaves the saved picture. */
export function useDrawnOutlook(): { readonly shown: Outlook; readonly ghost: Outlook | null } {
  const { saved, tried } = useTrialOutlook()
  const shown = tried?.projection.outcome.kind === 'pace-refused' ? saved : (tried ?? saved)
  return { shown, ghost: shown === saved ? null : saved }
}

/** Only whether something is tried: it is drawn again when a trial begins or ends, not while it moves. */
export function useIsTried(): boolean {
  const base = useBasePlan()
  return useWindowState(({ trials, openScenarios }) =>
    isTried(trials[targetKey(base, openScenarios)] ?? NO_TRIAL, planShown(base, openScenarios)),
  )
}
