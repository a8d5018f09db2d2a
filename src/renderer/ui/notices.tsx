import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'

const TIME_TO_UNDO_IN_MS = 10_000

/** Shows a sentence that says what went wrong and what to do; it stays until it is closed. */
export function showFailure(sentence: string): void {
  notifications.show({
    title: 'That did not work',
    message: sentence,
    color: 'red',
    autoClose: false,
    withBorder: true,
    closeButtonProps: { 'aria-label': 'Close this message' },
  })
}

/** Shows a sentence about something that has been done. */
export function showNotice(sentence: string): void {
  notifications.show({ message: sentence, withBorder: true, closeButtonProps: { 'aria-label': 'Close this message' } })
}

/** Says what is gone, with the way to have it back. */
export function showRemoved(sentence: string, undo: () => void): void {
  showOffer(sentence, 'Undo', undo)
}

/**
 * Says what has been done, with one thing that can be done next. Each has an id of its own, as one already shown is not
 * shown again.
 */
export function showOffer(sentence: string, verb: string, action: () => void): void {
  const id = notifications.show({
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{sentence}</Text>
        <Button
          size="compact-sm"
          variant="light"
          flex="none"
          onClick={() => {
            notifications.hide(id)
            action()
          }}
        >
          {verb}
        </Button>
      </Group>
    ),
    autoClose: TIME_TO_UNDO_IN_MS,
    withBorder: true,
    closeButtonProps: { 'aria-label': 'Close this message' },
  })
}
