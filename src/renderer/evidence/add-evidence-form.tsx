import { Alert, Button, Group, Progress, Text } from '@mantine/core'
import { useState } from 'react'
import type { EvidenceSubject } from '#shared/plan/evidence.ts'
import { keptText, littleRoomText, partlyKeptSentence } from '#shared/wording/evidence.ts'
import { makeId } from '../editing/use-editing.ts'
import { useDraftForm } from '../forms/use-draft-form.ts'
import { useFormatter, usePlan } from '../state/hooks.ts'
import { FormDrawer } from '../ui/form-drawer.tsx'
import { showNotice } from '../ui/notices.tsx'
import { chooseFiles } from './chosen-files.ts'
import { ChosenFilesList } from './chosen-files-list.tsx'
import { emptyFilesDraft, readNewFiles } from './evidence-draft.ts'
import { EvidenceFields } from './evidence-fields.tsx'
import { FilePicker } from './file-picker.tsx'
import { type Dropped, foldersSentence } from './read-drop.ts'
import { type FileToAdd, useAddFiles } from './use-add-files.ts'
import { useFileChecks } from './use-file-checks.ts'
import { useFileDrop } from './use-file-drop.ts'

interface AddEvidenceFormProps {
  /** What the files prove; null: the person chooses. */
  readonly subject: EvidenceSubject | null
  readonly onClose: () => void
}

/** How the last attempt fared, where it did not keep all files. */
interface Attempt {
  readonly sentence: string
  readonly refused: ReadonlyMap<string, string>
}

const NO_ATTEMPT: Attempt = { sentence: '', refused: new Map() }

/** Takes files into the plan, one after the other. What was taken stays, whatever becomes of the others. */
export function AddEvidenceForm({ subject, onClose }: AddEvidenceFormProps) {
  const plan = usePlan()
  const formatter = useFormatter()
  const [attempt, setAttempt] = useState(NO_ATTEMPT)
  const { addAll, progress, stop } = useAddFiles()
  const { form, onSubmit, wholeError, isSaving } = useDraftForm(
    emptyFilesDraft(subject),
    (draft) => readNewFiles(draft, plan.currency),
    addFiles,
  )
  const { files } = form.values
  const checks = useFileChecks(files)
  const isOver = useFileDrop(takeDrop, isSaving)
  const littleRoom = littleRoomText(plan, formatter)

  async function addFiles(toAdd: readonly FileToAdd[]): Promise<void> {
    setAttempt(NO_ATTEMPT)
    const { added, refused } = await addAll(toAdd, leaveOut)
    if (added.length < toAdd.length) {
      const left = toAdd.length - added.length - refused.size
      setAttempt({ sentence: partlyKeptSentence(added.length, refused.size, left), refused })
      return
    }
    showNotice(keptText(toAdd.map(({ evidence: { title } }) => title)))
    onClose()
  }

  function choose(chosen: readonly File[]): void {
    form.setFieldValue('files', chooseFiles(form.getValues().files, chosen, makeId))
  }

  function takeDrop({ files: dropped, folders }: Dropped): void {
    if (dropped.length > 0) choose(dropped)
    if (folders.length > 0) form.setFieldError('files', foldersSentence(folders))
  }

  function leaveOut(id: string): void {
    const index = form.getValues().files.findIndex((file) => file.id === id)
    if (index !== -1) form.removeListItem('files', index)
  }

  function leaveOutByHand(id: string): void {
    leaveOut(id)
    form.getInputNode('files')?.focus() // the button that had the focus is gone
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
      {littleRoom !== '' && (
        <Alert color="yellow" role="status">
          {littleRoom}
        </Alert>
      )}
      <FilePicker field={form.getInputProps('files')} isOver={isOver} isBusy={isSaving} onChoose={choose} />
      {attempt.sentence !== '' && files.length > 0 && (
        <Alert color="yellow" role="alert">
          {attempt.sentence}
        </Alert>
      )}
      <ChosenFilesList
        files={files}
        checks={checks}
        refused={attempt.refused}
        isBusy={isSaving}
        titleProps={(index) => form.getInputProps(`files.${index}.title`)}
        onLeaveOut={leaveOutByHand}
      />
      <EvidenceFields form={form} />
      {progress && (
        <Group gap="md" wrap="nowrap">
          <Text size="sm" flex="none" role="status">
            {progress.files === 1
              ? 'Copying the file …'
              : `Copying file ${progress.position + 1} of ${progress.files} …`}
          </Text>
          <Progress
            value={((progress.position + progress.share) / progress.files) * 100}
            flex={1}
            aria-label="Copying the files"
          />
          <Button variant="default" size="compact-md" onClick={stop}>
            Stop
          </Button>
        </Group>
      )}
    </FormDrawer>
  )
}
