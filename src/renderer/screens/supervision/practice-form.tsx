import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Practice } from '#shared/plan/practice.ts'
import type { RulePack } from '#shared/program/rule-pack.ts'
import { INTENSITY_NAMES } from '#shared/wording/names.ts'
import { addPractice, changeItem } from '../../commands/item-commands.ts'
import { useDraftForm } from '../../forms/use-draft-form.ts'
import { useActions, usePlan } from '../../state/hooks.ts'
import { DateField } from '../../ui/date-field.tsx'
import { explainedBelow } from '../../ui/explained-below.ts'
import { FormDrawer } from '../../ui/form-drawer.tsx'
import { HoursField } from '../../ui/money-field.tsx'
import { NotesField } from '../../ui/notes-field.tsx'
import { emptyPracticeDraft, practiceToDraft, readPracticeDraft } from './practice-draft.ts'

interface PracticeFormProps {
  /** Null: new client hours. */
  readonly practice: Practice | null
  readonly onClose: () => void
}

export function PracticeForm({ practice: current, onClose }: PracticeFormProps) {
  const [practice] = useState(current) // as the form was opened, whatever changes behind it
  const { currency, program } = usePlan()
  const choices = requirementChoices(program, practice?.requirementId ?? null)
  const { dispatch } = useActions()
  const { form, onSubmit, wholeError, isSaving } = useDraftForm(
    practice ? practiceToDraft(practice) : emptyPracticeDraft(choices[0]?.value ?? 'other'),
    (draft) => readPracticeDraft(draft, practice ?? { id: crypto.randomUUID(), isExample: false }, currency),
    async (read) => {
      const reply = await dispatch(practice ? changeItem('practices', practice, read) : addPractice(read))
      if (reply.ok) onClose()
    },
  )
  return (
    <FormDrawer
      title={practice ? `Edit ${practice.title}` : 'Add client hours'}
      submit={practice ? 'Save changes' : 'Add client hours'}
      isDirty={form.isDirty()}
      isSaving={isSaving}
      error={wholeError}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <TextInput label="Title" data-autofocus {...form.getInputProps('title')} />
      {choices.length > 1 && (
        <NativeSelect label="Counts toward" data={choices} {...form.getInputProps('requirementId')} />
      )}
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
      <SimpleGrid cols={2}>
        <TextInput
          label="Different clients so far"
          inputMode="numeric"
          {...explainedBelow('A number, never who they are.')}
          {...form.getInputProps('clients')}
        />
        <NativeSelect
          label="How heavy an hour is"
          {...explainedBelow('For your weekly load.')}
          data={[
            { value: '', label: 'No load: carried already' },
            ...Object.entries(INTENSITY_NAMES).map(([value, label]) => ({ value, label })),
          ]}
          {...form.getInputProps('intensity')}
        />
      </SimpleGrid>
      <NotesField {...form.getInputProps('notes')} />
    </FormDrawer>
  )
}

/** What practice earns hours for, and what this one names even when the rules no longer hold it. */
function requirementChoices({ requirements }: RulePack, current: string | null) {
  const choices = requirements.flatMap(({ id, name, earnedBy }) =>
    earnedBy === 'practice' ? [{ value: id, label: name }] : [],
  )
  const isKnown = current === null || choices.some(({ value }) => value === current)
  return isKnown ? choices : [...choices, { value: current, label: current }]
}
