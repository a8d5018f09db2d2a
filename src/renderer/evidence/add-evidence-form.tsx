import { Alert, Button, FileInput, Group, Progress, Text } from '@mantine/core'
import { useState } from 'react'
import { FILE_ENDINGS } from '#shared/evidence/file-name.ts'
import type { Evidence, EvidenceSubject } from '#shared/plan/evidence.ts'
import { evidenceSubjectText } from '#shared/wording/evidence.ts'
import { useDraftForm } from '../forms/use-draft-form.ts'
import { useFormatter, usePlan } from '../state/hooks.ts'
import { FormDrawer } from '../ui/form-drawer.tsx'
import { emptyEvidenceDraft, fileFault, readNewEvidence, titleOfFile } from './evidence-draft.ts'
import { EvidenceFields } from './evidence-fields.tsx'
import { sameFile } from './same-file.ts'
import { useAddEvidence } from './use-add-evidence.ts'

interface AddEvidenceFormProps {
  /** What the file proves; null: the person chooses. */
  readonly subject: EvidenceSubject | null
  readonly onClose: () => void
}

/** Takes a file into the plan. */
export function AddEvidenceForm({ subject, onClose }: AddEvidenceFormProps) {
  const { currency, evidence: kept } = usePlan()
  const [id] = useState(() => crypto.randomUUID())
  const [same, setSame] = useState<Evidence | null>(null)
  const { add, share, cancel } = useAddEvidence()
  const { form, onSubmit, wholeError, isSaving } = useDraftForm(
    emptyEvidenceDraft(subject),
    (draft) => readNewEvidence(draft, id, currency),
    async ({ file, evidence }) => {
      const added = await add(file, evidence)
      if (added.kind === 'added') onClose()
      else if (added.kind === 'refused') form.setFieldError('file', added.sentence)
    },
  )

  function choose(file: File | null): void {
    const { file: before, title } = form.values
    form.setFieldValue('file', file)
    setSame(null)
    if (!file) return
    if (title.trim() === '' || (before && title === titleOfFile(before.name)))
      form.setFieldValue('title', titleOfFile(file.name))
    const fault = fileFault(file)
    if (fault !== null) form.setFieldError('file', fault)
    else void sameFile(file, kept).then(setSame)
  }

  return (
    <FormDrawer
      title="Add evidence"
      submit="Add evidence"
      isDirty={form.isDirty()}
      isSaving={isSaving}
      error={wholeError}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <FileInput
        label="File"
        description="PDF, PNG, JPEG, WebP or plain text, up to 25 MB. It is copied into the plan and stays on this computer."
        placeholder="Choose a file"
        accept={FILE_ENDINGS.join(',')}
        data-autofocus
        {...form.getInputProps('file')}
        onChange={choose}
      />
      {same && <SameFileNote evidence={same} />}
      <EvidenceFields form={form} />
      {share !== null && (
        <Group gap="md" wrap="nowrap">
          <Text size="sm" flex="none" role="status">
            Copying the file …
          </Text>
          <Progress value={share * 100} flex={1} aria-label="Copying the file" />
          <Button variant="default" size="compact-md" onClick={cancel}>
            Stop
          </Button>
        </Group>
      )}
    </FormDrawer>
  )
}

function SameFileNote({ evidence: { title, subject } }: { readonly evidence: Evidence }) {
  const plan = usePlan()
  const formatter = useFormatter()
  return (
    <Alert role="status" title="This very file is kept already">
      It is “{title}” ({evidenceSubjectText(subject, plan, formatter)}). You can add it here as well: it then proves
      both, and takes no more room.
    </Alert>
  )
}
