import { SegmentedControl } from '@mantine/core'
import type { ChartEnd } from '#shared/charts/chart-end.ts'

interface ChartEndControlProps {
  readonly label: string
  readonly end: ChartEnd
  readonly onChange: (end: ChartEnd) => void
}

const CHOICES: readonly { readonly value: ChartEnd; readonly label: string }[] = [
  { value: 'certification', label: 'To certification' },
  { value: 'first-renewal', label: 'To first renewal' },
]

/** How far a chart goes. */
export function ChartEndControl({ label, end, onChange }: ChartEndControlProps) {
  return (
    <SegmentedControl
      size="xs"
      aria-label={label}
      value={end}
      data={[...CHOICES]}
      onChange={(value) => onChange(value === 'first-renewal' ? 'first-renewal' : 'certification')}
    />
  )
}
