import { Alert, Button, Paper, Stack, Text, Title } from '@mantine/core'
import { useRef, useState } from 'react'
import { goTo, SETTINGS_PATH, useHash } from '../../navigation/router.ts'
import { usePlanList } from '../../plans/use-plan-list.ts'
import { dataAnswer } from '../../recovery/backup-texts.ts'
import { LostPlansCard } from '../../recovery/lost-plans-card.tsx'
import { useActions, useLocale, usePlanName, useSelected } from '../../state/hooks.ts'
import { useBackups } from '../../state/use-backups.ts'
import { showFailure, showNotice } from '../../ui/notices.tsx'
import { ScreenHeader } from '../../ui/screen-header.tsx'
import { focusIfLost } from '../../ui/use-focus-back.ts'
import { BackupMirrorCard } from './backup-mirror-card.tsx'
import { BackupsCard } from './backups-card.tsx'
import { DataFolderCard } from './data-folder-card.tsx'
import { EvidenceCard } from './evidence-card.tsx'
import { ExportDialog } from './export-dialog.tsx'
import { PlansCard } from './plans/plans-card.tsx'
import { ProtectionCard } from './protection/protection-card.tsx'
import { SettingsDialog } from './settings-dialog.tsx'

/** Where the plan lives, its backups, and the way back to them. */
export function DataScreen() {
  const { id } = usePlanName()
  const locale = useLocale()
  const isSample = useSelected(({ open }) => open !== null && open.plan.asOf !== null)
  const { call } = useActions()
  const backups = useBackups(id)
  const plans = usePlanList()
  // What came later would push down what a person is about to press.
  const isRead = backups !== undefined && plans !== undefined
  const [isMaking, setMaking] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const isSettings = useHash() === `#/${SETTINGS_PATH}`

  async function backUp(): Promise<void> {
    setMaking(true)
    const reply = await call('backups:make', { planId: id })
    setMaking(false)
    focusIfLost(() => button.current)
    if (reply.ok) showNotice('Backed up and checked.')
    else showFailure(reply.failure.message)
  }

  return (
    <>
      <ScreenHeader
        title="Data"
        answer={dataAnswer(backups ?? null, isSample, locale)}
        actions={
          <>
            <Button variant="default" onClick={() => goTo(SETTINGS_PATH)}>
              Settings
            </Button>
            <Button ref={button} loading={isMaking} onClick={() => void backUp()}>
              Back up now
            </Button>
          </>
        }
      />
      {isRead && (
        <Stack gap="lg">
          {backups?.trouble && (
            <Alert color="yellow" title="The last backup needs a look">
              {backups.trouble}
            </Alert>
          )}
          <LostPlansCard />
          {plans && <PlansCard list={plans} />}
          {backups && <BackupsCard list={backups} />}
          {backups && <ProtectionCard backups={backups} />}
          {backups && <BackupMirrorCard backupMirror={backups.backupMirror} />}
          <EvidenceCard />
          <ExportCard />
          <DataFolderCard />
        </Stack>
      )}
      {isSettings && <SettingsDialog onClose={() => goTo('data')} />}
    </>
  )
}

/** The way out: the plan, its tables, its calendar, its report and its evidence as files. */
export function ExportCard() {
  const [isOpen, setOpen] = useState(false)
  return (
    <Paper component="section" withBorder p="lg" aria-labelledby="export-title">
      <Title order={2} size="h3" id="export-title" mb="xs">
        Export
      </Title>
      <Stack gap="sm" align="flex-start">
        <Text size="sm">
          Save a plan file, tables, a calendar or a report; names, notes and amounts can be left out. Or save all your
          evidence in one folder.
        </Text>
        <Button variant="light" onClick={() => setOpen(true)}>
          Choose what to export
        </Button>
      </Stack>
      {isOpen && <ExportDialog onClose={() => setOpen(false)} />}
    </Paper>
  )
}
