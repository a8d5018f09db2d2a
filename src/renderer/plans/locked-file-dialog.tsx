import { Modal, Stack, Text } from '@mantine/core'
import { PassphraseForm } from '../ui/passphrase-form.tsx'
import { useFocusBack } from '../ui/use-focus-back.ts'
import type { TryPassphrase } from './use-plan-actions.ts'

interface LockedFileDialogProps {
  readonly onTry: TryPassphrase
  readonly onClose: () => void
}

/** Asks for the passphrase of a plan file that was chosen and is protected. */
export function LockedFileDialog({ onTry, onClose }: LockedFileDialogProps) {
  useFocusBack()
  async function open(passphrase: string): Promise<string | null> {
    const refused = await onTry(passphrase)
    if (refused === null) onClose()
    return refused
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title="This file is protected"
      closeButtonProps={{ 'aria-label': 'Close' }}
      centered
    >
      <Stack>
        <Text>Give the passphrase that its plan had when the file was made. The plan keeps it here.</Text>
        <PassphraseForm label="Passphrase of the file" submit="Open the file" onSubmit={open} hasFocus />
      </Stack>
    </Modal>
  )
}
