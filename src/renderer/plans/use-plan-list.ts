import { useEffect, useState } from 'react'
import type { ResponseOf } from '#shared/contract/contract.ts'
import type { ListedPlan, PlanOutlook } from '#shared/contract/plan-library.ts'
import { useActions, useSelected } from '../state/hooks.ts'

/** Every plan there is, read again with each new snapshot; undefined until then, null where they could not be read. */
export function usePlanList(): ResponseOf<'plans:list'> | null | undefined {
  const { call } = useActions()
  const snapshot = useSelected((whole) => whole)
  const [list, setList] = useState<ResponseOf<'plans:list'> | null>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new snapshot may have other plans
  useEffect(() => {
    let isShown = true
    void call('plans:list', {}).then((reply) => {
      if (isShown) setList((known) => (reply.ok ? reply.value : (known ?? null)))
    })
    return () => {
      isShown = false
    }
  }, [call, snapshot])
  return list
}

/** When plans lead to their certificates, by their ids; one after the other, as each has to be read. */
export function useOutlooks(plans: readonly ListedPlan[]): ReadonlyMap<string, PlanOutlook> {
  const { call } = useActions()
  const [outlooks, setOutlooks] = useState<ReadonlyMap<string, PlanOutlook>>(new Map())
  const state = JSON.stringify(plans.map(({ id, changedAt }) => [id, changedAt]))
  // biome-ignore lint/correctness/useExhaustiveDependencies: `state` says when a plan is another
  useEffect(() => {
    let isShown = true
    async function readAll(): Promise<void> {
      for (const { id } of plans) {
        const reply = await call('plans:outlook', { planId: id })
        if (!isShown) return
        if (reply.ok) setOutlooks((known) => new Map(known).set(id, reply.value))
      }
    }
    void readAll()
    return () => {
      isShown = false
    }
  }, [call, state])
  return outlooks
}
