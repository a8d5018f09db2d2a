import { Button } from '@mantine/core'
import type { ReactNode } from 'react'

interface FoldButtonProps {
  readonly isOpen: boolean
  readonly onChange: (isOpen: boolean) => void
  readonly children: ReactNode
}

/** Unfolds what stands below it, and folds it up again. */
export function FoldButton({ isOpen, onChange, children }: FoldButtonProps) {
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      className="flush-left"
      ta="start"
      style={{ alignSelf: 'flex-start', justifySelf: 'start' }}
      aria-expanded={isOpen}
      onClick={() => onChange(!isOpen)}
    >
      {children}
    </Button>
  )
}
