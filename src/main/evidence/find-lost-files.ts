import type { BackupKeeper } from '../backups/backup-keeper.ts'
import type { FileBytes, FileName } from '../store/evidence-files.ts'
import type { PlanStore } from '../store/plan-store.ts'
import { verifyFiles } from './verify-files.ts'

/** The files of evidence that are missing or damaged in a plan. */
export interface LostFiles {
  /** Those that a backup holds whole. */
  readonly found: readonly FileBytes[]
  /** The SHA-256 of those that are whole nowhere. */
  readonly damaged: readonly string[]
}

/**
 * Searches the backups of a plan, the latest first, for files of evidence that are missing or damaged in it. A backup
 * that cannot be read is passed over. Throws for errors of disk and system.
 */
export async function findLostFiles(store: PlanStore, backups: BackupKeeper): Promise<LostFiles> {
  const { damaged } = await verifyFiles(store.state.plan, store.files)
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
