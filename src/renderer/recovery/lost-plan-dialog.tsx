import { Alert, Button, Group, Loader, Modal, Radio, Stack, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { LostPlan, RecoverySource } from '#shared/contract/backups.ts'
import { overviewUnlessNavigated } from '../navigation/router.ts'
import { useActions, useAppSnapshot } from '../state/hooks.ts'
import { showFailure, showNotice } from '../ui/notices.tsx'
import { PassphraseForm } from '../ui/passphrase-form.tsx'
import { useFocusBack } from '../ui/use-focus-back.ts'
import { ComparisonTable } from './comparison-table.tsx'
import { type Examined, isLocked, recoveryColumns, recoveryNote, recoveryOptions } from './lost-plan-options.ts'
import { useUnlock } from './use-unlock.ts'

interface LostPlanDialogProps {
  readonly plan: LostPlan
  readonly onClose: () => void
}

/** Shows from what a plan that cannot be opened can be restored, and restores it from the chosen source. */
export function LostPlanDialog({ plan, onClose }: LostPlanDialogProps) {
  const { locale, hidesAmounts } = useAppSnapshot('settings').settings
  const { call, load } = useActions()
  const [examined, setExamined] = useState<Examined | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const [isWorking, setWorking] = useState(false)
  const [attempt, setAttempt] = useState(1)
  const unlock = useUnlock()
  useFocusBack()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a passphrase that was given may show more
  useEffect(() => {
    void call('recovery:examine', { planId: plan.planId }).then((reply) => {
      if (reply.ok) setExamined(reply.value)
      else showFailure(reply.failure.message)
    })
  }, [call, plan.planId, attempt])
  const options = examined ? recoveryOptions(examined, plan.kind, locale) : []
  const option = options.find(({ key }) => key === chosen) ?? options[0]
  const columns = examined ? recoveryColumns(examined, option, locale, hidesAmounts) : []
  const lockedBackup = option?.backup && isLocked(option.backup) ? option.backup : null
  const asksForPlan = plan.kind !== 'locked' && (examined?.needsPassphrase ?? false)

  async function open(passphrase: string): Promise<string | null> {
    const { planId } = plan
    const refused = await unlock(
      lockedBackup && !asksForPlan
        ? { kind: 'backup', planId, backupId: lockedBackup.backupId, place: lockedBackup.place }
        : { kind: 'plan', planId },
      passphrase,
    )
    if (refused === null) setAttempt(attempt + 1)
    return refused
  }

  async function bringBack(from: RecoverySource): Promise<void> {
    setWorking(true)
    const toOverview = overviewUnlessNavigated()
    const reply = await call('recovery:restore', { planId: plan.planId, from })
    setWorking(false)
    if (!reply.ok) {
      showFailure(reply.failure.message)
      return
    }
    onClose()
    await load()
    toOverview()
    showNotice(`${reply.value.name} is open again. The file it had was set aside in the data folder.`)
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={plan.kind === 'locked' ? 'Backups of this plan' : 'Bring the plan back'}
      size="lg"
      closeButtonProps={{ 'aria-label': 'Close' }}
      centered
    >
      <Stack>
        {!examined && <Loader type="dots" aria-label="Looking what can be read" />}
        {examined && options.length === 0 && (
          <Alert color="yellow">
            {plan.kind === 'locked'
              ? 'There is no backup of this plan.'
              : 'Nothing in the file can be read, and there is no backup of it. If you have a copy on another disk, put it in the place of the file and start Certpace again.'}
          </Alert>
        )}
        {options.length > 0 && examined && (
          <>
            <Radio.Group label="Rebuild it from" value={option?.key ?? ''} onChange={setChosen}>
              <Stack gap="xs" mt="xs">
                {options.map(({ key, label }) => (
                  <Radio key={key} value={key} label={label} />
                ))}
              </Stack>
            </Radio.Group>
            {columns.length > 0 && <ComparisonTable columns={columns} />}
            {option && <Text size="sm">{recoveryNote(plan.kind, option)}</Text>}
          </>
        )}
        {(asksForPlan || lockedBackup) && (
          <PassphraseForm
            key={asksForPlan ? plan.planId : option?.key}
            label={asksForPlan ? 'Passphrase of this plan' : 'Passphrase of this backup'}
            submit="Show what it holds"
            onSubmit={open}
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          {option && (
            <Button loading={isWorking} disabled={lockedBackup !== null} onClick={() => void bringBack(option.from)}>
              Bring it back
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  )
}
