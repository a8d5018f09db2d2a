import { Fieldset, Text, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { RemovableRow, RowList } from '../../ui/row-list.tsx'
import type { CourseDraft } from './course-draft.ts'
import type { RefundTierDraft } from './payment-draft.ts'

const MOST_TIERS = 10

interface RefundFieldsProps {
  readonly form: UseFormReturnType<CourseDraft>
}

/** How much of what was paid comes back, by how long before the first day the course is cancelled. */
export function RefundFields({ form }: RefundFieldsProps) {
  const { refundTiers } = form.values
  function addTier(): void {
    const tier: RefundTierDraft = { key: crypto.randomUUID(), days: '', share: '' }
    form.insertListItem('refundTiers', tier)
  }
  return (
    <Fieldset legend="Money back if I cancel">
      <RowList add={refundTiers.length < MOST_TIERS ? { label: 'Add a refund', onAdd: addTier } : null}>
        {refundTiers.length === 0 && (
          <Text size="sm" c="dimmed">
            Nothing is entered.
          </Text>
        )}
        {refundTiers.map(({ key }, index) => (
          <RemovableRow
            key={key}
            removeLabel={`Remove refund ${index + 1}`}
            onRemove={() => form.removeListItem('refundTiers', index)}
          >
            <TextInput
              label="Days before it begins"
              aria-label={`Line ${index + 1}: days before it begins`}
              inputMode="numeric"
              flex={1}
              {...form.getInputProps(`refundTiers.${index}.days`)}
            />
            <TextInput
              label="Percent back"
              aria-label={`Line ${index + 1}: percent back`}
              inputMode="decimal"
              flex={1}
              {...form.getInputProps(`refundTiers.${index}.share`)}
            />
          </RemovableRow>
        ))}
      </RowList>
    </Fieldset>
  )
}
