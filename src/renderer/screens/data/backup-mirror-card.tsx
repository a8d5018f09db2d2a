import { Button, Code, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import type { RequestInputOf } from '#shared/contract/contract.ts'
import { useActions, useAppSnapshot } from '../../state/hooks.ts'
import { showNotice } from '../../ui/notices.tsx'

type Choice = RequestInputOf<'backups:choose-mirror'>['choice']

interface BackupMirrorCardProps {
  readonly backupMirror: string | null
}

/** A folder on another disk that gets a copy of each backup, so that one broken disk cannot take everything. */
export function BackupMirrorCard({ backupMirror }: BackupMirrorCardProps) {
  const { host } = useAppSnapshot('host')
  const { call } = useActions()
  const [path, setPath] = useState('')
  const [error, setError] = useState<string | null>(null)

  async function choose(choice: Choice): Promise<void> {
    const reply = await call('backups:choose-mirror', { choice })
    setError(reply.ok ? null : reply.failure.message)
    if (!reply.ok || reply.value.backupMirror === backupMirror) return
    setPath('')
    showNotice(
      reply.value.backupMirror === null
        ? 'New backups stay on this disk only. The copies made before are still there.'
        : `From now on a copy of each backup goes to ${reply.value.backupMirror}.`,
    )
  }

  return (
    <Paper component="section" withBorder p="lg" aria-labelledby="backup-mirror-title">
      <Title order={2} size="h3" id="backup-mirror-title">
        A second folder for backups
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        A copy of each backup can also go to another disk or a synced folder.
      </Text>
      <Stack gap="sm" align="flex-start">
        {backupMirror === null ? (
          <Text>No folder is chosen.</Text>
        ) : (
          <Code style={{ overflowWrap: 'anywhere' }}>{backupMirror}</Code>
        )}
        {host === 'browser' ? (
          <form
            onSubmit={(event) => {
              event.preventDefault()
              void choose({ kind: 'folder', path })
            }}
            noValidate
            style={{ maxWidth: '100%' }}
          >
            <Group align="flex-start">
              <TextInput
                aria-label="Where the folder is"
                placeholder="Where the folder is, such as /media/disk/backups"
                w="26rem"
                maw="100%"
                value={path}
                error={error}
                onChange={({ currentTarget }) => setPath(currentTarget.value)}
              />
              <Button type="submit" variant="light" disabled={path.trim() === ''}>
                Use this folder
              </Button>
            </Group>
          </form>
        ) : (
          <>
            <Button variant="light" onClick={() => void choose({ kind: 'ask' })}>
              Choose a folder
            </Button>
            {error && (
              <Text size="sm" role="alert">
                {error}
              </Text>
            )}
          </>
        )}
        {backupMirror !== null && (
          <Button variant="default" onClick={() => void choose({ kind: 'none' })}>
            Stop using it
          </Button>
        )}
      </Stack>
    </Paper>
  )
}
