import { Anchor } from '@mantine/core'
import { useEffect, useState } from 'react'
import { DATA_HASH } from '../../navigation/router.ts'
import { usePlanList } from '../../plans/use-plan-list.ts'
import { useActions, useSession } from '../../state/hooks.ts'

/** The way to plans that are not in the list: archived, removed or lost ones. Nothing on a first run. */
export function WayToData() {
  const list = usePlanList()
  const hasLost = useHasLostPlans()
  const isPutAway = list?.plans.some(({ place }) => place !== 'plans') ?? false
  if (!isPutAway && !hasLost) return null
  return <Anchor href={DATA_HASH}>Bring back an archived, removed or lost plan</Anchor>
}

function useHasLostPlans(): boolean {
  const { call } = useActions()
  const session = useSession()
  const [hasLost, setLost] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new session may have other plans
  useEffect(() => {
    let isShown = true
    void call('recovery:list', {}).then((reply) => {
      if (isShown && reply.ok) setLost(reply.value.plans.length > 0)
    })
    return () => {
      isShown = false
    }
  }, [call, session])
  return hasLost
}
