import { Button, Modal, Stack } from '@mantine/core'
import { type SyntheticEvent, useState } from 'react'
import type { Checkmark } from '#shared/plan/checkmark.ts'
import { dateCheckmark } from '../../commands/checkmark-commands.ts'
import { useEditing } from '../../editing/use-editing.ts'
import { useOneAtATime } from '../../forms/use-one-at-a-time.ts'
import { useFormatter, useToday } from '../../state/hooks.ts'
import { DateField } from '../../ui/date-field.tsx'
import { FormButtons } from '../../ui/form-buttons.tsx'
import { useFocusBack } from '../../ui/use-focus-back.ts'
import { readPastDay } from './read-past-day.ts'

interface CheckmarkDateProps {
  readonly checkmark: Checkmark
  /** What was done or confirmed. */
  readonly name: string
  /** The word before the date: `Done`, `You confirmed this`. */
  readonly verb: string
}

/** The day of a tick, as a button that changes it. */
export function CheckmarkDate({ checkmark, name, verb }: CheckmarkDateProps) {
  const formatter = useFormatter()
  const [isOpen, setOpen] = useState(false)
  const text = `${verb} on ${formatter.date(checkmark.on)}`
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        fw={400}
        className="flush-left"
        onClick={() => setOpen(true)}
        aria-label={`${text}: ${name.replace(/\.$/, '')}. Change the date`}
      >
        {text}
      </Button>
      {isOpen && <DateDialog checkmark={checkmark} name={name} onClose={() => setOpen(false)} />}
    </>
  )
}

interface DateDialogProps {
  readonly checkmark: Checkmark
  readonly name: string
  readonly onClose: () => void
}

function DateDialog({ checkmark, name, onClose }: DateDialogProps) {
  const { apply } = useEditing()
  const { isBusy, run } = useOneAtATime()
  const today = useToday()
  useFocusBack()
  const [text, setText] = useState<string>(checkmark.on)
  const [error, setError] = useState<string | null>(null)

  async function submit(): Promise<void> {
    const parsed = readPastDay(text, today)
    if (!parsed.ok) {
      setError(parsed.error)
      return
    }
    const reply = await apply(dateCheckmark(checkmark, name, parsed.value))
    if (reply.ok) onClose()
  }

  function onSubmit(event: SyntheticEvent<HTMLFormElement>): void {
    event.preventDefault()
    void run(submit)
  }

  return (
    <Modal opened onClose={onClose} title={name} closeButtonProps={{ 'aria-label': 'Close' }} centered>
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <DateField label="On which day?" value={text} error={error} onChange={setText} data-autofocus />
          <FormButtons submit="Save the date" isBusy={isBusy} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  )
}
