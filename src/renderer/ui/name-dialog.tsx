import { Modal, Stack, TextInput } from '@mantine/core'
import { type SyntheticEvent, useState } from 'react'
import { titleSchema } from '#shared/values/primitives.ts'
import { useOneAtATime } from '../forms/use-one-at-a-time.ts'
import { FormButtons } from './form-buttons.tsx'
import { useFocusBack } from './use-focus-back.ts'

interface NameDialogProps {
  readonly title: string
  readonly name: string
  /** What to say when there is no name, such as `A plan needs a name.` */
  readonly empty: string
  /** The verb on the button. */
  readonly submit: string
  /** True when the name was kept, and the dialog can close. */
  readonly onSubmit: (name: string) => Promise<boolean>
  readonly onClose: () => void
}

/** Asks for one name. It closes only when the name has been kept, or when the person says so. */
export function NameDialog({ title, name: initial, empty, submit, onSubmit, onClose }: NameDialogProps) {
  useFocusBack()
  const { isBusy, run } = useOneAtATime()
  const [name, setName] = useState(initial)
  const [error, setError] = useState<string | null>(null)

  async function send(): Promise<void> {
    const parsed = titleSchema.safeParse(name)
    if (!parsed.success) setError(name.trim() === '' ? empty : 'A name can be at most 200 characters long.')
    else if (await onSubmit(parsed.data)) onClose()
  }

  function onFormSubmit(event: SyntheticEvent<HTMLFormElement>): void {
    event.preventDefault()
    event.stopPropagation() // the dialog may stand inside another form
    void run(send)
  }

  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': 'Close' }} centered>
      <form onSubmit={onFormSubmit} noValidate>
        <Stack>
          <TextInput
            label="Name"
            value={name}
            error={error}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
            onFocus={({ currentTarget }) => currentTarget.select()}
            data-autofocus
          />
          <FormButtons submit={submit} isBusy={isBusy} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  )
}
