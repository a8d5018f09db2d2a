import { Alert, Button, Group, Modal, NativeSelect, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { editsToBegin } from '#shared/edits/beginnings.ts'
import { beginningName, successorTitle } from '#shared/wording/beginning-words.ts'
import { keepAsScenario } from '../../commands/scenario-commands.ts'
import { makeId, useBaseEditing } from '../../editing/use-editing.ts'
import { useDraftForm } from '../../forms/use-draft-form.ts'
import { useBasePlan, useFormatter, useToday } from '../../state/hooks.ts'
import { useFocusBack } from '../../ui/use-focus-back.ts'
import { BEGINNINGS, FIRST_KIND, firstBeginning, readBeginning } from './beginning-draft.ts'
import { BeginningFields } from './beginning-fields.tsx'
import { BeginningOutlook } from './beginning-outlook.tsx'
import { wayAnchor } from './way-anchor.ts'

/** The button that begins a scenario. */
export function BeginScenario() {
  const [isOpen, setOpen] = useState(false)
  const [added, setAdded] = useState<string | null>(null)
  // Who compares two supervisors begins twice with the same question.
  const [kind, setKind] = useState<string>(FIRST_KIND)
  useRowInSight(added)
  return (
    <>
      <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpen(true)}>
        New scenario
      </Button>
      {isOpen && (
        <BeginScenarioDialog
          kind={kind}
          onClose={() => setOpen(false)}
          onAdd={(id, begun) => {
            setAdded(id)
            setKind(begun)
          }}
        />
      )}
    </>
  )
}

/** Brings the row of a new scenario into sight, and the focus to it, once it is there. */
function useRowInSight(id: string | null): void {
  const { scenarios } = useBasePlan()
  const isThere = scenarios.some((scenario) => scenario.id === id)
  useEffect(() => {
    const row = isThere && id !== null ? document.getElementById(wayAnchor(id)) : null
    row?.focus({ preventScroll: true })
    row?.scrollIntoView({ block: 'center' })
  }, [id, isThere])
}

interface BeginScenarioDialogProps {
  readonly kind: string
  readonly onClose: () => void
  readonly onAdd: (id: string, kind: string) => void
}

/** Asks for one difference to begin with, in at most three fields; everything else is edited in the open scenario. */
function BeginScenarioDialog({ kind, onClose, onAdd }: BeginScenarioDialogProps) {
  useFocusBack()
  const { plan, apply } = useBaseEditing()
  const today = useToday()
  const formatter = useFormatter()
  const { form, onSubmit, wholeError, isSaving } = useDraftForm(
    firstBeginning(kind, plan, today),
    (draft) => readBeginning(draft, plan, today),
    async (beginning) => {
      const name = beginningName(beginning, plan, today, formatter)
      const id = makeId()
      const edits = editsToBegin(plan, beginning, today, {
        id: makeId(),
        title: successorTitle(beginning, plan),
      })
      const { ok } = await apply(keepAsScenario(name, plan, edits, () => id))
      if (!ok) return
      onClose()
      onAdd(id, form.values.kind)
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
          <BeginningOutlook draft={form.values} />
          {wholeError && <Alert color="red">{wholeError}</Alert>}
          <Group justify="flex-end">
            <Text size="sm" c="dimmed" mr="auto">
              My plan stays as it is.
            </Text>
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
