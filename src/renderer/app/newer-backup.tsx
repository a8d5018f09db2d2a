import { Alert, Anchor, Text } from '@mantine/core'
import type { Backup } from '#shared/contract/backups.ts'
import { count } from '#shared/wording/phrases.ts'
import { DATA_HASH } from '../navigation/router.ts'
import { useLocale, usePlanState } from '../state/hooks.ts'
import { momentText } from '../ui/moment-text.ts'
import { newestAhead } from './newest-ahead.ts'

/** Says that the plan file lost its last changes, where a backup still has them. */
export function NewerBackup({ backups }: { readonly backups: readonly Backup[] }) {
  const locale = useLocale()
  const ahead = newestAhead(backups, usePlanState('revision').revision)
  if (ahead === null) return null
  return (
    <Alert color="yellow" title="A backup holds more than this plan" mb="md">
      <Text size="sm">
        The backup of {momentText(ahead.backup.madeAt, locale)} holds {count(ahead.changes, 'change', 'changes')} that
        the plan file does not have any more, as happens when a disk errs or an older copy of the file was put in its
        place. Nothing else was changed.{' '}
        <Anchor size="sm" href={DATA_HASH} underline="always">
          Look at the backup
        </Anchor>
      </Text>
    </Alert>
  )
}
