import type { BackupKeeper } from '../backups/backup-keeper.ts'
import type { FileBytes, FileName } from '../store/evidence-files.ts'
import type { PlanStore } from '../store/plan-store.ts'
import { sortFiles } from './sort-files.ts'

/** What backups hold of files that are missing or damaged, and which of those are nowhere whole. */
export interface LostFiles {
  readonly found: readonly FileBytes[]
  readonly damaged: readonly string[]
}

/**
 * Looks in the backups of a plan, the latest first, for files that are not whole in it. A backup that cannot be read is
 * passed over. Throws for errors of disk and system.
 */
export async function findLostFiles(store: PlanStore, backups: BackupKeeper): Promise<LostFiles> {
  const { damaged } = await sortFiles(store.state.plan, store.files)
  const planId = store.summary.id
  const found: FileBytes[] = []
  let missing: readonly FileName[] = damaged
  for (const { backupId, place } of backups.list(planId).backups) {
    if (missing.length === 0) break
    const read = await backups.readFiles({ planId, backupId, place }, missing)
    if (read.ok) found.push(...read.value)
    missing = missing.filter(({ sha256 }) => !found.some((file) => file.sha256 === sha256))
  }
  return { found, damaged: missing.map(({ sha256 }) => sha256) }
}
