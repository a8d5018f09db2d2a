import { Paper } from '@mantine/core'
import type { ReactNode } from 'react'
import { TrialEnd } from './trial-end.tsx'

interface TrialBarProps {
  /** What to say where nothing is tried. */
  readonly hint: string
  /** The picture that follows the fields; left out where there is none. */
  readonly picture?: ReactNode
}

/** The trial of a screen whose fields feed it: it stays in sight beside all of them, with its picture where there is room. */
export function TrialBar({ hint, picture = null }: TrialBarProps) {
  const bar = (
    <Paper withBorder component="section" className="trial-bar" aria-label="What you try">
      <TrialEnd hint={hint} />
    </Paper>
  )
  if (picture === null) return bar
  return (
    <div className="trial-beside">
      <Paper withBorder className="trial-picture">
        {picture}
      </Paper>
      {bar}
    </div>
  )
}
