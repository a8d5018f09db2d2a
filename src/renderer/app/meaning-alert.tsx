import { Alert } from '@mantine/core'
import { changedMeaningSentence } from '#shared/wording/changed-meaning.ts'
import { useActions, useFormatter, usePlan, useProjection } from '../state/hooks.ts'
import { showFailure } from '../ui/notices.tsx'

/** Says once that this program means some things otherwise than the one that kept the plan, and what date follows. */
export function MeaningAlert() {
  const plan = usePlan()
  const projection = useProjection()
  const formatter = useFormatter()
  const { call } = useActions()
  const sentence = changedMeaningSentence(plan, projection, formatter)
  if (sentence === null) return null

  async function markRead(): Promise<void> {
    const reply = await call('recovery:meaning-read', { planId: plan.id })
    if (!reply.ok) showFailure(reply.failure.message)
  }

  return (
    <Alert color="accent" mb="md" withCloseButton closeButtonLabel="I have read this" onClose={() => void markRead()}>
      {sentence}
    </Alert>
  )
}
