import { parentPort } from 'node:worker_threads'
import { MAKE_BACKUP, READ_BACKUP, READ_BACKUP_FILES, REPROTECT_BACKUPS } from '../backups/backup-tasks.ts'
import { errorCode } from '../files/error-code.ts'
import { COPY_PLAN_FILE, READ_OUTLOOK } from '../library/library-tasks.ts'
import { CONVERT_DATABASE } from '../store/convert-task.ts'
import type { ThreadReply, ThreadRequest, ThreadTask } from '../threads/run-in-thread.ts'

// The program of a thread that does one job after the other, so that copying and checking do not block the main thread.
// It loads only what the job needs: the schemas of a whole plan alone take longer to load than a small plan takes to copy.

interface TaskRunner {
  readonly task: string
  readonly work: (job: unknown) => Promise<unknown>
}

const RUNNERS: readonly TaskRunner[] = [
  runnerOf(MAKE_BACKUP, async (job) => (await import('../backups/make-backup.ts')).makeBackup(job)),
  runnerOf(READ_BACKUP, async (job) => (await import('../backups/read-backup.ts')).readBackup(job)),
  runnerOf(READ_BACKUP_FILES, async (job) => (await import('../backups/read-backup.ts')).readBackupFiles(job)),
  runnerOf(REPROTECT_BACKUPS, async (job) => (await import('../backups/reprotect-backups.ts')).reprotectBackups(job)),
  runnerOf(CONVERT_DATABASE, async (job) => (await import('../store/convert-database.ts')).convertDatabase(job)),
  runnerOf(COPY_PLAN_FILE, async (job) => (await import('../library/copy-plan-file.ts')).copyPlanFile(job)),
  runnerOf(READ_OUTLOOK, async (job) => (await import('../library/read-outlook.ts')).readOutlook(job)),
]

parentPort?.on('message', async (request: ThreadRequest) => parentPort?.postMessage(await replyTo(request)))

function runnerOf<Job, Result>({ name }: ThreadTask<Job, Result>, work: (job: Job) => Promise<Result>): TaskRunner {
  // A request holds the job of its task.
  return { task: name, work: (job) => work(job as Job) }
}

async function replyTo({ task, job }: ThreadRequest): Promise<ThreadReply> {
  try {
    const found = RUNNERS.find((one) => one.task === task)
    if (!found) throw new Error(`no thread does ${task}`)
    return { kind: 'done', result: await found.work(job) }
  } catch (error) {
    return { kind: 'failed', code: errorCode(error), message: error instanceof Error ? error.message : '' }
  }
}
