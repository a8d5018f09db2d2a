import { lazy, Suspense, useState } from 'react'
import type { MonthText } from '#shared/charts/month-text.ts'
import { useFormatter, usePlan, useProjection } from '../../state/hooks.ts'
import { useFirstFigures } from '../../ui/use-first-figures.ts'
import { AnswersCard } from './answers-card.tsx'
import { FindingsCard } from './findings-card.tsx'
import { Look } from './look.tsx'
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
      <Look isPainted={isLookShown} onOpenMonth={setOpened} />
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
