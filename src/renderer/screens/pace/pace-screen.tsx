import { SimpleGrid } from '@mantine/core'
import { answerWhen } from '#shared/wording/answers.ts'
import { LoadLook } from '../../charts/one-look/load-look.tsx'
import { PlanValuesCard } from '../../editing/plan-values-card.tsx'
import { TrialBar } from '../../editing/trial-bar.tsx'
import { useFormatter } from '../../state/hooks.ts'
import { useDrawnOutlook, useTrialOutlook } from '../../state/use-trial.ts'
import { HoursField } from '../../ui/money-field.tsx'
import { ScreenHeader } from '../../ui/screen-header.tsx'
import { EnergyCard } from './energy-card.tsx'
import { PaceFields } from './pace-fields.tsx'
import { PeriodsCard } from './periods-card.tsx'
import { hoursToDraft, paceToDraft, readHoursDraft, readPaceDraft } from './plan-values-drafts.ts'
import { RarelyChanged } from './rarely-changed.tsx'
import { StopCard } from './stop-card.tsx'

export function PaceScreen() {
  const { saved, tried } = useTrialOutlook()
  const { plan, projection } = tried ?? saved
  const { shown, ghost } = useDrawnOutlook()
  const formatter = useFormatter()
  return (
    <>
      <ScreenHeader title="Pace" answer={answerWhen(projection, plan, formatter)} />
      <TrialBar
        hint="Change a field to try it. Your plan stays as it is until you save."
        picture={<LoadLook {...shown} ghost={ghost} formatter={formatter} />}
      />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg" verticalSpacing="lg">
        <PlanValuesCard
          title="Pace"
          explanation="As fast as your weeks allow, or spread over a time you choose."
          label="Change the pace"
          submit="Save pace"
          settings={['pace']}
          toDraft={paceToDraft}
          read={readPaceDraft}
        >
          {(form) => <PaceFields form={form} />}
        </PlanValuesCard>
        <PlanValuesCard
          title="Hours a week"
          explanation="Count only what you can keep up in an ordinary week."
          label="Change the hours a week"
          submit="Save hours"
          settings={['capacity.studyMinutesPerWeek', 'capacity.clientMinutesPerWeek']}
          toDraft={hoursToDraft}
          read={readHoursDraft}
        >
          {(form) => (
            <SimpleGrid cols={2}>
              <HoursField label="Study hours a week" {...form.getInputProps('study')} />
              <HoursField label="Client hours a week, whole caseload" {...form.getInputProps('clients')} />
            </SimpleGrid>
          )}
        </PlanValuesCard>
        <EnergyCard />
        <PeriodsCard />
        <StopCard />
      </SimpleGrid>
      <RarelyChanged />
    </>
  )
}
