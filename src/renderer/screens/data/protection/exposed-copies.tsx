import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { ExposedCopies as Copies } from '#shared/contract/protection.ts'
import { count, joinWords } from '#shared/wording/phrases.ts'
import { useOneAtATime } from '../../../forms/use-one-at-a-time.ts'
import { useActions } from '../../../state/hooks.ts'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { showFailure, showNotice } from '../../../ui/notices.tsx'

type Kind = 'plain' | 'former'

interface ExposedCopiesProps {
  readonly planId: string
}

/** Copies of a protected plan that its passphrase does not protect, with what can be done about them. */
export function ExposedCopies({ planId }: ExposedCopiesProps) {
  const copies = useExposedCopies(planId)
  if (!copies) return null
  return (
    <>
      <CopiesOfKind planId={planId} kind="plain" copies={copies} />
      <CopiesOfKind planId={planId} kind="former" copies={copies} />
      {!copies.isMirrorReachable && (
        <Text size="sm">The second folder cannot be reached now, so it is not known what is there.</Text>
      )}
    </>
  )
}

interface CopiesOfKindProps {
  readonly planId: string
  readonly kind: Kind
  readonly copies: Copies
}

function CopiesOfKind({ planId, kind, copies }: CopiesOfKindProps) {
  const { call } = useActions()
  const { isBusy, run } = useOneAtATime()
  const [isAsking, setAsking] = useState(false)
  const sentence = copiesSentence(kind, copies[kind])
  if (!sentence) return null
  const hasBackups = copies[kind].here + copies[kind].mirror > 0

  async function clear(how: 'protect' | 'remove'): Promise<void> {
    setAsking(false)
    const reply = await call('protection:clear-copies', { planId, kind, how })
    if (!reply.ok) showFailure(reply.failure.message)
    else if (reply.value.trouble) showFailure(reply.value.trouble)
    else showNotice(how === 'protect' ? 'They are protected now.' : 'They are removed.')
  }

  return (
    <Alert color={kind === 'plain' ? 'yellow' : 'gray'} w="100%">
      <Stack gap="sm">
        <Text size="sm">{sentence}</Text>
        <Group>
          {kind === 'plain' && hasBackups && (
            <Button variant="default" size="xs" loading={isBusy} onClick={() => void run(() => clear('protect'))}>
              Protect them
            </Button>
          )}
          <Button variant="default" size="xs" loading={isBusy} onClick={() => setAsking(true)}>
            Remove them
          </Button>
        </Group>
      </Stack>
      {isAsking && (
        <ConfirmDialog
          title="Remove them"
          confirm="Remove them"
          onConfirm={() => void run(() => clear('remove'))}
          onClose={() => setAsking(false)}
        >
          They are removed for good, once there is a backup with the protection the plan has now.
        </ConfirmDialog>
      )}
    </Alert>
  )
}

/** Counted anew whenever backups change; null until they are counted. */
function useExposedCopies(planId: string): Copies | null {
  const { call, subscribe } = useActions()
  const [copies, setCopies] = useState<Copies | null>(null)
  useEffect(() => {
    let isShown = true
    async function read(): Promise<void> {
      const reply = await call('protection:copies', { planId })
      if (isShown && reply.ok) setCopies(reply.value)
    }
    void read()
    const unsubscribe = subscribe('backups:changed', (payload) => {
      if (payload.planId === planId) void read()
    })
    return () => {
      isShown = false
      unsubscribe()
    }
  }, [call, subscribe, planId])
  return copies
}

/** What copies there are and who can read them; null when there are none. */
export function copiesSentence(kind: 'plain' | 'former', { here, mirror, setAside }: Copies['plain']): string | null {
  const parts = [
    here > 0 ? count(here, 'backup', 'backups') : '',
    mirror > 0 ? `${count(mirror, 'backup', 'backups')} in the second folder` : '',
    setAside > 0 ? count(setAside, 'damaged file that was set aside', 'damaged files that were set aside') : '',
  ].filter((part) => part !== '')
  if (parts.length === 0) return null
  const list = joinWords(parts)
  return kind === 'plain'
    ? `Anybody can read these copies of the plan: ${list}.`
    : `These copies of the plan open with a former passphrase: ${list}.`
}
