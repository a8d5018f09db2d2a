import { Alert, Button, Stack, Text } from '@mantine/core'
import { useActions, useAppSnapshot, usePlanName } from '../state/hooks.ts'
import { showFailure } from '../ui/notices.tsx'

/** Says that changes of the open plan may be missing, and where its files are kept, until the person has read it. */
export function LossAlert() {
  const { loss } = useAppSnapshot('loss')
  const { id } = usePlanName()
  const { call } = useActions()
  if (loss === null) return null

  async function markRead(): Promise<void> {
    const reply = await call('recovery:loss-read', { planId: id })
    if (!reply.ok) showFailure(reply.failure.message)
  }

  return (
    <Alert color="yellow" title="Changes may be missing from this plan" mb="md">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{loss}</Text>
        <Button size="compact-sm" variant="default" onClick={() => void markRead()}>
          I have read this
        </Button>
      </Stack>
    </Alert>
  )
}
