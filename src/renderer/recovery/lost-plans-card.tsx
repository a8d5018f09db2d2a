import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { LostPlan } from '#shared/contract/backups.ts'
import { LostPlanDialog } from './lost-plan-dialog.tsx'
import { useLostPlans } from './use-lost-plans.ts'

/** Plans that cannot be opened, each with the way back. Nothing while there are none. */
export function LostPlansCard() {
  const plans = useLostPlans()
  const [chosen, setChosen] = useState<LostPlan | null>(null)
  if (plans.length === 0) return null
  return (
    <Paper component="section" withBorder p="lg" aria-labelledby="lost-plans-title">
      <Title order={2} size="h3" id="lost-plans-title" mb="xs">
        Plans that cannot be opened
      </Title>
      <Stack gap="sm">
        {plans.map((plan) => (
          <Group key={plan.planId} justify="space-between" wrap="nowrap">
            <div>
              <Text fw={600}>{lostPlanName(plan)}</Text>
              <Text size="sm">{plan.message}</Text>
            </div>
            <Button variant="light" aria-label={`Bring it back: ${lostPlanName(plan)}`} onClick={() => setChosen(plan)}>
              Bring it back
            </Button>
          </Group>
        ))}
      </Stack>
      {chosen && <LostPlanDialog plan={chosen} onClose={() => setChosen(null)} />}
    </Paper>
  )
}

function lostPlanName({ name, planId }: LostPlan): string {
  return name ?? `Plan ${planId}`
}
