import { Button, Group, Text } from '@mantine/core'
import { trialDifferences } from '#shared/wording/trial-differences.ts'
import { goTo } from '../../navigation/router.ts'
import { useFormatter } from '../../state/hooks.ts'
import { useTrialOutlook } from '../../state/use-trial.ts'

interface PeriodOutcomeProps {
  /** Whether what is filled in can be read, and so is tried. */
  readonly isTried: boolean
}

/** What the time filled in would change, before it is saved, and the way to see it in the picture. */
export function PeriodOutcome({ isTried }: PeriodOutcomeProps) {
  const { saved, tried } = useTrialOutlook()
  const formatter = useFormatter()
  const differences = isTried && tried ? trialDifferences(saved.projection, tried.projection, formatter) : []
  return (
    <Group gap="xs" justify="space-between">
      <Text size="sm" role="status" className="period-outcome" flex="1 1 14rem">
        {differences.length > 0
          ? `With it: ${differences.join(' · ')}.`
          : 'Change a field to see what it does to the plan.'}
      </Text>
      <Button variant="default" size="xs" disabled={differences.length === 0} onClick={() => goTo('overview')}>
        See it in the picture
      </Button>
    </Group>
  )
}
