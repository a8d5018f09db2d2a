import { TextInput } from '@mantine/core'
import type { Evidence } from '#shared/plan/evidence.ts'
import { changeItem } from '../commands/item-commands.ts'
import { useDraftForm } from '../forms/use-draft-form.ts'
import { useActions, usePlan } from '../state/hooks.ts'
import { FormDrawer } from '../ui/form-drawer.tsx'
import { evidenceToDraft, readEvidence } from './evidence-draft.ts'
import { EvidenceFields } from './evidence-fields.tsx'

interface EditEvidenceFormProps {
  readonly evidence: Evidence
  readonly onClose: () => void
}

/** Changes what is said of a file; the file itself stays as it is. */
export function EditEvidenceForm({ evidence, onClose }: EditEvidenceFormProps) {
  const { currency } = usePlan()
  const { dispatch } = useActions()
  const { form, onSubmit, wholeError, isSaving } = useDraftForm(
    evidenceToDraft(evidence),
    (draft) => readEvidence(draft, evidence, currency),
    async (read) => {
      if ((await dispatch(changeItem('evidence', evidence, read))).ok) onClose()
    },
  )
  return (
    <FormDrawer
      title={`Edit ${evidence.title}`}
      submit="Save changes"
      isDirty={form.isDirty()}
      isSaving={isSaving}
      error={wholeError}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <TextInput label="Title" {...form.getInputProps('title')} />
      <EvidenceFields form={form} />
    </FormDrawer>
  )
}
