import { SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { PlanValuesCard } from '../../editing/plan-values-card.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { FoldButton } from '../../ui/fold-button.tsx'
import { OpportunityCard } from './opportunity-card.tsx'
import { planToDraft, readPlanDraft } from './plan-values-drafts.ts'

/** What most people say once or never: folded up, so that the fields people try stand together. */
export function RarelyChanged() {
  const [isOpen, setOpen] = useState(false)
  return (
    <Stack mt="lg">
      <FoldButton isOpen={isOpen} onChange={setOpen}>
        More settings: client income, plan name and start date
      </FoldButton>
      {isOpen && (
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg" verticalSpacing="lg">
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
        </SimpleGrid>
      )}
    </Stack>
  )
}
