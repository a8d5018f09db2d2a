import type { Outcome } from '#shared/fault.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { FileBytes } from '../store/evidence-files.ts'
import type { ThreadTask } from '../threads/run-in-thread.ts'
import type { BackupJob, BackupResult } from './make-backup.ts'
import type { FilesJob, ReadJob } from './read-backup.ts'
import type { ReprotectJob } from './reprotect-backups.ts'

/** `makeBackup` */
export const MAKE_BACKUP: ThreadTask<BackupJob, BackupResult> = { name: 'make-backup' }

/** `readBackup` */
export const READ_BACKUP: ThreadTask<ReadJob, Outcome<Plan>> = { name: 'read-backup' }

/** `readBackupFiles` */
export const READ_BACKUP_FILES: ThreadTask<FilesJob, Outcome<readonly FileBytes[]>> = { name: 'read-backup-files' }

/** `reprotectBackups`: how many backups were damaged. */
export const REPROTECT_BACKUPS: ThreadTask<ReprotectJob, number> = { name: 'reprotect-backups' }
