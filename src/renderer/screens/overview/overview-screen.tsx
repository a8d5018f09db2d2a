import { Paper } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import type { MonthText } from '#shared/charts/month-text.ts'
import { type DrawnLook, OneLook } from '../../charts/one-look/one-look.tsx'
import { useFormatter, usePlan, useProjection } from '../../state/hooks.ts'
import { useFirstFigures } from '../../ui/use-first-figures.ts'
import { AnswersCard } from './answers-card.tsx'
import { FindingsCard } from './findings-card.tsx'
import { LookTitle } from './look-title.tsx'
import { MoreCharts } from './more-charts.tsx'
import { NextThingsCard } from './next-things-card.tsx'
import './overview.css'
import { savePicture } from './save-picture.ts'
import { StoppingCard } from './stopping-card.tsx'
import { TryIt } from './try-it.tsx'

const LookDetails = lazy(async () => ({ default: (await import('../../charts/look-details.tsx')).LookDetails }))
const MonthDialog = lazy(async () => ({ default: (await import('./month-dialog.tsx')).MonthDialog }))

/** When, at what price and how heavy: the plan in one look, and below it what to do with it. */
export function OverviewScreen() {
  const plan = usePlan()
  const projection = useProjection()
  const formatter = useFormatter()
  const isLookShown = useFirstFigures()
  const [opened, setOpened] = useState<MonthText | null>(null)
  const showDetails = ({ drawing, ...drawn }: DrawnLook) => (
    <Suspense>
      <LookDetails {...drawn} formatter={formatter} onSave={(format) => void savePicture(drawing(), format)} />
    </Suspense>
  )
  return (
    <div className="overview">
      <LookTitle plan={plan} projection={projection} />
      <Paper component="section" withBorder className="overview-look" aria-label="The one look">
        <OneLook
          plan={plan}
          projection={projection}
          formatter={formatter}
          onOpenMonth={setOpened}
          details={showDetails}
        />
      </Paper>
      {isLookShown && (
        <>
          <div className="overview-below">
            <StoppingCard />
            <NextThingsCard />
            <FindingsCard />
            <AnswersCard />
          </div>
          <MoreCharts plan={plan} projection={projection} formatter={formatter} />
        </>
      )}
      {opened && (
        <Suspense>
          <MonthDialog month={opened} onClose={() => setOpened(null)} />
        </Suspense>
      )}
    </div>
  )
}
