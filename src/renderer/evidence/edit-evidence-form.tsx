import { TextInput } from '@mantine/core'
import type { Evidence } from '#shared/plan/evidence.ts'
import { changeItem } from '../commands/item-commands.ts'
import { EditDrawer } from '../editing/edit-drawer.tsx'
import { useEditing } from '../editing/use-editing.ts'
import { evidenceToDraft, readEvidence } from './evidence-draft.ts'
import { EvidenceFields } from './evidence-fields.tsx'

interface EditEvidenceFormProps {
  readonly evidence: Evidence
  readonly onClose: () => void
}

/** Changes what is said of a file; the file itself stays as it is. */
export function EditEvidenceForm({ evidence, onClose }: EditEvidenceFormProps) {
  const { currency } = useEditing().plan
  return (
    <EditDrawer
      title={`Edit ${evidence.title}`}
      submit="Save changes"
      draft={evidenceToDraft(evidence)}
      read={(draft) => readEvidence(draft, evidence, currency)}
      change={(read) => changeItem('evidence', evidence, read)}
      onClose={onClose}
    >
      {(form) => (
        <>
          <TextInput label="Title" {...form.getInputProps('title')} />
          <EvidenceFields form={form} />
        </>
      )}
    </EditDrawer>
  )
}
