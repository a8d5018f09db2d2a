import { Button, Group } from '@mantine/core'
import { trialDifferences } from '#shared/wording/trial-differences.ts'
import { useRested } from '../charts/kit/use-rested.ts'
import { useFormatter } from '../state/hooks.ts'
import { useTrialOutlook } from '../state/use-trial.ts'
import './trial-end.css'
import { useTrialEnd } from './use-trial-end.ts'

const REST_IN_MS = 500

interface TrialEndProps {
  /** What to say where nothing is tried. */
  readonly hint: string
}

/** What the trial would change, and the three ways to end it. */
export function TrialEnd({ hint }: TrialEndProps) {
  const { saved, tried } = useTrialOutlook()
  const formatter = useFormatter()
  const { isBusy, use, keepAsScenario, reset } = useTrialEnd()
  const differences = tried ? trialDifferences(saved.projection, tried.projection, formatter) : []
  const isRefused = tried?.projection.outcome.kind === 'pace-refused'
  const spoken = useRested(differences.join(', '), REST_IN_MS)
  return (
    <div className="trial-end">
      <p className="trial-differences" data-refused={isRefused}>
        {tried ? differences.join(' · ') : hint}
      </p>
      <span className="visually-hidden" role="status">
        {spoken}
      </span>
      <Group gap={4}>
        <Button size="compact-sm" fz="xs" px={6} disabled={!tried || isRefused || isBusy} onClick={() => void use()}>
          Save
        </Button>
        <Button
          size="compact-sm"
          fz="xs"
          px={6}
          variant="light"
          disabled={!tried || isRefused || isBusy}
          onClick={() => void keepAsScenario()}
        >
          Keep as scenario
        </Button>
        <Button size="compact-sm" fz="xs" px={6} variant="light" disabled={!tried || isBusy} onClick={reset}>
          Reset
        </Button>
      </Group>
    </div>
  )
}
