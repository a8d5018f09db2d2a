import { statSync } from 'node:fs'
import type { PlanOutlook } from '#shared/contract/plan-library.ts'
import { runInThread } from '../threads/run-in-thread.ts'
import { READ_OUTLOOK } from './library-tasks.ts'
import type { OutlookJob } from './read-outlook.ts'

/** The outlooks of plans that are not open. Each is read in a thread, and kept until the file or the day changes. */
export class OutlookCache {
  readonly #workerFile: string
  readonly #known = new Map<string, { readonly state: string; readonly outlook: PlanOutlook }>()

  constructor(workerFile: string) {
    this.#workerFile = workerFile
  }

  async read(job: OutlookJob): Promise<PlanOutlook> {
    const state = stateOf(job)
    const known = this.#known.get(job.file)
    if (known?.state === state) return known.outlook
    const outlook = await runInThread(this.#workerFile, READ_OUTLOOK, job)
    this.#known.set(job.file, { state, outlook })
    return outlook
  }
}

function stateOf({ file, today }: OutlookJob): string {
  const status = statSync(file, { throwIfNoEntry: false })
  return `${status?.size} ${status?.mtimeMs} ${today}`
}
