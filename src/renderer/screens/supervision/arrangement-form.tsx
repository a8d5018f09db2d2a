import { Checkbox, NativeSelect, SimpleGrid, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { Arrangement } from '#shared/plan/arrangement.ts'
import { INTENSITY_NAMES, SUPERVISION_KIND_NAMES } from '#shared/wording/names.ts'
import { ItemForm } from '../../editing/item-form.tsx'
import { useEditing } from '../../editing/use-editing.ts'
import { useToday } from '../../state/hooks.ts'
import { DateField } from '../../ui/date-field.tsx'
import { explainedBelow } from '../../ui/explained-below.ts'
import { HoursField, MoneyField } from '../../ui/money-field.tsx'
import { NotesField } from '../../ui/notes-field.tsx'
import {
  type ArrangementDraft,
  arrangementToDraft,
  emptyArrangementDraft,
  readArrangementDraft,
} from './arrangement-draft.ts'
import { RecurrenceFields } from './recurrence-fields.tsx'
import { TimeOffFields } from './time-off-fields.tsx'

interface ArrangementFormProps {
  /** Null: new supervision. */
  readonly arrangement: Arrangement | null
  readonly onClose: () => void
}

export function ArrangementForm({ arrangement, onClose }: ArrangementFormProps) {
  const { plan } = useEditing()
  const today = useToday()
  return (
    <ItemForm
      collection="arrangements"
      item={arrangement}
      add="Add supervision"
      draft={arrangement ? arrangementToDraft(arrangement, plan.currency) : emptyArrangementDraft(today)}
      read={(draft, id, opened) =>
        readArrangementDraft(draft, opened ?? { id, isExample: false, bookedOn: [], groupSize: null }, plan.currency)
      }
      onClose={onClose}
    >
      {(form) => (
        <>
          <TextInput label="Title" data-autofocus {...form.getInputProps('title')} />
          <SimpleGrid cols={2}>
            <TextInput label="Supervisor" {...form.getInputProps('supervisor')} />
            <NativeSelect
              label="Kind"
              data={Object.entries(SUPERVISION_KIND_NAMES).map(([value, label]) => ({ value, label }))}
              {...form.getInputProps('kind')}
            />
            {form.values.kind === 'group' && <GroupFields form={form} />}
            <DateField label="Contract signed" {...form.getInputProps('contractOn')} />
            <DateField label="First session" {...form.getInputProps('firstSessionOn')} />
            <HoursField label="Length of a session" {...form.getInputProps('sessionHours')} />
            <DateField
              label="Last day"
              {...explainedBelow('Leave it empty if it runs on.')}
              {...form.getInputProps('endsOn')}
            />
            <RecurrenceFields form={form} />
            <MoneyField label="Price of a session" currency={plan.currency} {...form.getInputProps('price')} />
            <TextInput label="Rise a year, in percent" inputMode="decimal" {...form.getInputProps('yearlyRise')} />
            <TextInput
              label="Notice, in days"
              inputMode="numeric"
              {...explainedBelow('How long you still pay for sessions after you stop.')}
              {...form.getInputProps('noticeDays')}
            />
          </SimpleGrid>
          <TimeOffFields form={form} />
          <NativeSelect
            label="How heavy an hour is"
            description="For your weekly load."
            data={Object.entries(INTENSITY_NAMES).map(([value, label]) => ({ value, label }))}
            {...form.getInputProps('intensity')}
          />
          <NotesField {...form.getInputProps('notes')} />
        </>
      )}
    </ItemForm>
  )
}

/** What rules about groups look at. */
function GroupFields({ form }: { readonly form: UseFormReturnType<ArrangementDraft> }) {
  return (
    <>
      <TextInput
        label="People in the group"
        inputMode="numeric"
        {...explainedBelow('You included. Leave it empty while you do not know it.')}
        {...form.getInputProps('groupSize')}
      />
      <Checkbox
        label="A second supervisor leads it too"
        mt={{ base: 0, xs: 34 }}
        {...form.getInputProps('hasSecondSupervisor', { type: 'checkbox' })}
      />
    </>
  )
}
