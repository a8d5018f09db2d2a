import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core'
import type { Coverage } from '#shared/plan/coverage.ts'
import { arrangementTitle, documentName } from '#shared/wording/names.ts'
import { ItemForm } from '../../editing/item-form.tsx'
import { useEditing } from '../../editing/use-editing.ts'
import { type usePlan, useToday } from '../../state/hooks.ts'
import { DateField } from '../../ui/date-field.tsx'
import { explainedBelow } from '../../ui/explained-below.ts'
import { NotesField } from '../../ui/notes-field.tsx'
import { coverageToDraft, emptyCoverageDraft, readCoverageDraft } from './coverage-draft.ts'

interface CoverageFormProps {
  readonly documentId: string
  /** Null: a new time of the document. */
  readonly coverage: Coverage | null
  readonly onClose: () => void
}

/** From when to when a document is in force. */
export function CoverageForm({ documentId, coverage, onClose }: CoverageFormProps) {
  const { plan } = useEditing()
  const today = useToday()
  const name = documentName(plan, documentId)
  const known = plan.coverages.filter((other) => other.documentId === documentId)
  return (
    <ItemForm
      collection="coverages"
      item={coverage}
      add="Add dates"
      addTitle={`When is “${name}” in force?`}
      draft={coverage ? coverageToDraft(coverage) : emptyCoverageDraft(name, known, today)}
      read={(draft, id, opened) =>
        readCoverageDraft(draft, opened ?? { id, isExample: false, documentId }, plan.currency)
      }
      onClose={onClose}
    >
      {(form) => (
        <>
          <TextInput label="Title" {...form.getInputProps('title')} />
          <SimpleGrid cols={2}>
            <DateField label="First day" data-autofocus {...form.getInputProps('from')} />
            <DateField
              label="Last day"
              {...explainedBelow('Leave it empty while it goes on.')}
              {...form.getInputProps('to')}
            />
          </SimpleGrid>
          <NativeSelect
            label="For which supervision"
            {...explainedBelow('Choose one supervision for a document of its supervisor.')}
            data={arrangementChoices(plan, form.values.arrangementId)}
            {...form.getInputProps('arrangementId')}
          />
          <NotesField {...form.getInputProps('notes')} />
        </>
      )}
    </ItemForm>
  )
}

/** The whole plan or one arrangement, and the chosen one even when the plan no longer holds it. */
function arrangementChoices(plan: ReturnType<typeof usePlan>, chosen: string) {
  const arrangements = plan.arrangements.map(({ id, title }) => ({ value: id, label: title }))
  const isKnown = chosen === '' || arrangements.some(({ value }) => value === chosen)
  const gone = isKnown ? [] : [{ value: chosen, label: arrangementTitle(plan, chosen) }]
  return [{ value: '', label: 'The whole plan' }, ...arrangements, ...gone]
}
