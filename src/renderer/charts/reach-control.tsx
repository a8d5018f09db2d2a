import { SegmentedControl } from '@mantine/core'
import type { Reach } from '#shared/charts/reach.ts'

interface ReachControlProps {
  readonly label: string
  readonly reach: Reach
  readonly onChange: (reach: Reach) => void
}

const CHOICES: readonly { readonly value: Reach; readonly label: string }[] = [
  { value: 'certification', label: 'To certification' },
  { value: 'first-renewal', label: 'To first renewal' },
]

/** How far a chart goes. */
export function ReachControl({ label, reach, onChange }: ReachControlProps) {
  return (
    <SegmentedControl
      size="xs"
      aria-label={label}
      value={reach}
      data={[...CHOICES]}
      onChange={(value) => onChange(value === 'first-renewal' ? 'first-renewal' : 'certification')}
    />
  )
}
