import { Button, Group, Modal, Radio, Stack, Textarea } from '@mantine/core'
import { type SyntheticEvent, useState } from 'react'
import { type Scenario, scenarioSchema } from '#shared/plan/scenario.ts'
import { SCENARIO_COLORS } from '#shared/plan/scenario-colors.ts'
import { changeScenario } from '../../commands/scenario-commands.ts'
import { useBaseEditing } from '../../editing/use-editing.ts'
import { useOneAtATime } from '../../forms/use-one-at-a-time.ts'
import { useFocusBack } from '../../ui/use-focus-back.ts'

interface ScenarioLookDialogProps {
  readonly scenario: Scenario
  readonly onClose: () => void
}

const BY_PLACE = 'by-place'
const COLOR_NAMES = ['Teal', 'Plum', 'Amber', 'Blue', 'Brick', 'Gray'] as const

/** Asks for a note on a scenario, and for the color that tells it apart. */
export function ScenarioLookDialog({ scenario, onClose }: ScenarioLookDialogProps) {
  useFocusBack()
  const { apply } = useBaseEditing()
  const { isBusy, run } = useOneAtATime()
  const [note, setNote] = useState(scenario.note)
  const [color, setColor] = useState(scenario.color === null ? BY_PLACE : String(scenario.color))
  const parsed = scenarioSchema.shape.note.safeParse(note)

  async function submit(): Promise<void> {
    if (!parsed.success) return
    const said = { note: parsed.data, color: color === BY_PLACE ? null : Number(color) }
    const { ok } = await apply(changeScenario(`Note and color of ${scenario.name}`, scenario, said))
    if (ok) onClose()
  }

  function onSubmit(event: SyntheticEvent<HTMLFormElement>): void {
    event.preventDefault()
    void run(submit)
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={`Note and color of ${scenario.name}`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <Textarea
            label="Note"
            data-autofocus
            autosize
            minRows={2}
            value={note}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
            error={parsed.success ? null : 'A note can be at most 4000 characters long.'}
          />
          <Radio.Group label="Color" value={color} onChange={setColor}>
            <Group gap="md" mt="xs">
              <Radio value={BY_PLACE} label="Chosen for me" />
              {Array.from({ length: SCENARIO_COLORS }, (_, at) => (
                <Radio
                  key={COLOR_NAMES[at]}
                  value={String(at + 1)}
                  color={`var(--series-${at + 1})`}
                  label={
                    <span>
                      <span className="scenario-dot" style={{ background: `var(--series-${at + 1})` }} aria-hidden />{' '}
                      {COLOR_NAMES[at]}
                    </span>
                  }
                />
              ))}
            </Group>
          </Radio.Group>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={isBusy} disabled={!parsed.success}>
              Save
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
