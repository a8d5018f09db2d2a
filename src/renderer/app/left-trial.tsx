import { Button, Group, Modal, Text } from '@mantine/core'
import { trialWords } from '#shared/wording/trial-words.ts'
import { useTrialEnd } from '../editing/use-trial-end.ts'
import { goTo } from '../navigation/router.ts'
import { useFormatter } from '../state/hooks.ts'
import { useIsTried, useTrial, useTriedPlan } from '../state/use-trial.ts'

interface LeftTrialDialogProps {
  /** Where the trial was made, as its address has it. */
  readonly madeOn: string
  readonly onClose: () => void
}

/** Asks what to do with a trial whose screen was left. Closed without an answer, it is found there again. */
export function LeftTrialDialog({ madeOn, onClose }: LeftTrialDialogProps) {
  const trial = useTrial()
  const tried = useTriedPlan()
  const isTried = useIsTried()
  const formatter = useFormatter()
  const { isBusy, use, keepAsScenario, reset } = useTrialEnd()
  if (!isTried) return null
  const goBack = () => {
    goTo(madeOn)
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title="Keep what you tried?" closeButtonProps={{ 'aria-label': 'Close' }} centered>
      <Text>You tried {trialWords(trial, tried, formatter)}. Nothing of it is saved yet.</Text>
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={goBack} data-autofocus>
          Go back to it
        </Button>
        <Button variant="default" disabled={isBusy} onClick={reset}>
          Drop it
        </Button>
        <Button variant="light" disabled={isBusy} onClick={() => void keepAsScenario().then(onClose)}>
          Keep as scenario
        </Button>
        <Button disabled={isBusy} onClick={() => void use().then(onClose)}>
          Save
        </Button>
      </Group>
    </Modal>
  )
}
