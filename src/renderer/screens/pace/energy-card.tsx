import { SimpleGrid, TextInput } from '@mantine/core'
import { PlanValuesCard } from '../../editing/plan-values-card.tsx'
import { explainedBelow } from '../../ui/explained-below.ts'
import { HoursField } from '../../ui/money-field.tsx'
import { energyToDraft, readEnergyDraft } from './plan-values-drafts.ts'

/** How much a week may weigh, and which weeks are kept to recover. */
export function EnergyCard() {
  return (
    <PlanValuesCard
      title="Energy"
      explanation="The ordinary work you can carry in a week. A light hour counts half, a heavy hour one and a half."
      label="Change the energy a week"
      submit="Save energy"
      settings={['capacity.energyMinutesPerWeek', 'capacity.recoveryEveryWeeks']}
      toDraft={energyToDraft}
      read={readEnergyDraft}
    >
      {(form) => (
        <SimpleGrid cols={2}>
          <HoursField
            label="Energy a week"
            {...explainedBelow('Leave it empty to use your study hours.')}
            {...form.getInputProps('energy')}
          />
          <TextInput
            label="Recover every"
            inputMode="numeric"
            rightSection={<span className="field-unit">weeks</span>}
            rightSectionWidth={64}
            {...explainedBelow('4 keeps every fourth week free of study.')}
            {...form.getInputProps('recovery')}
          />
        </SimpleGrid>
      )}
    </PlanValuesCard>
  )
}
