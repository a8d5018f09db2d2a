import { Modal, Stack, Text } from '@mantine/core'
import { useActions, usePlanName } from '../../../state/hooks.ts'
import { showFailure, showNotice } from '../../../ui/notices.tsx'
import { PassphraseForm } from '../../../ui/passphrase-form.tsx'
import { useFocusBack } from '../../../ui/use-focus-back.ts'

interface EndProtectionDialogProps {
  readonly onClose: () => void
}

/** Makes the plan one that opens without a passphrase, for somebody who knows the one it has. */
export function EndProtectionDialog({ onClose }: EndProtectionDialogProps) {
  useFocusBack()
  const { id } = usePlanName()
  const { call, load } = useActions()

  async function end(current: string): Promise<string | null> {
    const reply = await call('protection:remove', { planId: id, current })
    if (!reply.ok) return reply.failure.message
    onClose()
    await load()
    if (reply.value.trouble) showFailure(reply.value.trouble)
    showNotice('The plan opens without a passphrase again.')
    return null
  }

  return (
    <Modal opened onClose={onClose} title="End the protection" closeButtonProps={{ 'aria-label': 'Close' }} centered>
      <Stack>
        <Text>
          The plan and its new backups can then be read by anybody who has the files. Backups made until now stay
          protected and ask for the passphrase.
        </Text>
        <PassphraseForm label="Passphrase of this plan" submit="End the protection" onSubmit={end} hasFocus />
      </Stack>
    </Modal>
  )
}
