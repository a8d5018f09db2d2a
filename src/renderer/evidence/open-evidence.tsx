import { TextInput } from '@mantine/core'
import type { Evidence, EvidenceSubject } from '#shared/plan/evidence.ts'
import { changeItem } from '../commands/item-commands.ts'
import { EditDrawer } from '../editing/edit-drawer.tsx'
import { useEditing } from '../editing/use-editing.ts'
import { AddEvidenceForm } from './add-evidence-form.tsx'
import { evidenceToDraft, readEvidence } from './evidence-draft.ts'
import { EvidenceFields } from './evidence-fields.tsx'
import { EvidenceView } from './evidence-view.tsx'

/** What stands open above a list of files. */
export type Opened =
  | { readonly kind: 'none' }
  /** Null: the person chooses what the file proves. */
  | { readonly kind: 'add'; readonly subject: EvidenceSubject | null }
  | { readonly kind: 'look' | 'edit'; readonly evidence: Evidence }

export const NOTHING_OPEN: Opened = { kind: 'none' }

interface OpenEvidenceProps {
  readonly opened: Opened
  readonly onClose: () => void
}

export function OpenEvidence({ opened, onClose }: OpenEvidenceProps) {
  switch (opened.kind) {
    case 'none':
      return null
    case 'add':
      return <AddEvidenceForm subject={opened.subject} onClose={onClose} />
    case 'look':
      return <EvidenceView evidence={opened.evidence} onClose={onClose} />
    case 'edit':
      return <EditEvidenceForm evidence={opened.evidence} onClose={onClose} />
  }
}

interface EditEvidenceFormProps {
  readonly evidence: Evidence
  readonly onClose: () => void
}

/** Changes what is said of a file; the file itself stays as it is. */
function EditEvidenceForm({ evidence, onClose }: EditEvidenceFormProps) {
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
