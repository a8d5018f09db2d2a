import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { BackupList } from '#shared/contract/backups.ts'
import { useActions, useAppSnapshot, usePlanName } from '../../../state/hooks.ts'
import { showFailure } from '../../../ui/notices.tsx'
import { EndProtectionDialog } from './end-protection-dialog.tsx'
import { ExposedCopies } from './exposed-copies.tsx'
import { SetPassphraseDialog } from './set-passphrase-dialog.tsx'

interface ProtectionCardProps {
  readonly backups: BackupList
}

/** A passphrase that protects the plan, its backups and, where the person wants it, its exports. */
export function ProtectionCard({ backups }: ProtectionCardProps) {
  const { id } = usePlanName()
  const { isProtected } = useAppSnapshot('isProtected')
  const { call } = useActions()
  const [dialog, setDialog] = useState<'set' | 'end' | null>(null)

  async function lock(): Promise<void> {
    const reply = await call('protection:lock', { planId: id })
    if (!reply.ok) showFailure(reply.failure.message)
  }

  return (
    <Paper component="section" withBorder p="lg" aria-labelledby="protection-title">
      <Title order={2} size="h3" id="protection-title" mb="xs">
        Passphrase
      </Title>
      {isProtected ? (
        <Stack gap="sm" align="flex-start">
          <Text size="sm">
            This plan is protected: its file and its new backups are encrypted, and Certpace asks for the passphrase
            whenever it opens the plan. Nobody can recover a forgotten passphrase.
          </Text>
          <Group>
            <Button variant="light" onClick={() => void lock()}>
              Lock it now
            </Button>
            <Button variant="default" onClick={() => setDialog('set')}>
              Change the passphrase
            </Button>
            <Button variant="default" onClick={() => setDialog('end')}>
              End the protection
            </Button>
          </Group>
          <ExposedCopies planId={id} />
        </Stack>
      ) : (
        <Stack gap="sm" align="flex-start">
          <Text size="sm">A passphrase encrypts this plan and its backups, so that nobody else can read them.</Text>
          <Button variant="light" onClick={() => setDialog('set')}>
            Protect this plan with a passphrase
          </Button>
        </Stack>
      )}
      {dialog === 'set' && <SetPassphraseDialog backups={backups} onClose={() => setDialog(null)} />}
      {dialog === 'end' && <EndProtectionDialog onClose={() => setDialog(null)} />}
    </Paper>
  )
}
