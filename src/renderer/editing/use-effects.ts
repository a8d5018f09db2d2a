import { useEffect, useState } from 'react'
import { type EffectOfDifference, effectOfDifference } from '#shared/comparison/effect-of-difference.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { Difference, Scenario } from '#shared/plan/scenario.ts'
import { useToday } from '../state/hooks.ts'
import { whenIdle } from '../ui/when-idle.ts'

/** What each difference of a scenario does, worked out one after another while the page has nothing else to do. */
export function useEffects(
  base: Plan,
  scenario: Scenario,
  isAsked: boolean,
): ReadonlyMap<Difference, EffectOfDifference> {
  const today = useToday()
  const [effects, setEffects] = useState<ReadonlyMap<Difference, EffectOfDifference>>(new Map())
  const waiting = isAsked ? scenario.differences.find((one) => !effects.has(one)) : undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a difference does depends on the plan and on the others
  useEffect(() => setEffects(new Map()), [base, scenario, today])
  useEffect(() => {
    if (!waiting) return undefined
    return whenIdle(() =>
      setEffects((known) => new Map([...known, [waiting, effectOfDifference(base, scenario, waiting, today)]])),
    )
  }, [base, scenario, waiting, today])
  return effects
}
