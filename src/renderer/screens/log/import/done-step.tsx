import { Button, Group, Stack, Text } from '@mantine/core'
import { useActions, useFormatter, usePlanName } from '../../../state/hooks.ts'
import { deliverFile } from '../../../transfers/deliver-file.ts'
import { showNotice } from '../../../ui/notices.tsx'
import { doneText, leftTexts } from './import-texts.ts'
import { NotesTable } from './notes-table.tsx'
import type { ImportStep } from './use-import.ts'

interface DoneStepProps {
  readonly step: Extract<ImportStep, { kind: 'done' }>
  readonly onClose: () => void
}

/** What was taken and what was not, with the way back. */
export function DoneStep({ step: { importId, label, review }, onClose }: DoneStepProps) {
  const { id: planId } = usePlanName()
  const formatter = useFormatter()
  const { call, undoIfLatest } = useActions()
  const { counts, totals } = review

  async function save(): Promise<void> {
    await deliverFile(call, await call('import:report', { importId }))
  }

  async function undo(): Promise<void> {
    if (await undoIfLatest(planId, label)) onClose()
    else showNotice('Other changes came after it. Use Undo at the top until it is taken back.')
  }

  return (
    <Stack>
      <div role="status">
        <Text size="lg">{doneText(review, formatter)}</Text>
        {leftTexts(counts, formatter).map((text) => (
          <Text key={text} size="sm" c="dimmed">
            {text}
          </Text>
        ))}
      </div>
      {totals.newCourses > 0 && (
        <Text size="sm">
          New courses earn no hours yet: open them on the screen Courses and say what they count toward.
        </Text>
      )}
      <Text size="sm">One step of Undo takes all of it back. Before it, the plan was backed up.</Text>
      <NotesTable review={review} />
      <Group justify="flex-end">
        {counts.rows > counts.taken && (
          <Button variant="default" onClick={() => void save()}>
            Save the list of rows that were not taken
          </Button>
        )}
        <Button variant="default" onClick={() => void undo()}>
          Undo the import
        </Button>
        <Button onClick={onClose}>Close</Button>
      </Group>
    </Stack>
  )
}
