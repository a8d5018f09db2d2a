import { Paper, SimpleGrid, Stack } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import type { MonthText } from '#shared/charts/month-text.ts'
import { OneLook } from '../../charts/one-look/one-look.tsx'
import { useFormatter, usePlan, useProjection } from '../../state/hooks.ts'
import { useFirstFigures } from '../../ui/use-first-figures.ts'
import { AnswersCard } from './answers-card.tsx'
import { FindingsCard } from './findings-card.tsx'
import { LookTitle } from './look-title.tsx'
import { MoreCharts } from './more-charts.tsx'
import { NextThingsCard } from './next-things-card.tsx'
import './overview.css'
import { StoppingCard } from './stopping-card.tsx'

const MonthDialog = lazy(async () => ({ default: (await import('./month-dialog.tsx')).MonthDialog }))

/** When, at what price and how heavy: the plan in one look, and below it what to do with it. */
export function OverviewScreen() {
  const plan = usePlan()
  const projection = useProjection()
  const formatter = useFormatter()
  const isLookShown = useFirstFigures()
  const [opened, setOpened] = useState<MonthText | null>(null)
  return (
    <div className="overview">
      <LookTitle plan={plan} projection={projection} />
      <Paper component="section" withBorder className="overview-look" aria-label="The one look">
        <OneLook plan={plan} projection={projection} formatter={formatter} onOpenMonth={setOpened} />
      </Paper>
      {isLookShown && (
        <Stack gap="md" mt="md">
          <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
            <StoppingCard />
            <NextThingsCard />
          </SimpleGrid>
          <FindingsCard />
          <AnswersCard />
          <MoreCharts plan={plan} projection={projection} formatter={formatter} />
        </Stack>
      )}
      {opened && (
        <Suspense>
          <MonthDialog month={opened} onClose={() => setOpened(null)} />
        </Suspense>
      )}
    </div>
  )
}
