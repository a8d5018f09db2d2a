import { Anchor } from '@mantine/core'
import { usePlan, useSession } from '../state/hooks.ts'
import { useBackups } from '../state/use-backups.ts'
import { momentText } from '../wording/moment-text.ts'
import { DATA_HASH } from './router.ts'

/** When the last backup was made, always in sight below the navigation. */
export function BackupNote() {
  const { settings } = useSession()
  const backups = useBackups(usePlan().id)
  if (!backups) return null
  const last = backups.backups[0]
  return (
    <Anchor href={DATA_HASH} size="xs" c="dimmed" mt="auto" p="xs">
      {backups.trouble === null ? 'Last backup: ' : 'The last backup needs a look. Before it: '}
      {last ? momentText(last.madeAt, settings.locale) : 'none yet'}
    </Anchor>
  )
}
