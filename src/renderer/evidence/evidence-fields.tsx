import type { GetInputPropsReturnType } from '@mantine/form'
import { useMemo } from 'react'
import { useFormatter, usePlan } from '../state/hooks.ts'
import { ChoiceField } from '../ui/choice-field.tsx'
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
  return (
    <>
      <ChoiceField
        label="What it proves"
        groups={groups}
        limit={MOST_CHOICES_SHOWN}
        {...form.getInputProps('subject')}
      />
      <NotesField {...form.getInputProps('notes')} />
    </>
  )
}
