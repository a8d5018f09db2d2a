import { Alert, Button, Group, Modal, NativeSelect, Stack } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { editsToBegin } from '#shared/edits/beginnings.ts'
import { beginningName } from '#shared/wording/beginning-words.ts'
import { keepAsScenario } from '../../commands/scenario-commands.ts'
import { makeId, useBaseEditing } from '../../editing/use-editing.ts'
import { useDraftForm } from '../../forms/use-draft-form.ts'
import { useActions, useFormatter, useToday } from '../../state/hooks.ts'
import { showOffer } from '../../ui/notices.tsx'
import { useFocusBack } from '../../ui/use-focus-back.ts'
import { BEGINNINGS, firstBeginning, readBeginning } from './beginning-draft.ts'
import { BeginningFields } from './beginning-fields.tsx'

/** The button that begins a scenario. */
export function BeginScenario() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpen(true)}>
        New scenario
      </Button>
      {isOpen && <BeginScenarioDialog onClose={() => setOpen(false)} />}
    </>
  )
}

/** Asks for one difference to begin with, in at most three fields; everything else is edited in the open scenario. */
function BeginScenarioDialog({ onClose }: { readonly onClose: () => void }) {
  useFocusBack()
  const { plan, apply } = useBaseEditing()
  const { openScenario } = useActions()
  const today = useToday()
  const formatter = useFormatter()
  const { form, onSubmit, wholeError, isSaving } = useDraftForm(
    firstBeginning(plan, today),
    (draft) => readBeginning(draft, plan, today),
    async (beginning) => {
      const name = beginningName(beginning, plan, today, formatter)
      const id = makeId()
      const edits = editsToBegin(plan, beginning, today, makeId())
      const { ok } = await apply(keepAsScenario(name, plan, edits, () => id))
      if (!ok) return
      onClose()
      showOffer(`Added to the comparison: ${name}`, 'Open', () => openScenario(id))
    },
  )
  return (
    <Modal opened onClose={onClose} title="New scenario" closeButtonProps={{ 'aria-label': 'Close' }}>
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <NativeSelect
            label="What is different?"
            data-autofocus
            data={BEGINNINGS.map(({ kind, label }) => ({ value: kind, label }))}
            {...form.getInputProps('kind')}
          />
          <BeginningFields form={form} />
          {wholeError && <Alert color="red">{wholeError}</Alert>}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={isSaving}>
              Add scenario
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
