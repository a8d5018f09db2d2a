import { Alert, Button, Group, Loader, Modal, Radio, Stack, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { LostPlan, RecoverySource } from '#shared/contract/backups.ts'
import type { ResponseOf } from '#shared/contract/contract.ts'
import { count } from '#shared/wording/phrases.ts'
import { goTo } from '../../app/router.ts'
import { useActions, useSession } from '../../state/hooks.ts'
import { showFailure, showNotice } from '../../ui/notices.tsx'
import { backupName, contentsLines } from './backup-texts.ts'
import { type ComparedColumn, ComparisonTable } from './comparison-table.tsx'

type Examined = ResponseOf<'recovery:examine'>

interface LostPlanDialogProps {
  readonly plan: LostPlan
  readonly onClose: () => void
}

interface Option {
  readonly key: string
  readonly label: string
  readonly from: RecoverySource
}

/** Shows what can be had of a plan that cannot be opened, and makes it anew from what is chosen. */
export function LostPlanDialog({ plan, onClose }: LostPlanDialogProps) {
  const { settings } = useSession()
  const { call, load } = useActions()
  const [examined, setExamined] = useState<Examined | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const [isWorking, setWorking] = useState(false)
  useEffect(() => {
    void call('recovery:examine', { planId: plan.planId }).then((reply) => {
      if (reply.ok) setExamined(reply.value)
      else showFailure(reply.failure.message)
    })
  }, [call, plan.planId])
  const options = examined ? optionsOf(examined, settings.locale) : []
  const option = options.find(({ key }) => key === chosen) ?? options[0]

  async function bringBack(from: RecoverySource): Promise<void> {
    setWorking(true)
    const reply = await call('recovery:restore', { planId: plan.planId, from })
    setWorking(false)
    if (!reply.ok) {
      showFailure(reply.failure.message)
      return
    }
    onClose()
    await load()
    goTo('overview')
    showNotice(`${reply.value.name} is open again. The damaged file was set aside in the data folder.`)
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title="Bring the plan back"
      size="lg"
      closeButtonProps={{ 'aria-label': 'Close' }}
      centered
    >
      <Stack>
        {!examined && <Loader type="dots" aria-label="Looking what can be read" />}
        {examined && options.length === 0 && (
          <Alert color="yellow">
            Nothing in the file can be read, and there is no backup of it. If you have a copy on another disk, put it in
            the place of the file and start Certpace again.
          </Alert>
        )}
        {options.length > 0 && examined && (
          <>
            <Radio.Group label="Make it anew from" value={option?.key ?? ''} onChange={setChosen}>
              <Stack gap="xs" mt="xs">
                {options.map(({ key, label }) => (
                  <Radio key={key} value={key} label={label} />
                ))}
              </Stack>
            </Radio.Group>
            <ComparisonTable columns={columnsOf(examined, option, settings.locale)} />
            <Text size="sm">The damaged file is not changed. It moves to the folder “damaged” beside your plans.</Text>
          </>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          {option && (
            <Button loading={isWorking} onClick={() => void bringBack(option.from)}>
              Bring it back
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  )
}

/** The latest backup first, since it is whole; then what the damaged file still gives; then older backups. */
function optionsOf({ readable, backups }: Examined, locale: string): readonly Option[] {
  const ofBackups = backups.map((backup): Option => {
    const { backupId, place } = backup
    return {
      key: backupId,
      label: `The backup of ${backupName(backup, locale)}`,
      from: { kind: 'backup', backupId, place },
    }
  })
  if (!readable) return ofBackups
  const lost = readable.unreadable > 0 ? `; ${count(readable.unreadable, 'entry', 'entries')} cannot be read` : ''
  return ofBackups.toSpliced(1, 0, {
    key: 'readable',
    label: `What the damaged file still holds${lost}`,
    from: { kind: 'readable' },
  })
}

function columnsOf(
  { readable, backups }: Examined,
  option: Option | undefined,
  locale: string,
): readonly ComparedColumn[] {
  const shown = backups.find(({ backupId }) => backupId === option?.key) ?? backups[0]
  return [
    ...(readable ? [{ title: 'Damaged file', lines: contentsLines(readable.contents, locale) }] : []),
    ...(shown?.contents
      ? [{ title: `Backup of ${backupName(shown, locale)}`, lines: contentsLines(shown.contents, locale) }]
      : []),
  ]
}
