import { Box, Group, Text, Title } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'

interface ScreenHeaderProps {
  readonly title: string
  /** The one sentence that holds the screen's answer. */
  readonly answer: ReactNode
  /** Buttons at the right. */
  readonly actions?: ReactNode
}

let isFirstScreen = true

/** The top of every screen: its name, its answer, its main actions. Takes the focus when the screen changes. */
export function ScreenHeader({ title, answer, actions }: ScreenHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!isFirstScreen) heading.current?.focus()
    isFirstScreen = false
  }, [])
  return (
    <Group justify="space-between" align="flex-start" mb="lg" gap="md">
      <Box flex="1 1 20rem">
        <Title order={1} ref={heading} tabIndex={-1}>
          {title}
        </Title>
        <Text size="lg" mt={4}>
          {answer}
        </Text>
      </Box>
      {actions && (
        <Group gap="xs" wrap="nowrap">
          {actions}
        </Group>
      )}
    </Group>
  )
}
