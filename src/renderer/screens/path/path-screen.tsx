import { Stack, Text } from '@mantine/core'
import { useFormatter, usePlan, useProjection } from '../../state/hooks.ts'
import { ScreenHeader } from '../../ui/screen-header.tsx'
import { DocumentsCard } from './documents-card.tsx'
import { EligibilityCard } from './eligibility-card.tsx'
import './path.css'
import { pathHeadline } from './path-sentences.ts'
import { pathSteps } from './path-steps.ts'
import { RequirementCards } from './requirement-cards.tsx'
import { StepsCard } from './steps-card.tsx'

/** The way from the first reading to the renewal, with the source of every figure beside it. */
export function PathScreen() {
  const plan = usePlan()
  const projection = useProjection()
  const formatter = useFormatter()
  const steps = pathSteps(plan, projection)
  const { program } = plan
  return (
    <>
      <ScreenHeader title="Path" answer={pathHeadline(steps, projection.requirements)} />
      <Stack gap="lg">
        <Text c="dimmed" maw="52rem">
          {program.name}, rules {program.version}
          {program.asOf === null ? ', of unknown date' : `, as of ${formatter.date(program.asOf)}`}. Rules change, and
          no plan guarantees certification: the body’s own site and your supervisor have the last word.
        </Text>
        <EligibilityCard />
        <StepsCard steps={steps} />
        <RequirementCards />
        <DocumentsCard />
      </Stack>
    </>
  )
}
