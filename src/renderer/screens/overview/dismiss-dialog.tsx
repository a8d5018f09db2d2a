import { Modal, Stack, Text, TextInput } from '@mantine/core'
import { type SyntheticEvent, useState } from 'react'
import type { Finding } from '#shared/projection/result/finding.ts'
import { titleSchema } from '#shared/values/primitives.ts'
import { findingText } from '#shared/wording/finding-text.ts'
import { dismissFinding } from '../../commands/finding-commands.ts'
import { makeId, useEditing } from '../../editing/use-editing.ts'
import { useOneAtATime } from '../../forms/use-one-at-a-time.ts'
import { useFormatter } from '../../state/hooks.ts'
import { FormButtons } from '../../ui/form-buttons.tsx'
import { useFocusBack } from '../../ui/use-focus-back.ts'

interface DismissDialogProps {
  readonly finding: Finding
  readonly onClose: () => void
}

/** Asks why a finding is dismissed, so that the person knows it later. */
export function DismissDialog({ finding, onClose }: DismissDialogProps) {
  useFocusBack()
  const { plan, apply } = useEditing()
  const formatter = useFormatter()
  const { isBusy, run } = useOneAtATime()
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string | null>(null)

  async function submit(): Promise<void> {
    const parsed = titleSchema.safeParse(reason)
    if (!parsed.success) {
      setError(reason.trim() === '' ? 'Write a few words, so that you know later why.' : 'At most 200 characters.')
      return
    }
    const reply = await apply(dismissFinding(finding.key, parsed.data, makeId))
    if (reply.ok) onClose()
  }

  function onSubmit(event: SyntheticEvent<HTMLFormElement>): void {
    event.preventDefault()
    void run(submit)
  }

  return (
    <Modal opened onClose={onClose} title="Dismiss this" closeButtonProps={{ 'aria-label': 'Close' }} centered>
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <Text>{findingText(finding, plan, formatter).sentence}</Text>
          <TextInput
            label="Why is this all right for you?"
            description="It stays dismissed until you bring it back."
            value={reason}
            error={error}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
            data-autofocus
          />
          <FormButtons submit="Dismiss" isBusy={isBusy} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  )
}
