import { Stack } from '@mantine/core'
import { useEffect } from 'react'
import { DOCUMENTS_PATH, useHash } from '../../app/router.ts'
import { usePlan, useProjection } from '../../state/hooks.ts'
import { ScreenHeader } from '../../ui/screen-header.tsx'
import { AfterwardsCard } from './afterwards-card.tsx'
import { CoverageCard, DOCUMENTS_TITLE_ID } from './coverage-card.tsx'
import { EligibilityCard } from './eligibility-card.tsx'
import './path.css'
import { pathHeadline } from './path-sentences.ts'
import { pathSteps } from './path-steps.ts'
import { RequirementCards } from './requirement-cards.tsx'
import { RulesCard } from './rules-card.tsx'
import { StepsCard } from './steps-card.tsx'

/** The way from the first reading to the renewal, with the source of every figure beside it. */
export function PathScreen() {
  const plan = usePlan()
  const projection = useProjection()
  const steps = pathSteps(plan, projection)
  const hash = useHash()
  useEffect(() => {
    if (hash !== `#/${DOCUMENTS_PATH}`) return
    const title = document.getElementById(DOCUMENTS_TITLE_ID)
    title?.scrollIntoView()
    title?.focus({ preventScroll: true })
  }, [hash])
  return (
    <>
      <ScreenHeader title="Path" answer={pathHeadline(steps, projection.requirements)} />
      <Stack gap="lg">
        <RulesCard />
        <EligibilityCard />
        <StepsCard steps={steps} />
        <RequirementCards />
        <CoverageCard />
        <AfterwardsCard />
      </Stack>
    </>
  )
}
