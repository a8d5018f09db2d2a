import { SimpleGrid, TextInput } from '@mantine/core'
import { PlanValuesCard } from '../../editing/plan-values-card.tsx'
import { useEditing } from '../../editing/use-editing.ts'
import { useFormatter } from '../../state/hooks.ts'
import { explainedBelow } from '../../ui/explained-below.ts'
import { HoursField } from '../../ui/money-field.tsx'
import { energyToDraft, readEnergyDraft } from './plan-values-drafts.ts'

/** How much a week may weigh, and which weeks are kept to recover. */
export function EnergyCard() {
  const { capacity, practices } = useEditing().plan
  const formatter = useFormatter()
  const weighed = practices.some(({ intensity }) => intensity !== null)
    ? 'study, supervision and client work'
    : 'study and supervision'
  return (
    <PlanValuesCard
      title="Energy"
      explanation={`How many hours of ${weighed} you can carry in a week.`}
      label="Change the energy a week"
      submit="Save energy"
      settings={['capacity.energyMinutesPerWeek', 'capacity.recoveryEveryWeeks']}
      toDraft={energyToDraft}
      read={readEnergyDraft}
    >
      {(form) => (
        <SimpleGrid cols={2}>
          <HoursField
            label="Hours you can carry"
            {...(form.values.energy === ''
              ? explainedBelow(`Your limit is your study hours, ${formatter.duration(capacity.studyMinutesPerWeek)}.`)
              : {})}
            {...form.getInputProps('energy')}
          />
          <TextInput
            label="Recovery week every"
            inputMode="numeric"
            rightSection={<span className="field-unit">weeks</span>}
            rightSectionWidth={64}
            {...explainedBelow('Enter 4 to keep every fourth week free of study.')}
            {...form.getInputProps('recovery')}
          />
        </SimpleGrid>
      )}
    </PlanValuesCard>
  )
}
