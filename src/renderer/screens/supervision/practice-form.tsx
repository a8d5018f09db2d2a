import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core'
import type { Practice } from '#shared/plan/practice.ts'
import type { RulePack } from '#shared/program/rule-pack.ts'
import { INTENSITY_NAMES } from '#shared/wording/names.ts'
import { ItemForm } from '../../editing/item-form.tsx'
import { useEditing } from '../../editing/use-editing.ts'
import { DateField } from '../../ui/date-field.tsx'
import { explainedBelow } from '../../ui/explained-below.ts'
import { HoursField } from '../../ui/money-field.tsx'
import { NotesField } from '../../ui/notes-field.tsx'
import { emptyPracticeDraft, practiceToDraft, readPracticeDraft } from './practice-draft.ts'

interface PracticeFormProps {
  /** Null: a new practice. */
  readonly practice: Practice | null
  readonly onClose: () => void
}

export function PracticeForm({ practice, onClose }: PracticeFormProps) {
  const { currency, program } = useEditing().plan
  const choices = requirementChoices(program, practice?.requirementId ?? null)
  return (
    <ItemForm
      collection="practices"
      item={practice}
      add="Add clinical practice"
      draft={practice ? practiceToDraft(practice) : emptyPracticeDraft(choices[0]?.value ?? 'other')}
      read={(draft, id, opened) => readPracticeDraft(draft, opened ?? { id, isExample: false }, currency)}
      onClose={onClose}
    >
      {(form) => (
        <>
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
                { value: '', label: 'No extra load: I do it already' },
                ...Object.entries(INTENSITY_NAMES).map(([value, label]) => ({ value, label })),
              ]}
              {...form.getInputProps('intensity')}
            />
          </SimpleGrid>
          <NotesField {...form.getInputProps('notes')} />
        </>
      )}
    </ItemForm>
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
