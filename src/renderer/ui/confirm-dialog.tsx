import { Button, Group, Modal, Text } from '@mantine/core'
import { useFocusBack } from './use-focus-back.ts'

interface ConfirmDialogProps {
  readonly title: string
  /** What will happen, in one sentence. */
  readonly children: string
  /** The verb on the button. */
  readonly confirm: string
  /** What the safe button says; it has the focus. */
  readonly cancel?: string
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Asks before something that takes more with it than the person may expect. Everything can be undone all the same. */
export function ConfirmDialog({ title, children, confirm, cancel = 'Cancel', onConfirm, onClose }: ConfirmDialogProps) {
  useFocusBack()
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': 'Close' }} centered>
      <Text>{children}</Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose} data-autofocus>
          {cancel}
        </Button>
        <Button onClick={onConfirm}>{confirm}</Button>
      </Group>
    </Modal>
  )
}
