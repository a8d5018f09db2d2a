import { Checkbox, Fieldset, Group, NativeSelect, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { PLACES_IN_MONTH, WEEKDAYS } from '#shared/plan/weekdays.ts'
import { PLACE_NAMES, WEEKDAY_NAMES } from '#shared/wording/recurrence.ts'
import { makeId } from '../../editing/use-editing.ts'
import { DateField } from '../../ui/date-field.tsx'
import { RemovableRow, RowList } from '../../ui/row-list.tsx'
import type { ArrangementDraft } from './arrangement-draft.ts'

interface FieldsProps {
  readonly form: UseFormReturnType<ArrangementDraft>
}

const KINDS = [
  { value: 'every-weeks', label: 'Every so many weeks' },
  { value: 'per-month', label: 'So many times a month' },
  { value: 'weekdays-of-month', label: 'On a weekday of the month' },
  { value: 'listed-days', label: 'On days I list' },
]

/** How often sessions come back: one choice, and the one or two fields that belong to it. */
export function RecurrenceFields({ form }: FieldsProps) {
  const { recurrenceKind } = form.values
  return (
    <>
      <NativeSelect label="How often" data={KINDS} {...form.getInputProps('recurrenceKind')} />
      {recurrenceKind === 'every-weeks' && (
        <TextInput label="Weeks between sessions" inputMode="numeric" {...form.getInputProps('every')} />
      )}
      {recurrenceKind === 'per-month' && (
        <TextInput label="Sessions a month" inputMode="numeric" {...form.getInputProps('every')} />
      )}
      {recurrenceKind === 'weekdays-of-month' && <WeekdayFields form={form} />}
      {recurrenceKind === 'listed-days' && <ListedDayFields form={form} />}
    </>
  )
}

function WeekdayFields({ form }: FieldsProps) {
  return (
    <>
      <NativeSelect
        label="Weekday"
        data={WEEKDAYS.map((value) => ({ value, label: WEEKDAY_NAMES[value] }))}
        {...form.getInputProps('weekday')}
      />
      <Checkbox.Group label="Which in the month" style={{ gridColumn: '1 / -1' }} {...form.getInputProps('places')}>
        <Group gap="md" mt={4}>
          {PLACES_IN_MONTH.map((place) => (
            <Checkbox key={place} value={place} label={PLACE_NAMES[place]} />
          ))}
        </Group>
      </Checkbox.Group>
    </>
  )
}

function ListedDayFields({ form }: FieldsProps) {
  const { listedDays } = form.values
  const add = () => form.insertListItem('listedDays', { key: makeId(), on: '' })
  return (
    <Fieldset legend="Days of sessions" style={{ gridColumn: '1 / -1' }}>
      <RowList error={form.errors['daysAsWhole']} add={{ label: 'Add a day', onAdd: add }}>
        {listedDays.map(({ key }, index) => (
          <RemovableRow
            key={key}
            removeLabel={`Remove session ${index + 1}`}
            onRemove={() => form.removeListItem('listedDays', index)}
          >
            <DateField label={`Session ${index + 1}`} flex={1} {...form.getInputProps(`listedDays.${index}.on`)} />
          </RemovableRow>
        ))}
      </RowList>
    </Fieldset>
  )
}
