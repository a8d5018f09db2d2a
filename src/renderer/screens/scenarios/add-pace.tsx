import { Button, NumberInput, Popover, Stack } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type SyntheticEvent, useState } from 'react'
import { paceSchema } from '#shared/plan/header-fields.ts'
import { addPaceScenario } from '../../commands/scenario-commands.ts'
import { makeId, useBaseEditing } from '../../editing/use-editing.ts'
import { useOneAtATime } from '../../forms/use-one-at-a-time.ts'

const MOST_MONTHS = 120
const FIRST_GUESS = 36

/** Adds a pace of the person's own number of months to the comparison. */
export function AddPace() {
  const { apply } = useBaseEditing()
  const { isBusy, run } = useOneAtATime()
  const [isOpen, setOpen] = useState(false)
  const [months, setMonths] = useState<string | number>(FIRST_GUESS)
  const [error, setError] = useState<string | null>(null)

  async function submit(): Promise<void> {
    const parsed = paceSchema.safeParse({ kind: 'target', months })
    if (!parsed.success) {
      setError(`Write a whole number of months from 1 to ${MOST_MONTHS}.`)
      return
    }
    setError(null)
    const reply = await apply(addPaceScenario(parsed.data, makeId))
    if (reply.ok) setOpen(false)
  }

  function onSubmit(event: SyntheticEvent<HTMLFormElement>): void {
    event.preventDefault()
    void run(submit)
  }

  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" trapFocus returnFocus withArrow>
      <Popover.Target>
        <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpen(!isOpen)}>
          Add a pace
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={onSubmit} noValidate>
          <Stack gap="sm">
            <NumberInput
              label="Months from the plan’s start"
              value={months}
              onChange={setMonths}
              error={error}
              min={1}
              max={MOST_MONTHS}
              clampBehavior="none"
              allowDecimal={false}
              w="14rem"
            />
            <Button type="submit" loading={isBusy}>
              Add to the comparison
            </Button>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
