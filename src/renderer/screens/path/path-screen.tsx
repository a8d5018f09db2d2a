import { Stack } from '@mantine/core'
import { DOCUMENTS_PATH } from '../../navigation/router.ts'
import { useAnchor } from '../../navigation/use-anchor.ts'
import { usePlan, useProjection } from '../../state/hooks.ts'
import { ScreenHeader } from '../../ui/screen-header.tsx'
import { AfterwardsCard } from './afterwards-card.tsx'
import { ConfirmCard } from './confirm-card.tsx'
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
  useAnchor(DOCUMENTS_PATH, DOCUMENTS_TITLE_ID)
  return (
    <>
      <ScreenHeader title="Path" answer={pathHeadline(steps, projection.requirements)} />
      <Stack gap="lg">
        <RulesCard />
        <ConfirmCard />
        <EligibilityCard />
        <StepsCard steps={steps} />
        <RequirementCards />
        <CoverageCard />
        <AfterwardsCard />
      </Stack>
    </>
  )
}
