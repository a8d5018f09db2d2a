import { Alert, Button, Group, Loader, Modal, Stack, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Backup } from '#shared/contract/backups.ts'
import { editsToReplace } from '#shared/edits/replace-plan.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { backupName, planLines } from '../../recovery/backup-texts.ts'
import { ComparisonTable } from '../../recovery/comparison-table.tsx'
import { useUnlock } from '../../recovery/use-unlock.ts'
import { useActions, useAppSnapshot, usePlanState } from '../../state/hooks.ts'
import { showFailure, showNotice } from '../../ui/notices.tsx'
import { PassphraseForm } from '../../ui/passphrase-form.tsx'
import { useFocusBack } from '../../ui/use-focus-back.ts'

interface RestoreDialogProps {
  readonly backup: Backup
  readonly onClose: () => void
}

type Reading =
  | { kind: 'reading' }
  | { kind: 'read'; plan: Plan }
  /** It was made with another passphrase than the plan has now. */
  | { kind: 'locked' }
  | { kind: 'failed'; sentence: string }

/** Shows the plan in a backup beside the plan as it is, and goes back to it when asked. */
export function RestoreDialog({ backup, onClose }: RestoreDialogProps) {
  const { plan, revision } = usePlanState('plan', 'revision')
  const { today } = useAppSnapshot('today')
  const { locale, hidesAmounts } = useAppSnapshot('settings').settings
  const { call, load } = useActions()
  const [isRestoring, setRestoring] = useState(false)
  const key = { planId: plan.id, backupId: backup.backupId, place: backup.place }
  const { reading, readAgain } = useBackupPlan(backup, plan.id)
  const unlock = useUnlock()
  useFocusBack()
  const name = backupName(backup, locale)
  const isSame = reading.kind === 'read' && editsToReplace(plan, reading.plan).length === 0

  async function restore(): Promise<void> {
    setRestoring(true)
    const reply = await call('backups:restore', { ...key, baseRevision: revision })
    setRestoring(false)
    if (!reply.ok) {
      if (reply.failure.code === 'conflict') await load()
      showFailure(reply.failure.message)
      return
    }
    showNotice(`Your plan is as it was on ${name}. Undo brings back what you had before.`)
    onClose()
  }

  async function open(passphrase: string): Promise<string | null> {
    const refused = await unlock({ kind: 'backup', ...key }, passphrase)
    if (refused === null) readAgain()
    return refused
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={`Backup of ${name}`}
      size="lg"
      closeButtonProps={{ 'aria-label': 'Close' }}
      centered
    >
      <Stack>
        {reading.kind === 'reading' && <Loader type="dots" aria-label="Reading the backup" />}
        {reading.kind === 'locked' && (
          <>
            <Text>This backup was made with another passphrase than the plan has now.</Text>
            <PassphraseForm label="Passphrase at that time" submit="Open the backup" onSubmit={open} hasFocus />
          </>
        )}
        {reading.kind === 'failed' && <Alert color="yellow">{reading.sentence}</Alert>}
        {reading.kind === 'read' && (
          <>
            <ComparisonTable
              columns={[
                { title: 'Now', lines: planLines(plan, today, locale, hidesAmounts) },
                { title: 'In this backup', lines: planLines(reading.plan, today, locale, hidesAmounts) },
              ]}
            />
            <Text size="sm">
              {isSame
                ? 'Your plan is already as it was in this backup, so there is nothing to restore.'
                : 'Restoring makes your plan what it was then. What you have now is backed up first, and one step of Undo brings it back.'}
            </Text>
          </>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button disabled={reading.kind !== 'read' || isSame} loading={isRestoring} onClick={() => void restore()}>
            Restore this backup
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

function useBackupPlan({ backupId, place }: Backup, planId: string) {
  const { call } = useActions()
  const [reading, setReading] = useState<Reading>({ kind: 'reading' })
  const [attempt, setAttempt] = useState(1)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt reads anew
  useEffect(() => {
    let isShown = true
    void call('backups:read', { planId, backupId, place }).then((reply) => {
      if (!isShown) return
      if (reply.ok) setReading({ kind: 'read', plan: reply.value.plan })
      else if (reply.failure.code === 'passphrase-needed') setReading({ kind: 'locked' })
      else setReading({ kind: 'failed', sentence: reply.failure.message })
    })
    return () => {
      isShown = false
    }
  }, [call, planId, backupId, place, attempt])
  return { reading, readAgain: () => setAttempt(attempt + 1) }
}
