import { Anchor } from '@mantine/core'
import type { BackupList } from '#shared/contract/backups.ts'
import { DATA_HASH } from '../navigation/router.ts'
import { useLocale } from '../state/hooks.ts'
import { momentText } from '../ui/moment-text.ts'

/** When the last backup was made, always in sight below the navigation. */
export function BackupNote({ backups }: { readonly backups: BackupList | null }) {
  const locale = useLocale()
  if (!backups) return null
  const last = backups.backups[0]
  return (
    <Anchor href={DATA_HASH} size="xs" c="dimmed" mt="auto" p="xs">
      {backups.trouble === null ? 'Last backup: ' : 'The last backup needs a look. Before it: '}
      {last ? momentText(last.madeAt, locale) : 'none yet'}
    </Anchor>
  )
}
