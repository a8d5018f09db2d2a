import { Center, Paper, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

interface FullPageMessageProps {
  readonly title: string
  /** The sentence that says what to do. */
  readonly children: string
  readonly action?: ReactNode
}

/** The whole window says one thing: what is wrong, and what to do. */
export function FullPageMessage({ title, children, action }: FullPageMessageProps) {
  return (
    <Center component="main" mih="90vh" p="xl">
      <Paper p="xl" maw="36rem" withBorder>
        <Stack align="flex-start" role="alert">
          <Title order={1}>{title}</Title>
          <Text>{children}</Text>
          {action}
        </Stack>
      </Paper>
    </Center>
  )
}
