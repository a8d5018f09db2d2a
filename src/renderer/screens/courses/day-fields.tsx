import { Fieldset } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { addDays, dayFromIso, isoFromDay } from '#shared/calendar/day.ts'
import { readDraftDate } from '../../forms/draft-date.ts'
import { DateField } from '../../ui/date-field.tsx'
import { explainedBelow } from '../../ui/explained-below.ts'
import { HoursField } from '../../ui/money-field.tsx'
import { RemovableRow, RowList } from '../../ui/row-list.tsx'
import type { CourseDraft } from './course-draft.ts'

interface DayFieldsProps {
  readonly form: UseFormReturnType<CourseDraft>
}

/** The days of a course with fixed dates. A new line proposes the day after the last one. */
export function DayFields({ form }: DayFieldsProps) {
  const { days } = form.values
  function addDay(): void {
    const last = days.at(-1)
    const parsed = readDraftDate(last?.on ?? '')
    const on = parsed.ok ? isoFromDay(addDays(dayFromIso(parsed.value), 1)) : ''
    form.insertListItem('days', { key: crypto.randomUUID(), on, hours: last?.hours ?? '' })
  }
  return (
    <>
      <Fieldset legend="Days">
        <RowList error={form.errors['daysAsWhole']} add={{ label: 'Add a day', onAdd: addDay }}>
          {days.map(({ key }, index) => (
            <RemovableRow
              key={key}
              removeLabel={`Remove day ${index + 1}`}
              onRemove={() => form.removeListItem('days', index)}
            >
              <DateField label={`Day ${index + 1}`} flex={1} {...form.getInputProps(`days.${index}.on`)} />
              <HoursField
                label="Hours"
                aria-label={`Day ${index + 1}: hours`}
                w={110}
                {...form.getInputProps(`days.${index}.hours`)}
              />
            </RemovableRow>
          ))}
        </RowList>
      </Fieldset>
      <DateField
        label="Booked on"
        {...explainedBelow('If it is booked already. Its price is due that day.')}
        {...form.getInputProps('bookedOn')}
      />
    </>
  )
}
