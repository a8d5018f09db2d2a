import type { Backup } from '#shared/contract/backups.ts'

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
