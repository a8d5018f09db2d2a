import { Alert, Anchor, Text } from '@mantine/core'
import type { Backup } from '#shared/contract/backups.ts'
import { count } from '#shared/wording/phrases.ts'
import { DATA_HASH } from '../navigation/router.ts'
import { useLocale, usePlanState } from '../state/hooks.ts'
import { momentText } from '../ui/moment-text.ts'

/** Says that the plan file lost its last changes, where a backup still has them. */
export function NewerBackup({ backups }: { readonly backups: readonly Backup[] }) {
  const locale = useLocale()
  const ahead = newestAhead(backups, usePlanState('revision').revision)
  if (ahead === null) return null
  return (
    <Alert color="yellow" title="A backup holds more than this plan" mb="md">
      <Text size="sm">
        The backup of {momentText(ahead.backup.madeAt, locale)} holds {count(ahead.changes, 'change', 'changes')} that
        the plan file no longer has. This happens when a disk fails or an older copy took its place. Nothing else was
        changed.{' '}
        <Anchor size="sm" href={DATA_HASH} underline="always">
          Look at the backup
        </Anchor>
      </Text>
    </Alert>
  )
}

/** A backup with changes that the plan does not have, and how many. */
interface AheadBackup {
  readonly backup: Backup
  readonly changes: number
}

/**
 * The backup with the most changes beyond those of the plan; null where none has any. A plan never goes back to a lower
 * revision by itself: undo and a restore are changes too.
 */
export function newestAhead(backups: readonly Backup[], revision: number): AheadBackup | null {
  let newest: AheadBackup | null = null
  for (const backup of backups) {
    const changes = (backup.contents?.revision ?? 0) - revision
    if (changes > (newest?.changes ?? 0)) newest = { backup, changes }
  }
  return newest
}
