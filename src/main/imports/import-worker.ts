import { parentPort } from 'node:worker_threads'
import { errorCode } from '../files/error-code.ts'
import type { ImportJob, ImportMessage } from './import-job.ts'
import { createImportSteps } from './import-steps.ts'
import { UnreadableFile } from './rows/collect-rows.ts'

// The program of a thread that lives as long as one import, so that reading a large file does not block the main
// thread.
const BETWEEN_UPDATES_IN_MS = 100

let lastUpdate = 0
const runStep = createImportSteps((update) => {
  const now = performance.now()
  if (update.kind === 'progress' && now - lastUpdate < BETWEEN_UPDATES_IN_MS) return
  lastUpdate = now
  send(update)
})

// Who started this thread sends it jobs of this type, each when the one before is done.
parentPort?.on('message', (job: ImportJob) => void answer(job).then(send))

async function answer(job: ImportJob): Promise<ImportMessage> {
  try {
    return { kind: 'done', result: await runStep(job) }
  } catch (error) {
    if (error instanceof UnreadableFile) return { kind: 'refused', sentence: error.message }
    return { kind: 'failed', code: errorCode(error) }
  }
}

function send(message: ImportMessage): void {
  parentPort?.postMessage(message)
}
