import { Fieldset } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { makeId } from '../../editing/use-editing.ts'
import { DateField } from '../../ui/date-field.tsx'
import { RemovableRow, RowList } from '../../ui/row-list.tsx'
import type { ArrangementDraft } from './arrangement-draft.ts'

/** When the supervisor is away. It shows no field until one is asked for. */
export function TimeOffFields({ form }: { readonly form: UseFormReturnType<ArrangementDraft> }) {
  const { timesOff } = form.values
  const add = () => form.insertListItem('timesOff', { key: makeId(), from: '', to: '' })
  return (
    <Fieldset legend="When the supervisor is away" style={{ gridColumn: '1 / -1' }}>
      <RowList error={form.errors['timesOffAsWhole']} add={{ label: 'Add time off of the supervisor', onAdd: add }}>
        {timesOff.map(({ key }, index) => (
          <RemovableRow
            key={key}
            removeLabel={`Remove time off ${index + 1} of the supervisor`}
            onRemove={() => form.removeListItem('timesOff', index)}
          >
            <DateField label="First day away" flex={1} {...form.getInputProps(`timesOff.${index}.from`)} />
            <DateField label="Last day away" flex={1} {...form.getInputProps(`timesOff.${index}.to`)} />
          </RemovableRow>
        ))}
      </RowList>
    </Fieldset>
  )
}
