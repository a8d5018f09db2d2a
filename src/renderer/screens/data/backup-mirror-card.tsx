import { Button, Code, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import type { RequestInputOf } from '#shared/contract/contract.ts'
import { useActions, useAppSnapshot } from '../../state/hooks.ts'
import { showNotice } from '../../ui/notices.tsx'

type Choice = RequestInputOf<'backups:second-place'>['choice']

interface BackupMirrorCardProps {
  readonly secondPlace: string | null
}

/** A folder on another disk that gets a copy of each backup, so that one broken disk cannot take everything. */
export function BackupMirrorCard({ secondPlace }: BackupMirrorCardProps) {
  const { host } = useAppSnapshot('host')
  const { call } = useActions()
  const [path, setPath] = useState('')
  const [error, setError] = useState<string | null>(null)

  async function choose(choice: Choice): Promise<void> {
    const reply = await call('backups:second-place', { choice })
    setError(reply.ok ? null : reply.failure.message)
    if (!reply.ok || reply.value.secondPlace === secondPlace) return
    setPath('')
    showNotice(
      reply.value.secondPlace === null
        ? 'New backups stay on this disk only. The copies made before are still there.'
        : `From now on a copy of each backup goes to ${reply.value.secondPlace}.`,
    )
  }

  return (
    <Paper component="section" withBorder p="lg" aria-labelledby="second-place-title">
      <Title order={2} size="h3" id="second-place-title">
        A second place
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        If you like, a copy of each backup also goes to another disk or a folder that you synchronise.
      </Text>
      <Stack gap="sm" align="flex-start">
        {secondPlace === null ? (
          <Text>None so far.</Text>
        ) : (
          <Code style={{ overflowWrap: 'anywhere' }}>{secondPlace}</Code>
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
                aria-label="Path of the folder"
                placeholder="The whole path of a folder"
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
        {secondPlace !== null && (
          <Button variant="default" onClick={() => void choose({ kind: 'none' })}>
            Stop using it
          </Button>
        )}
      </Stack>
    </Paper>
  )
}
