import { Button, Stack } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import type { Projection } from '#shared/projection/result/projection.ts'
import type { Formatter } from '#shared/wording/formatter.ts'

interface MoreChartsProps {
  readonly projection: Projection
  readonly formatter: Formatter
}

// The library that draws them comes only when they are asked for.
const CostOverTimeChart = lazy(async () => ({
  default: (await import('../../charts/cost-over-time-chart.tsx')).CostOverTimeChart,
}))

/** The cost by category: a step away, so that the one look stays one. */
export function MoreCharts(props: MoreChartsProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Stack gap="md" align="stretch" className="overview-more">
      <div>
        <Button variant="default" size="xs" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Hide cost over time' : 'Show cost over time'}
        </Button>
      </div>
      {isOpen && (
        <Suspense>
          <CostOverTimeChart {...props} />
        </Suspense>
      )}
    </Stack>
  )
}
