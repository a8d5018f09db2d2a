import { Button, Checkbox, Group, PasswordInput, Stack } from '@mantine/core'
import { useState } from 'react'
import { useOneAtATime } from '../forms/use-one-at-a-time.ts'

interface PassphraseFormProps {
  readonly label: string
  readonly submit: string
  /** Answers with the sentence that says why it was not taken; null when it was. */
  readonly onSubmit: (passphrase: string) => Promise<string | null>
  readonly hasFocus?: boolean
}

/** Asks for a passphrase that was given before. What is typed is forgotten as soon as it is right. */
export function PassphraseForm({ label, submit, onSubmit, hasFocus = false }: PassphraseFormProps) {
  const [passphrase, setPassphrase] = useState('')
  const [isShown, setShown] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const { isBusy, run } = useOneAtATime()

  async function send(): Promise<void> {
    if (passphrase === '') {
      setError('Type the passphrase first.')
      return
    }
    const refused = await onSubmit(passphrase)
    setError(refused)
    if (refused === null) setPassphrase('')
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        event.stopPropagation()
        void run(send)
      }}
    >
      <Stack gap="sm">
        <PasswordInput
          label={label}
          autoComplete="current-password"
          data-autofocus={hasFocus || undefined}
          value={passphrase}
          visible={isShown}
          onVisibilityChange={setShown}
          rightSection={<span />}
          error={error}
          errorProps={{ role: 'alert' }}
          onChange={({ currentTarget }) => {
            setPassphrase(currentTarget.value)
            setError(null)
          }}
        />
        <Group justify="space-between">
          <Checkbox
            label="Show what I type"
            checked={isShown}
            onChange={({ currentTarget }) => setShown(currentTarget.checked)}
          />
          <Button type="submit" loading={isBusy}>
            {submit}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
