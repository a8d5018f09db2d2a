import { useEffect, useState } from 'react'
import type { LostPlan } from '#shared/contract/backups.ts'
import { useActions, useSelected } from '../state/hooks.ts'

/** Plans that cannot be opened, read again with each new snapshot; none until they are read. */
export function useLostPlans(): readonly LostPlan[] {
  const { call } = useActions()
  const snapshot = useSelected((whole) => whole)
  const [plans, setPlans] = useState<readonly LostPlan[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new snapshot may have other plans
  useEffect(() => {
    let isShown = true
    void call('recovery:list', {}).then((reply) => {
      if (isShown && reply.ok) setPlans(reply.value.plans)
    })
    return () => {
      isShown = false
    }
  }, [call, snapshot])
  return plans
}
