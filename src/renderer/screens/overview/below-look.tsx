import { AnswersCard } from './answers-card.tsx'
import { FindingsCard } from './findings-card.tsx'
import { NextThingsCard } from './next-things-card.tsx'
import { StoppingCard } from './stopping-card.tsx'

/** What stands below the picture: what to do with the plan, and what is behind its figures. */
export function BelowLook() {
  return (
    <div className="overview-below">
      <StoppingCard />
      <NextThingsCard />
      <FindingsCard />
      <AnswersCard />
    </div>
  )
}
