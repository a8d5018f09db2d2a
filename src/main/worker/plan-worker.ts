import { parentPort, workerData } from 'node:worker_threads'
import { MAKE_BACKUP, READ_BACKUP, READ_BACKUP_FILES, REPROTECT_BACKUPS } from '../backups/backup-tasks.ts'
import { errorCode } from '../files/error-code.ts'
import { COPY_PLAN_FILE, READ_OUTLOOK } from '../library/library-tasks.ts'
import { CONVERT_DATABASE } from '../store/convert-task.ts'
import type { ThreadAnswer, ThreadOrder, ThreadTask } from '../threads/run-in-thread.ts'

// The program of a thread that does one job and ends, so that copying and checking keep nobody waiting. It loads what the
// job needs and no more: the forms of a whole plan alone take longer than copying a small one.

interface Doer {
  readonly task: string
  readonly work: (job: unknown) => Promise<unknown>
}

const DOERS: readonly Doer[] = [
  doer(MAKE_BACKUP, async (job) => (await import('../backups/make-backup.ts')).makeBackup(job)),
  doer(READ_BACKUP, async (job) => (await import('../backups/read-backup.ts')).readBackup(job)),
  doer(READ_BACKUP_FILES, async (job) => (await import('../backups/read-backup.ts')).readBackupFiles(job)),
  doer(REPROTECT_BACKUPS, async (job) => (await import('../backups/reprotect-backups.ts')).reprotectBackups(job)),
  doer(CONVERT_DATABASE, async (job) => (await import('../store/convert-database.ts')).convertDatabase(job)),
  doer(COPY_PLAN_FILE, async (job) => (await import('../library/copy-plan-file.ts')).copyPlanFile(job)),
  doer(READ_OUTLOOK, async (job) => (await import('../library/read-outlook.ts')).readOutlook(job)),
]

// Who started this thread handed it an order of this type.
parentPort?.postMessage(await answer(workerData as ThreadOrder))

function doer<Job, Result>({ name }: ThreadTask<Job, Result>, work: (job: Job) => Promise<Result>): Doer {
  // An order holds the job of its task.
  return { task: name, work: (job) => work(job as Job) }
}

async function answer({ task, job }: ThreadOrder): Promise<ThreadAnswer> {
  try {
    const found = DOERS.find((one) => one.task === task)
    if (!found) throw new Error(`no thread does ${task}`)
    return { kind: 'done', result: await found.work(job) }
  } catch (error) {
    return { kind: 'failed', code: errorCode(error), message: error instanceof Error ? error.message : '' }
  }
}
