import { parentPort, workerData } from 'node:worker_threads'
import { errorCode } from '../files/error-code.ts'
import { copyPlanFile } from '../library/copy-plan-file.ts'
import { readOutlook } from '../library/read-outlook.ts'
import { convertDatabase } from '../protection/convert-database.ts'
import { makeBackup } from './make-backup.ts'
import { readBackup, readBackupFiles } from './read-backup.ts'
import { reprotectBackups } from './reprotect-backups.ts'
import type { WorkerAnswer, WorkerJob, WorkerResult } from './worker-job.ts'

// The program of a thread that does one job and ends, so that copying and checking keep nobody waiting.
// Who started this thread handed it a job of this type.
const job = workerData as WorkerJob
parentPort?.postMessage(await answer())

async function answer(): Promise<WorkerAnswer> {
  try {
    return { kind: 'done', result: await work() }
  } catch (error) {
    return { kind: 'failed', code: errorCode(error), message: error instanceof Error ? error.message : '' }
  }
}

async function work(): Promise<WorkerResult> {
  switch (job.kind) {
    case 'make':
      return { kind: 'make', made: await makeBackup(job.make) }
    case 'read':
      return { kind: 'read', plan: readBackup(job.read) }
    case 'read-files':
      return { kind: 'read-files', files: readBackupFiles(job.read) }
    case 'convert':
      return { kind: 'convert', revision: convertDatabase(job.convert) }
    case 'reprotect':
      return { kind: 'reprotect', damaged: reprotectBackups(job.reprotect) }
    case 'copy':
      return { kind: 'copy', copied: await copyPlanFile(job.copy) }
    case 'outlook':
      return { kind: 'outlook', outlook: readOutlook(job.plan) }
  }
}
