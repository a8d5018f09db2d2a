import { NativeSelect, Text, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { IsoDate } from '#shared/calendar/day.ts'
import { replaceableCourses } from '#shared/edits/beginnings.ts'
import { priceNowText } from '#shared/wording/session-price-words.ts'
import { useBaseEditing } from '../../editing/use-editing.ts'
import { readDraftDate } from '../../forms/draft-date.ts'
import { useFormatter, useToday } from '../../state/hooks.ts'
import { DateField } from '../../ui/date-field.tsx'
import { HoursField, MoneyField } from '../../ui/money-field.tsx'
import { type BeginningDraft, draftOfChosenCourse } from './beginning-draft.ts'

interface FieldsProps {
  readonly form: UseFormReturnType<BeginningDraft>
}

/** What a beginning asks for. */
export function BeginningFields({ form }: FieldsProps) {
  const { plan } = useBaseEditing()
  const formatter = useFormatter()
  const today = useToday()
  const { kind, arrangementId } = form.values
  const arrangement = plan.arrangements.find(({ id }) => id === arrangementId)
  const now = arrangement ? priceNowText(arrangement, today, formatter) : null
  switch (kind) {
    case 'pace':
      return <TextInput label="Months from the plan’s start" inputMode="numeric" {...form.getInputProps('months')} />
    case 'date':
      return <DateField label="Certified by" {...form.getInputProps('on')} />
    case 'pause':
      return (
        <>
          <DateField label="From" {...form.getInputProps('on')} />
          <TextInput label="For how many months" inputMode="numeric" {...form.getInputProps('months')} />
        </>
      )
    case 'stop':
      return (
        <DateField label="Stop on" description={stopDescription(form.values.on, today)} {...form.getInputProps('on')} />
      )
    case 'without-title':
      return <Text size="sm">You stop today. It shows what is paid, still owed and refunded, and what stays.</Text>
    case 'supervision':
      return (
        <>
          <ArrangementField label="In place of" form={form} />
          <NativeSelect
            label="Sessions are"
            data={[
              { value: 'individual', label: 'individual' },
              { value: 'group', label: 'in a group' },
            ]}
            {...form.getInputProps('sessions')}
          />
          <MoneyField
            label="Price of a session"
            currency={plan.currency}
            description={now === null ? 'Leave it empty if you do not know it yet.' : `Now ${now}.`}
            {...form.getInputProps('price')}
          />
        </>
      )
    case 'other-supervisor':
      return (
        <>
          <ArrangementField label="In place of" form={form} />
          <DateField label="From" {...form.getInputProps('on')} />
          <MoneyField
            label="Price of a session"
            currency={plan.currency}
            description={`${now === null ? '' : `Now ${now}. `}Leave it empty if nobody follows. Days and length stay as agreed.`}
            {...form.getInputProps('price')}
          />
        </>
      )
    case 'course':
      return <CourseFields form={form} />
    default:
      return null
  }
}

function stopDescription(on: string, today: IsoDate): string {
  const day = readDraftDate(on)
  return day.ok && day.value < today
    ? 'This day has passed, so it stops today. What is owed stays owed.'
    : 'From this day on nothing is held or begun. What is owed stays owed.'
}

function ArrangementField({ label, form }: FieldsProps & { readonly label: string }) {
  const { plan } = useBaseEditing()
  return (
    <NativeSelect
      label={label}
      data={plan.arrangements.map(({ id, title }) => ({ value: id, label: title }))}
      {...form.getInputProps('arrangementId')}
    />
  )
}

function CourseFields({ form }: FieldsProps) {
  const { plan } = useBaseEditing()
  const { onChange: _, ...courseProps } = form.getInputProps('courseId')
  return (
    <>
      <NativeSelect
        label="In place of"
        data={replaceableCourses(plan).map(({ id, title }) => ({ value: id, label: title }))}
        {...courseProps}
        onChange={({ currentTarget }) => form.setValues(draftOfChosenCourse(plan, currentTarget.value))}
      />
      <HoursField label="Hours of work" {...form.getInputProps('hours')} />
      <MoneyField label="Price" currency={plan.currency} {...form.getInputProps('price')} />
    </>
  )
}
