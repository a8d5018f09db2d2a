import { SimpleGrid, TextInput } from '@mantine/core'
import { answerWhen } from '#shared/wording/answers.ts'
import { PlanValuesCard } from '../../editing/plan-values-card.tsx'
import { TrialBar } from '../../editing/trial-bar.tsx'
import { useFormatter } from '../../state/hooks.ts'
import { useTrialOutlook } from '../../state/use-trial.ts'
import { DateField } from '../../ui/date-field.tsx'
import { HoursField } from '../../ui/money-field.tsx'
import { PersonFields } from '../../ui/person-fields.tsx'
import { ScreenHeader } from '../../ui/screen-header.tsx'
import { EnergyCard } from './energy-card.tsx'
import { OpportunityCard } from './opportunity-card.tsx'
import { PaceFields } from './pace-fields.tsx'
import { PeriodsCard } from './periods-card.tsx'
import {
  hoursToDraft,
  paceToDraft,
  personToDraft,
  planToDraft,
  readHoursDraft,
  readPaceDraft,
  readPersonDraft,
  readPlanDraft,
} from './plan-values-drafts.ts'
import { StopCard } from './stop-card.tsx'

export function PaceScreen() {
  const { saved, tried } = useTrialOutlook()
  const { plan, projection } = tried ?? saved
  const formatter = useFormatter()
  return (
    <>
      <ScreenHeader title="Pace" answer={answerWhen(projection, plan, formatter)} />
      <TrialBar hint="Try a field: the answer above follows, and your plan stays as it is until you save." />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg" verticalSpacing="lg">
        <PlanValuesCard
          title="Pace"
          explanation="Let your weeks decide, or spread the work up to a month or a date."
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
              <HoursField label="All client hours a week" {...form.getInputProps('clients')} />
            </SimpleGrid>
          )}
        </PlanValuesCard>
        <EnergyCard />
        <OpportunityCard />
        <PlanValuesCard
          title="This plan"
          explanation="Its name, and the first day that is planned."
          label="Change the plan’s name or start"
          submit="Save plan"
          settings={['startOn']}
          toDraft={planToDraft}
          read={readPlanDraft}
        >
          {(form) => (
            <SimpleGrid cols={2}>
              <TextInput label="Name of the plan" {...form.getInputProps('name')} />
              <DateField label="Start of the plan" {...form.getInputProps('startOn')} />
            </SimpleGrid>
          )}
        </PlanValuesCard>
        <PeriodsCard />
        <StopCard />
        <PlanValuesCard
          title="About you"
          explanation="It decides whether you can apply. You can leave any of these open."
          label="Change what is said about me"
          submit="Save answers"
          settings={['person.degree', 'person.experienceYears', 'person.licence']}
          toDraft={personToDraft}
          read={readPersonDraft}
        >
          {(form) => <PersonFields fieldProps={(field) => form.getInputProps(field)} />}
        </PlanValuesCard>
      </SimpleGrid>
    </>
  )
}
