import { Button, Stack } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import type { Plan } from '#shared/plan/plan.ts'
import type { Projection } from '#shared/projection/result/projection.ts'
import type { Formatter } from '#shared/wording/formatter.ts'

interface MoreChartsProps {
  readonly plan: Plan
  readonly projection: Projection
  readonly formatter: Formatter
}

// The library that draws them comes only when they are asked for.
const ChartList = lazy(async () => ({ default: (await import('./chart-list.tsx')).ChartList }))

/** The timeline of every item, and the cost by category: a step away, so that the one look stays one. */
export function MoreCharts(props: MoreChartsProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Stack gap="md" align="stretch" className="overview-more">
      <div>
        <Button variant="default" size="xs" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Hide timeline and cost over time' : 'Show timeline and cost over time'}
        </Button>
      </div>
      {isOpen && (
        <Suspense>
          <ChartList {...props} />
        </Suspense>
      )}
    </Stack>
  )
}
