import { Paper, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'

interface EmptyStateProps {
  readonly children: string
  readonly action?: ReactNode
}

/** Says what would stand here, and how to put it there. */
export function EmptyState({ children, action }: EmptyStateProps) {
  return (
    <Paper p="xl" withBorder>
      <Stack align="center" ta="center">
        <Text c="dimmed" maw="32rem">
          {children}
        </Text>
        {action}
      </Stack>
    </Paper>
  )
}
