import { Checkbox, NativeSelect, SimpleGrid, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { Arrangement } from '#shared/plan/arrangement.ts'
import { INTENSITY_NAMES, SUPERVISION_KIND_NAMES } from '#shared/wording/names.ts'
import { addArrangement, changeItem } from '../../commands/item-commands.ts'
import { useDraftForm } from '../../forms/use-draft-form.ts'
import { useActions, usePlan, useToday } from '../../state/hooks.ts'
import { DateField } from '../../ui/date-field.tsx'
import { explainedBelow } from '../../ui/explained-below.ts'
import { FormDrawer } from '../../ui/form-drawer.tsx'
import { HoursField, MoneyField } from '../../ui/money-field.tsx'
import { NotesField } from '../../ui/notes-field.tsx'
import {
  type ArrangementDraft,
  arrangementToDraft,
  emptyArrangementDraft,
  readArrangementDraft,
} from './arrangement-draft.ts'

interface ArrangementFormProps {
  /** Null: new supervision. */
  readonly arrangement: Arrangement | null
  readonly onClose: () => void
}

export function ArrangementForm({ arrangement, onClose }: ArrangementFormProps) {
  const plan = usePlan()
  const today = useToday()
  const { dispatch } = useActions()
  const kept = {
    isExample: arrangement?.isExample ?? false,
    bookedOn: arrangement?.bookedOn ?? [],
    groupSize: arrangement?.groupSize ?? null,
  }
  const { form, onSubmit, wholeError, isSaving } = useDraftForm(
    arrangement ? arrangementToDraft(arrangement, plan.currency) : emptyArrangementDraft(today),
    (draft) => readArrangementDraft(draft, { ...kept, id: arrangement?.id ?? crypto.randomUUID() }, plan.currency),
    async (read) => {
      const reply = await dispatch(arrangement ? changeItem('arrangements', arrangement, read) : addArrangement(read))
      if (reply.ok) onClose()
    },
  )
  return (
    <FormDrawer
      title={arrangement ? `Edit ${arrangement.title}` : 'Add supervision'}
      submit={arrangement ? 'Save changes' : 'Add supervision'}
      isDirty={form.isDirty()}
      isSaving={isSaving}
      error={wholeError}
      onSubmit={onSubmit}
      onClose={onClose}
    >
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
        <NativeSelect
          label="How often"
          data={[
            { value: 'every-weeks', label: 'Every so many weeks' },
            { value: 'per-month', label: 'So many times a month' },
          ]}
          {...form.getInputProps('recurrenceKind')}
        />
        <TextInput
          label={form.values.recurrenceKind === 'every-weeks' ? 'Weeks between sessions' : 'Sessions a month'}
          inputMode="numeric"
          {...form.getInputProps('every')}
        />
        <MoneyField label="Price of a session" currency={plan.currency} {...form.getInputProps('price')} />
        <TextInput label="Rise a year, in percent" inputMode="decimal" {...form.getInputProps('yearlyRise')} />
      </SimpleGrid>
      <NativeSelect
        label="How heavy an hour is"
        description="For your weekly load."
        data={Object.entries(INTENSITY_NAMES).map(([value, label]) => ({ value, label }))}
        {...form.getInputProps('intensity')}
      />
      <NotesField {...form.getInputProps('notes')} />
    </FormDrawer>
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
