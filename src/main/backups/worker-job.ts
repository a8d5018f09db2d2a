import { Worker } from 'node:worker_threads'
import type { PlanOutlook } from '#shared/contract/plan-library.ts'
import type { Outcome } from '#shared/fault.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { CopiedPlan, CopyJob } from '../library/copy-plan-file.ts'
import type { OutlookJob } from '../library/read-outlook.ts'
import type { ConvertJob } from '../protection/convert-database.ts'
import type { FileBytes } from '../store/evidence-files.ts'
import type { BackupJob, BackupResult } from './make-backup.ts'
import type { FilesJob, ReadJob } from './read-backup.ts'
import type { ReprotectJob } from './reprotect-backups.ts'

/** What the thread is asked to do. */
export type WorkerJob =
  | { readonly kind: 'make'; readonly make: BackupJob }
  | { readonly kind: 'read'; readonly read: ReadJob }
  | { readonly kind: 'read-files'; readonly read: FilesJob }
  | { readonly kind: 'convert'; readonly convert: ConvertJob }
  | { readonly kind: 'reprotect'; readonly reprotect: ReprotectJob }
  | { readonly kind: 'copy'; readonly copy: CopyJob }
  | { readonly kind: 'outlook'; readonly plan: OutlookJob }

export type WorkerResult =
  | { readonly kind: 'make'; readonly made: BackupResult }
  | { readonly kind: 'read'; readonly plan: Outcome<Plan> }
  | { readonly kind: 'read-files'; readonly files: Outcome<readonly FileBytes[]> }
  | { readonly kind: 'convert'; readonly revision: number }
  | { readonly kind: 'reprotect'; readonly damaged: number }
  | { readonly kind: 'copy'; readonly copied: Outcome<CopiedPlan> }
  | { readonly kind: 'outlook'; readonly outlook: PlanOutlook }

export type WorkerAnswer =
  | { readonly kind: 'done'; readonly result: WorkerResult }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string }

/** As `makeBackup`, in a thread of its own. */
export async function makeInThread(workerFile: string, make: BackupJob): Promise<BackupResult> {
  const result = await runInThread(workerFile, { kind: 'make', make })
  if (result.kind !== 'make') throw new Error('the thread did another job')
  return result.made
}

/** As `readBackup`, in a thread of its own. */
export async function readInThread(workerFile: string, read: ReadJob): Promise<Outcome<Plan>> {
  const result = await runInThread(workerFile, { kind: 'read', read })
  if (result.kind !== 'read') throw new Error('the thread did another job')
  return result.plan
}

/** As `readBackupFiles`, in a thread of its own. */
export async function readFilesInThread(workerFile: string, read: FilesJob): Promise<Outcome<readonly FileBytes[]>> {
  const result = await runInThread(workerFile, { kind: 'read-files', read })
  if (result.kind !== 'read-files') throw new Error('the thread did another job')
  return result.files
}

/** As `convertDatabase`, in a thread of its own. */
export async function convertInThread(workerFile: string, convert: ConvertJob): Promise<number> {
  const result = await runInThread(workerFile, { kind: 'convert', convert })
  if (result.kind !== 'convert') throw new Error('the thread did another job')
  return result.revision
}

/** As `reprotectBackups`, in a thread of its own. */
export async function reprotectInThread(workerFile: string, reprotect: ReprotectJob): Promise<number> {
  const result = await runInThread(workerFile, { kind: 'reprotect', reprotect })
  if (result.kind !== 'reprotect') throw new Error('the thread did another job')
  return result.damaged
}

/** As `copyPlanFile`, in a thread of its own. */
export async function copyInThread(workerFile: string, copy: CopyJob): Promise<Outcome<CopiedPlan>> {
  const result = await runInThread(workerFile, { kind: 'copy', copy })
  if (result.kind !== 'copy') throw new Error('the thread did another job')
  return result.copied
}

/** As `readOutlook`, in a thread of its own. */
export async function outlookInThread(workerFile: string, plan: OutlookJob): Promise<PlanOutlook> {
  const result = await runInThread(workerFile, { kind: 'outlook', plan })
  if (result.kind !== 'outlook') throw new Error('the thread did another job')
  return result.outlook
}

function runInThread(workerFile: string, job: WorkerJob): Promise<WorkerResult> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile, { workerData: job })
    worker.once('message', (answer: WorkerAnswer) => {
      if (answer.kind === 'done') resolve(answer.result)
      else reject(Object.assign(new Error(answer.message), { code: answer.code }))
    })
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the thread ended without an answer')))
  })
}
