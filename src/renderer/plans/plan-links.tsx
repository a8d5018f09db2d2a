import { Anchor, Stack, Text } from '@mantine/core'
import { unlockHash } from '../navigation/router.ts'
import { useAppSnapshot, useLocale } from '../state/hooks.ts'
import { lockedPlanName } from './locked-plan-name.ts'
import { usePlanActions } from './use-plan-actions.ts'

interface PlanLinksProps {
  readonly title: string
  /** A plan that is not to be listed. */
  readonly except?: string
}

/** The plans there are, each with the way to it; nothing when there are none. */
export function PlanLinks({ title, except }: PlanLinksProps) {
  const { plans, locked } = useAppSnapshot('plans', 'locked')
  const locale = useLocale()
  const { openPlan } = usePlanActions()
  const others = locked.filter(({ id }) => id !== except)
  if (plans.length + others.length === 0) return null
  return (
    <Stack gap="xs" align="flex-start">
      <Text fw={600}>{title}</Text>
      {plans.map(({ id, name }) => (
        <Anchor key={id} component="button" type="button" ta="left" onClick={() => void openPlan(id)}>
          {name}
        </Anchor>
      ))}
      {others.map((plan) => (
        <Anchor key={plan.id} href={unlockHash(plan.id)}>
          {lockedPlanName(plan, locale)}
        </Anchor>
      ))}
    </Stack>
  )
}
