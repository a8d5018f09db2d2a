import { Paper } from '@mantine/core'
import { TrialEnd } from './trial-end.tsx'

interface TrialBarProps {
  /** What to say where nothing is tried. */
  readonly hint: string
}

/** The trial of a screen whose fields feed it: it stays in sight beside all of them. */
export function TrialBar({ hint }: TrialBarProps) {
  return (
    <Paper withBorder component="section" className="trial-bar" aria-label="What you try">
      <TrialEnd hint={hint} />
    </Paper>
  )
}
