import { useFormatter, useProjection } from '../../state/hooks.ts'
import { AnswersCard } from './answers-card.tsx'
import { FindingsCard } from './findings-card.tsx'
import { MoreCharts } from './more-charts.tsx'
import { NextThingsCard } from './next-things-card.tsx'
import { StoppingCard } from './stopping-card.tsx'

/** What stands below the picture: what to do with the plan, and what is behind its figures. */
export function BelowLook() {
  const projection = useProjection()
  const formatter = useFormatter()
  return (
    <>
      <div className="overview-below">
        <StoppingCard />
        <NextThingsCard />
        <FindingsCard />
        <AnswersCard />
      </div>
      <MoreCharts projection={projection} formatter={formatter} />
    </>
  )
}
