import { Worker } from 'node:worker_threads'

/** A kind of job that a thread does, with the types of the job and of its result. */
export interface ThreadTask<Job, Result> {
  readonly name: string
  /** Never there: it ties the types to the name. */
  readonly types?: (job: Job) => Result
}

/** What a thread is started with. */
export interface ThreadOrder {
  readonly task: string
  readonly job: unknown
}

/** What a thread says in the end. */
export type ThreadAnswer =
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string }

/** Does one job in a thread of its own, which then ends. Throws what the job throws, with its code and message. */
export function runInThread<Job, Result>(workerFile: string, task: ThreadTask<Job, Result>, job: Job): Promise<Result> {
  return new Promise((resolve, reject) => {
    const order: ThreadOrder = { task: task.name, job }
    const worker = new Worker(workerFile, { workerData: order })
    worker.once('message', (answer: ThreadAnswer) => {
      // The thread is our own program, and answers an order with the result of its task.
      if (answer.kind === 'done') resolve(answer.result as Result)
      else reject(Object.assign(new Error(answer.message), { code: answer.code }))
    })
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the thread ended without an answer')))
  })
}
