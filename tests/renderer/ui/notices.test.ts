import { notificationsStore } from '@mantine/notifications'
import { expect, it } from 'vitest'
import { showRemoved } from '#renderer/ui/notices.tsx'

it('a second removal of the same name is told as well, each with its own way back', () => {
  showRemoved('Removed Book club', () => undefined)
  showRemoved('Removed Book club', () => undefined)
  const { notifications } = notificationsStore.getState()
  expect(new Set(notifications.map(({ id }) => id)).size).toBe(2)
})
