import { Paper, SegmentedControl, Text, Title } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { costOverTime } from '#shared/charts/cost-over-time.ts'
import type { MonthText } from '#shared/charts/month-text.ts'
import { costOverTimeFinding } from '#shared/wording/chart-findings.ts'
import { CostPicture } from '../../charts/cost-picture.tsx'
import { MoneyByMonthChart } from '../../charts/money-by-month-chart.tsx'
import { useFormatter } from '../../state/hooks.ts'
import { useTrialOutlook } from '../../state/use-trial.ts'
import { useIsPrinting } from '../../ui/use-is-printing.ts'

// The library that draws it comes only when it is asked for.
const CostOverTimeChart = lazy(async () => ({
  default: (await import('../../charts/cost-over-time-chart.tsx')).CostOverTimeChart,
}))

type View = 'months' | 'categories'

/** Wide enough for the names, and still easy to read once scaled to a page. */
const PAPER_WIDTH = 700

interface MoneyPictureProps {
  readonly onOpenMonth: (month: MonthText) => void
}

/** The months with the cash on hand, or the cost by category over time, of the plan as it is tried. */
export function MoneyPicture({ onOpenMonth }: MoneyPictureProps) {
  const { saved, tried } = useTrialOutlook()
  const shown = tried ?? saved
  const formatter = useFormatter()
  const [view, setView] = useState<View>('months')
  const isPrinting = useIsPrinting()
  const choice = (
    <SegmentedControl
      size="xs"
      aria-label="What the picture shows"
      value={view}
      data={[
        { value: 'months', label: 'By month' },
        { value: 'categories', label: 'By category' },
      ]}
      onChange={(value) => setView(value === 'categories' ? 'categories' : 'months')}
    />
  )
  if (view === 'categories' && !isPrinting) {
    return (
      <Suspense fallback={<Paper withBorder />}>
        <CostOverTimeChart projection={shown.projection} formatter={formatter} controls={choice} />
      </Suspense>
    )
  }
  return (
    <>
      <MoneyByMonthChart
        {...shown}
        ghost={tried ? saved : null}
        formatter={formatter}
        controls={choice}
        onOpenMonth={onOpenMonth}
      />
      {isPrinting && (
        <Paper withBorder p="lg" component="section" className="chart-frame">
          <Title order={2}>Cost over time</Title>
          <Text>{costOverTimeFinding(costOverTime(shown.projection, 'certification'), formatter)}</Text>
          <CostPicture projection={shown.projection} formatter={formatter} width={PAPER_WIDTH} />
        </Paper>
      )}
    </>
  )
}
