import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { type SyntheticEvent, useState } from 'react'
import type { Scenario } from '#shared/edits/edit.ts'
import { titleSchema } from '#shared/plan/primitives.ts'
import { duplicateScenario, renameScenario } from '../../commands/scenario-commands.ts'
import { useOneAtATime } from '../../forms/use-one-at-a-time.ts'
import { useActions } from '../../state/hooks.ts'
import { useFocusBack } from '../../ui/use-focus-back.ts'

interface NameDialogProps {
  readonly scenario: Scenario
  readonly action: 'rename' | 'duplicate'
  readonly onClose: () => void
}

/** Asks for the name of a scenario or of its copy. */
export function NameDialog({ scenario, action, onClose }: NameDialogProps) {
  useFocusBack()
  const { dispatch } = useActions()
  const { isBusy, run } = useOneAtATime()
  const [name, setName] = useState(action === 'rename' ? scenario.name : `${scenario.name}, copy`)
  const [error, setError] = useState<string | null>(null)

  async function submit(): Promise<void> {
    const parsed = titleSchema.safeParse(name)
    if (!parsed.success) {
      setError(name.trim() === '' ? 'A scenario needs a name.' : 'A name can be at most 200 characters long.')
      return
    }
    const reply = await dispatch(
      action === 'rename'
        ? renameScenario(scenario, parsed.data)
        : duplicateScenario(scenario, parsed.data, () => crypto.randomUUID()),
    )
    if (reply.ok) onClose()
  }

  function onSubmit(event: SyntheticEvent<HTMLFormElement>): void {
    event.preventDefault()
    void run(submit)
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={action === 'rename' ? `Rename ${scenario.name}` : `Duplicate ${scenario.name}`}
      closeButtonProps={{ 'aria-label': 'Close' }}
      centered
    >
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <TextInput
            label="Name"
            value={name}
            error={error}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
            data-autofocus
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={isBusy}>
              {action === 'rename' ? 'Rename' : 'Duplicate'}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
