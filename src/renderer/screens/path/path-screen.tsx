import { Stack } from '@mantine/core'
import { usePlan, useProjection } from '../../state/hooks.ts'
import { ScreenHeader } from '../../ui/screen-header.tsx'
import { DocumentsCard } from './documents-card.tsx'
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
  return (
    <>
      <ScreenHeader title="Path" answer={pathHeadline(steps, projection.requirements)} />
      <Stack gap="lg">
        <RulesCard />
        <EligibilityCard />
        <StepsCard steps={steps} />
        <RequirementCards />
        <DocumentsCard />
      </Stack>
    </>
  )
}
