import { Box, Group, Text, Title } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'

interface ScreenHeaderProps {
  readonly title: string
  /** The one sentence that holds the screen's answer. */
  readonly answer: ReactNode
  /** Buttons at the right. */
  readonly actions?: ReactNode
}

/** The top of every screen: its name, its answer, its main actions. Takes the focus when the person came here. */
export function ScreenHeader({ title, answer, actions }: ScreenHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // A page that has just been opened begins at its top; a step of the person, such as a first plan, leads here.
    if (navigator.userActivation.hasBeenActive) heading.current?.focus()
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
        <Group gap="xs" wrap="nowrap" className="screen-actions">
          {actions}
        </Group>
      )}
    </Group>
  )
}
