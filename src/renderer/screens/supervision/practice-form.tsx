import { SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Practice } from '#shared/plan/practice.ts'
import { changeItem } from '../../commands/item-commands.ts'
import { useDraftForm } from '../../forms/use-draft-form.ts'
import { useActions, usePlan } from '../../state/hooks.ts'
import { DateField } from '../../ui/date-field.tsx'
import { explainedBelow } from '../../ui/explained-below.ts'
import { FormDrawer } from '../../ui/form-drawer.tsx'
import { HoursField } from '../../ui/money-field.tsx'
import { practiceToDraft, readPracticeDraft } from './practice-draft.ts'

interface PracticeFormProps {
  readonly practice: Practice
  readonly onClose: () => void
}

export function PracticeForm({ practice: current, onClose }: PracticeFormProps) {
  const [practice] = useState(current) // as the form was opened, whatever changes behind it
  const { currency } = usePlan()
  const { dispatch } = useActions()
  const { form, onSubmit, wholeError, isSaving } = useDraftForm(
    practiceToDraft(practice),
    (draft) => readPracticeDraft(draft, practice, currency),
    async (read) => {
      const reply = await dispatch(changeItem('practices', practice, read))
      if (reply.ok) onClose()
    },
  )
  return (
    <FormDrawer
      title={`Edit ${practice.title}`}
      submit="Save changes"
      isDirty={form.isDirty()}
      isSaving={isSaving}
      error={wholeError}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <TextInput label="Title" data-autofocus {...form.getInputProps('title')} />
      <HoursField
        label="Hours a week"
        description="Of your client hours, those that this program counts."
        {...form.getInputProps('weeklyHours')}
      />
      <SimpleGrid cols={2}>
        <DateField
          label="From"
          {...explainedBelow('Empty: from the first supervision contract.')}
          {...form.getInputProps('startsOn')}
        />
        <DateField label="Until" {...explainedBelow('Empty: it goes on.')} {...form.getInputProps('endsOn')} />
      </SimpleGrid>
      <Textarea
        label="Notes"
        description="No client names, please."
        autosize
        minRows={2}
        {...form.getInputProps('notes')}
      />
    </FormDrawer>
  )
}
