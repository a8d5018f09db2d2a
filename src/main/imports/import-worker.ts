import { parentPort } from 'node:worker_threads'
import { errorCode } from '../files/error-code.ts'
import type { ImportJob, ImportMessage } from './import-job.ts'
import { createImportWork } from './import-work.ts'
import { UnreadableFile } from './rows/row-store.ts'

// The program of a thread that lives as long as one import, so that reading a large file keeps nobody waiting.
const BETWEEN_NEWS_IN_MS = 100

let lastNews = 0
const work = createImportWork((news) => {
  const now = performance.now()
  if (news.kind === 'progress' && now - lastNews < BETWEEN_NEWS_IN_MS) return
  lastNews = now
  tell(news)
})

// Who started this thread sends it jobs of this type, each when the one before is done.
parentPort?.on('message', (job: ImportJob) => void answer(job).then(tell))

async function answer(job: ImportJob): Promise<ImportMessage> {
  try {
    return { kind: 'done', result: await work(job) }
  } catch (error) {
    if (error instanceof UnreadableFile) return { kind: 'refused', sentence: error.message }
    return { kind: 'failed', code: errorCode(error) }
  }
}

function tell(message: ImportMessage): void {
  parentPort?.postMessage(message)
}
