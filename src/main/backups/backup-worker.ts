import { parentPort, workerData } from 'node:worker_threads'
import { errorCode } from '../files/error-code.ts'
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

/** Loads what the job needs and no more: the forms of a whole plan alone take longer than copying a small one. */
async function work(): Promise<WorkerResult> {
  switch (job.kind) {
    case 'make': {
      const { makeBackup } = await import('./make-backup.ts')
      return { kind: 'make', made: await makeBackup(job.make) }
    }
    case 'read': {
      const { readBackup } = await import('./read-backup.ts')
      return { kind: 'read', plan: readBackup(job.read) }
    }
    case 'read-files': {
      const { readBackupFiles } = await import('./read-backup.ts')
      return { kind: 'read-files', files: readBackupFiles(job.read) }
    }
    case 'convert': {
      const { convertDatabase } = await import('../protection/convert-database.ts')
      return { kind: 'convert', revision: convertDatabase(job.convert) }
    }
    case 'reprotect': {
      const { reprotectBackups } = await import('./reprotect-backups.ts')
      return { kind: 'reprotect', damaged: reprotectBackups(job.reprotect) }
    }
    case 'copy': {
      const { copyPlanFile } = await import('../library/copy-plan-file.ts')
      return { kind: 'copy', copied: await copyPlanFile(job.copy) }
    }
    case 'outlook': {
      const { readOutlook } = await import('../library/read-outlook.ts')
      return { kind: 'outlook', outlook: readOutlook(job.plan) }
    }
  }
}
