import { Stack } from '@mantine/core'
import type { Plan } from '#shared/plan/plan.ts'
import type { Projection } from '#shared/projection/result/projection.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { CostOverTimeChart } from '../../charts/cost-over-time-chart.tsx'
import { TimelineChart } from '../../charts/timeline-chart.tsx'

interface ChartListProps {
  readonly plan: Plan
  readonly projection: Projection
  readonly formatter: Formatter
}

export function ChartList({ plan, projection, formatter }: ChartListProps) {
  return (
    <Stack gap="md">
      <TimelineChart plan={plan} projection={projection} formatter={formatter} />
      <CostOverTimeChart projection={projection} formatter={formatter} />
    </Stack>
  )
}
