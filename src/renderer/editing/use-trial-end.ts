import { fittingLabel } from '#shared/plan/edit.ts'
import { trialName } from '#shared/wording/trial-words.ts'
import { takeTried } from '../commands/plan-commands.ts'
import { keepPlan } from '../commands/scenario-commands.ts'
import { useOneAtATime } from '../forms/use-one-at-a-time.ts'
import { useActions, useFormatter } from '../state/hooks.ts'
import { useTrial, useTriedPlan } from '../state/use-trial.ts'
import { showNotice } from '../ui/notices.tsx'
import { makeId, useBaseEditing, useEditing } from './use-editing.ts'

/** The three ways in which a trial ends. */
export interface TrialEnd {
  readonly isBusy: boolean
  /** Takes it into what is open: the plan, or a scenario. */
  readonly use: () => Promise<void>
  readonly keepAsScenario: () => Promise<void>
  readonly reset: () => void
}

export function useTrialEnd(): TrialEnd {
  const { settings, times } = useTrial()
  const tried = useTriedPlan()
  const formatter = useFormatter()
  const { apply } = useEditing()
  const { apply: applyToBase } = useBaseEditing()
  const { endTrial } = useActions()
  const { isBusy, run } = useOneAtATime()
  const name = fittingLabel(trialName({ settings, times }, tried, formatter))

  async function use(): Promise<void> {
    const { ok } = await apply(takeTried(name, settings, times))
    if (ok) endTrial()
  }

  async function keepAsScenario(): Promise<void> {
    const { ok } = await applyToBase((base) => keepPlan(name, base, tried, makeId))
    if (!ok) return
    endTrial()
    showNotice(`Kept on the screen Scenarios: ${name}`)
  }

  return { isBusy, use: () => run(use), keepAsScenario: () => run(keepAsScenario), reset: endTrial }
}
