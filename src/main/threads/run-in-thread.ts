import { Worker } from 'node:worker_threads'

/** A kind of job that a thread does, with the types of the job and of its result. */
export interface ThreadTask<Job, Result> {
  readonly name: string
  /** Never set. It ties the types to the name. */
  readonly types?: (job: Job) => Result
}

/** What a thread is sent. */
export interface ThreadRequest {
  readonly task: string
  readonly job: unknown
}

/** What a thread answers when its job is done. */
export type ThreadReply =
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string }

/** How long a thread waits for another job before it ends. Starting one takes longer than most jobs. */
const LONGEST_REST_IN_MS = 3000

interface Thread {
  readonly workerFile: string
  readonly worker: Worker
  /** Takes the answer to the job it does, or why none comes. */
  answer: ((reply: ThreadReply | Error) => void) | null
  /** Ends it when it has rested long enough. */
  end: NodeJS.Timeout | null
}

/** Threads without a job. They keep no process from ending. */
const resting = new Set<Thread>()

/**
 * Does one job in a thread, which does nothing else meanwhile. Throws what the job throws, with its code and message;
 * a thread whose job failed is not used again.
 */
export function runInThread<Job, Result>(workerFile: string, task: ThreadTask<Job, Result>, job: Job): Promise<Result> {
  const thread = takeResting(workerFile) ?? startThread(workerFile)
  return new Promise((resolve, reject) => {
    thread.answer = (reply) => {
      thread.answer = null
      if (!(reply instanceof Error) && reply.kind === 'done') {
        rest(thread)
        // The worker is this program's own, and answers a request with the result of its task.
        resolve(reply.result as Result)
        return
      }
      void thread.worker.terminate()
      reject(reply instanceof Error ? reply : Object.assign(new Error(reply.message), { code: reply.code }))
    }
    const request: ThreadRequest = { task: task.name, job }
    thread.worker.postMessage(request)
  })
}

function startThread(workerFile: string): Thread {
  const worker = new Worker(workerFile)
  const thread: Thread = { workerFile, worker, answer: null, end: null }
  const fail = (error: Error) => {
    resting.delete(thread)
    thread.answer?.(error)
  }
  worker.on('message', (reply: ThreadReply) => thread.answer?.(reply))
  worker.on('error', (error: Error) => fail(error))
  worker.on('exit', () => fail(new Error('the thread ended without an answer')))
  return thread
}

function takeResting(workerFile: string): Thread | null {
  for (const thread of resting) {
    if (thread.workerFile !== workerFile) continue
    if (thread.end) clearTimeout(thread.end)
    resting.delete(thread)
    thread.worker.ref()
    return thread
  }
  return null
}

function rest(thread: Thread): void {
  resting.add(thread)
  thread.worker.unref()
  thread.end = setTimeout(() => {
    resting.delete(thread)
    void thread.worker.terminate()
  }, LONGEST_REST_IN_MS).unref()
}
