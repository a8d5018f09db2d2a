import { ActionIcon, Button, Checkbox, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconPlus, IconX } from '@tabler/icons-react'
import { PLACES_IN_MONTH, WEEKDAYS } from '#shared/plan/arrangement.ts'
import { PLACE_NAMES, WEEKDAY_NAMES } from '#shared/wording/recurrence.ts'
import { makeId } from '../../editing/use-editing.ts'
import { DateField } from '../../ui/date-field.tsx'
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
  return (
    <Stack component="fieldset" gap="xs" style={{ gridColumn: '1 / -1', border: 'none', padding: 0, margin: 0 }}>
      <Text component="legend" size="sm" fw={500}>
        Days of sessions
      </Text>
      {listedDays.map(({ key }, index) => (
        <Group key={key} align="flex-start" gap="xs" wrap="nowrap">
          <DateField
            label={`Session ${index + 1}`}
            style={{ flexGrow: 1 }}
            {...form.getInputProps(`listedDays.${index}.on`)}
          />
          <ActionIcon
            variant="subtle"
            mt={30}
            aria-label={`Remove session ${index + 1}`}
            onClick={() => form.removeListItem('listedDays', index)}
          >
            <IconX size={18} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      {form.errors['daysAsWhole'] && (
        <Text size="sm" c="var(--negative)" role="alert">
          {form.errors['daysAsWhole']}
        </Text>
      )}
      <Group>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => form.insertListItem('listedDays', { key: makeId(), on: '' })}
        >
          Add a day
        </Button>
      </Group>
    </Stack>
  )
}
