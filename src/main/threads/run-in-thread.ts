import { Worker } from 'node:worker_threads'

/** A kind of job that a thread does, with the types of the job and of its result. */
export interface ThreadTask<Job, Result> {
  readonly name: string
  /** Never set. It ties the types to the name. */
  readonly types?: (job: Job) => Result
}

/** What a thread is started with. */
export interface ThreadRequest {
  readonly task: string
  readonly job: unknown
}

/** What a thread answers when its job is done. */
export type ThreadReply =
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string }

/** Does one job in a thread of its own, which then ends. Throws what the job throws, with its code and message. */
export function runInThread<Job, Result>(workerFile: string, task: ThreadTask<Job, Result>, job: Job): Promise<Result> {
  return new Promise((resolve, reject) => {
    const request: ThreadRequest = { task: task.name, job }
    const worker = new Worker(workerFile, { workerData: request })
    worker.once('message', (reply: ThreadReply) => {
      // The worker is this program's own, and answers a request with the result of its task.
      if (reply.kind === 'done') resolve(reply.result as Result)
      else reject(Object.assign(new Error(reply.message), { code: reply.code }))
    })
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the thread ended without an answer')))
  })
}
