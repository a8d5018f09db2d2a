import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core'
import type { Coverage } from '#shared/plan/coverage.ts'
import { arrangementTitle, documentName } from '#shared/wording/names.ts'
import { addCoverage, changeItem } from '../../commands/item-commands.ts'
import { useDraftForm } from '../../forms/use-draft-form.ts'
import { useActions, usePlan, useToday } from '../../state/hooks.ts'
import { DateField } from '../../ui/date-field.tsx'
import { explainedBelow } from '../../ui/explained-below.ts'
import { FormDrawer } from '../../ui/form-drawer.tsx'
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
  const plan = usePlan()
  const today = useToday()
  const { dispatch } = useActions()
  const name = documentName(plan, documentId)
  const known = plan.coverages.filter((other) => other.documentId === documentId)
  const { form, onSubmit, wholeError, isSaving } = useDraftForm(
    coverage ? coverageToDraft(coverage) : emptyCoverageDraft(name, known, today),
    (draft) =>
      readCoverageDraft(draft, coverage ?? { id: crypto.randomUUID(), isExample: false, documentId }, plan.currency),
    async (read) => {
      const reply = await dispatch(coverage ? changeItem('coverages', coverage, read) : addCoverage(read))
      if (reply.ok) onClose()
    },
  )
  return (
    <FormDrawer
      title={coverage ? `Edit ${coverage.title}` : `When is this in force? ${name}`}
      submit={coverage ? 'Save changes' : 'Add dates'}
      isDirty={form.isDirty()}
      isSaving={isSaving}
      error={wholeError}
      onSubmit={onSubmit}
      onClose={onClose}
    >
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
        label="Holds for"
        {...explainedBelow('Choose one supervision for a document of its supervisor.')}
        data={arrangementChoices(plan, form.values.arrangementId)}
        {...form.getInputProps('arrangementId')}
      />
      <NotesField {...form.getInputProps('notes')} />
    </FormDrawer>
  )
}

/** The whole plan or one arrangement, and the chosen one even when the plan no longer holds it. */
function arrangementChoices(plan: ReturnType<typeof usePlan>, chosen: string) {
  const arrangements = plan.arrangements.map(({ id, title }) => ({ value: id, label: title }))
  const isKnown = chosen === '' || arrangements.some(({ value }) => value === chosen)
  const gone = isKnown ? [] : [{ value: chosen, label: arrangementTitle(plan, chosen) }]
  return [{ value: '', label: 'The whole plan' }, ...arrangements, ...gone]
}
