import { Anchor } from '@mantine/core'
import { DATA_HASH } from '../../navigation/router.ts'
import { usePlanList } from '../../plans/use-plan-list.ts'
import { useLostPlans } from '../../recovery/use-lost-plans.ts'

/** The way to plans that are not in the list: archived, removed or lost ones. Nothing on a first run. */
export function WayToData() {
  const list = usePlanList()
  const lost = useLostPlans()
  const isPutAway = list?.plans.some(({ place }) => place !== 'plans') ?? false
  if (!isPutAway && lost.length === 0) return null
  return <Anchor href={DATA_HASH}>Bring back an archived, removed or lost plan</Anchor>
}
