import { Text } from '@mantine/core'
import type { ReactNode } from 'react'

interface FigureProps {
  readonly label: string
  readonly value: ReactNode
}

/** One figure with its name above it. */
export function Figure({ label, value }: FigureProps) {
  return (
    <div>
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <Text component="div" fw={600}>
        {value}
      </Text>
    </div>
  )
}
