import { Stack } from '@mantine/core'
import type { Plan } from '#shared/plan/plan.ts'
import type { Projection } from '#shared/projection/result/projection.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { CostOverTimeChart } from '../../charts/cost-over-time-chart.tsx'
import { MonthlyOutflowChart } from '../../charts/monthly-outflow-chart.tsx'
import { TimelineChart } from '../../charts/timeline-chart.tsx'

interface OverviewChartsProps {
  readonly plan: Plan
  readonly projection: Projection
  readonly formatter: Formatter
}

export function OverviewCharts({ plan, projection, formatter }: OverviewChartsProps) {
  return (
    <Stack gap="lg">
      <TimelineChart plan={plan} projection={projection} formatter={formatter} />
      <CostOverTimeChart projection={projection} formatter={formatter} />
      <MonthlyOutflowChart projection={projection} formatter={formatter} />
    </Stack>
  )
}
