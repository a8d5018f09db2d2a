import { Select } from '@mantine/core'
import type { GetInputPropsReturnType } from '@mantine/form'
import { useMemo } from 'react'
import { useFormatter, usePlan } from '../state/hooks.ts'
import { NotesField } from '../ui/notes-field.tsx'
import type { SubjectDraft } from './evidence-draft.ts'
import { subjectGroups } from './subject-choices.ts'

interface EvidenceFieldsProps {
  readonly form: {
    readonly values: SubjectDraft
    readonly getInputProps: (field: keyof SubjectDraft) => GetInputPropsReturnType
  }
}

/** A log can be long, so only so many choices are drawn; typing finds the others. */
const MOST_CHOICES_SHOWN = 100

/** What a person says of files, whether new or kept already. */
export function EvidenceFields({ form }: EvidenceFieldsProps) {
  const plan = usePlan()
  const formatter = useFormatter()
  const { subject } = form.values
  const groups = useMemo(() => subjectGroups(plan, subject, formatter), [plan, subject, formatter])
  const { onChange, ...input } = form.getInputProps('subject')
  return (
    <>
      <Select
        label="What it proves"
        placeholder="Choose or type"
        searchable
        openOnFocus={false}
        limit={MOST_CHOICES_SHOWN}
        nothingFoundMessage="Nothing by that name"
        data={groups.map(({ group, items }) => ({ group, items: [...items] }))}
        {...input}
        onChange={(value) => onChange(value ?? '')}
      />
      <NotesField {...form.getInputProps('notes')} />
    </>
  )
}
