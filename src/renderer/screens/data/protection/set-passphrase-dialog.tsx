import { Alert, Checkbox, Modal, PasswordInput, Stack } from '@mantine/core'
import { useState } from 'react'
import type { BackupList } from '#shared/contract/backups.ts'
import type { CopiesChoice } from '#shared/contract/protection.ts'
import { passphraseSentence } from '#shared/wording/passphrase.ts'
import { WHOLE_FORM } from '../../../forms/draft-reader.ts'
import { useDraftForm } from '../../../forms/use-draft-form.ts'
import { useActions, useAppSnapshot, usePlanName } from '../../../state/hooks.ts'
import { FormButtons } from '../../../ui/form-buttons.tsx'
import { showFailure, showNotice } from '../../../ui/notices.tsx'
import { useFocusBack } from '../../../ui/use-focus-back.ts'
import { CopiesQuestion } from './copies-question.tsx'
import { EMPTY_PASSPHRASE, readPassphraseDraft } from './passphrase-draft.ts'

interface SetPassphraseDialogProps {
  readonly backups: BackupList
  readonly onClose: () => void
}

/** Protects the plan, or changes its passphrase: asked twice, and what becomes of the copies made before. */
export function SetPassphraseDialog({ backups, onClose }: SetPassphraseDialogProps) {
  useFocusBack()
  const { id } = usePlanName()
  const session = useAppSnapshot('isProtected')
  const [isProtected] = useState(session.isProtected) // what is asked stays the same while it is being done
  const { call, load } = useActions()
  const [isShown, setShown] = useState(false)
  const [copies, setCopies] = useState<CopiesChoice>(isProtected ? 'keep' : 'remove')
  const { form, onSubmit, wholeError, isSaving } = useDraftForm(
    { ...EMPTY_PASSPHRASE, asksForCurrent: isProtected },
    readPassphraseDraft,
    async ({ current, passphrase }) => {
      const reply = await call('protection:set', { planId: id, current, passphrase, copies })
      if (!reply.ok) {
        form.setErrors({ [reply.failure.path === 'current' ? 'current' : WHOLE_FORM]: reply.failure.message })
        return
      }
      onClose()
      await load()
      if (reply.value.trouble) showFailure(reply.value.trouble)
      showNotice(isProtected ? 'The plan has its new passphrase.' : 'The plan is protected by its passphrase.')
    },
  )
  const field = { visible: isShown, onVisibilityChange: setShown, rightSection: <span /> }

  return (
    <Modal
      opened
      onClose={onClose}
      title={isProtected ? 'Change the passphrase' : 'Protect this plan'}
      size="lg"
      closeButtonProps={{ 'aria-label': 'Close' }}
      centered
    >
      <form noValidate onSubmit={onSubmit}>
        <Stack>
          <Alert color="yellow" title="Nobody can recover a forgotten passphrase">
            Without it, the plan and its backups cannot be read any more, by you or by anybody else. Write it down, and
            keep the paper away from this computer.
          </Alert>
          {isProtected && (
            <PasswordInput
              label="Current passphrase"
              autoComplete="current-password"
              {...field}
              {...form.getInputProps('current')}
            />
          )}
          <PasswordInput
            label={isProtected ? 'New passphrase' : 'Passphrase'}
            description={passphraseSentence(form.values.passphrase)}
            descriptionProps={{ 'aria-live': 'polite' }}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            autoComplete="new-password"
            {...field}
            {...form.getInputProps('passphrase')}
          />
          <PasswordInput
            label="The same once more"
            autoComplete="new-password"
            {...field}
            {...form.getInputProps('again')}
          />
          <Checkbox
            label="Show what I type"
            checked={isShown}
            onChange={({ currentTarget }) => setShown(currentTarget.checked)}
          />
          <CopiesQuestion backups={backups} isProtected={isProtected} choice={copies} onChoose={setCopies} />
          {wholeError && <Alert color="red">{wholeError}</Alert>}
          <FormButtons
            submit={isProtected ? 'Change the passphrase' : 'Protect the plan'}
            isBusy={isSaving}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Modal>
  )
}
