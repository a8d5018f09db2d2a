import { Alert, SimpleGrid, Stack } from '@mantine/core'
import { IconFlask } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { useFormatter, usePlan, useProjection } from '../../state/hooks.ts'
import { ScreenHeader } from '../../ui/screen-header.tsx'
import { useFirstFigures } from '../../ui/use-first-figures.ts'
import { AnswersCard } from './answers-card.tsx'
import { FigureCards } from './figure-cards.tsx'
import { FindingsCard } from './findings-card.tsx'
import { headlineOf } from './headline.ts'
import { NextThingsCard } from './next-things-card.tsx'
import './overview.css'
import { StoppingCard } from './stopping-card.tsx'

// The charts and their library come after the first figures are on the screen.
const OverviewCharts = lazy(async () => ({ default: (await import('./overview-charts.tsx')).OverviewCharts }))

const ROOM_FOR_CHARTS = 1500

/** When, at what price, how heavy, and what if: the plan in one look. */
export function OverviewScreen() {
  const plan = usePlan()
  const projection = useProjection()
  const formatter = useFormatter()
  const areFiguresShown = useFirstFigures()
  const roomForCharts = <div style={{ height: ROOM_FOR_CHARTS }} />
  return (
    <>
      <ScreenHeader title="Overview" answer={headlineOf(projection, formatter)} />
      <Stack gap="lg">
        {plan.asOf && (
          <Alert variant="light" icon={<IconFlask aria-hidden />} p="sm">
            This sample is set on {formatter.date(plan.asOf)}: for this plan, that day is today.
          </Alert>
        )}
        <FigureCards />
        <AnswersCard />
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
          <StoppingCard />
          <NextThingsCard />
        </SimpleGrid>
        <FindingsCard />
        <Suspense fallback={roomForCharts}>
          {areFiguresShown ? (
            <OverviewCharts plan={plan} projection={projection} formatter={formatter} />
          ) : (
            roomForCharts
          )}
        </Suspense>
      </Stack>
    </>
  )
}
