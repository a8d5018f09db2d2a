import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { runInThread, type ThreadTask } from '#main/threads/run-in-thread.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

/** Answers with the number of its thread, fails, or ends, as it is asked to. */
const PROGRAM = `
import { parentPort, threadId } from 'node:worker_threads'
parentPort.on('message', ({ job }) => {
  if (job === 'end') process.exit()
  if (job === 'fail') parentPort.postMessage({ kind: 'failed', code: 'ENOSPC', message: 'The disk is full.' })
  else parentPort.postMessage({ kind: 'done', result: threadId })
})
`
const TASK: ThreadTask<'tell' | 'fail' | 'end', number> = { name: 'any' }

function workerFile(): string {
  const file = path.join(temporaryFolder(), 'worker.mjs')
  writeFileSync(file, PROGRAM)
  return file
}

describe('a job in a thread', () => {
  it('has the thread to itself, which does the next one once it is done', async () => {
    const file = workerFile()
    const [first, second] = await Promise.all([runInThread(file, TASK, 'tell'), runInThread(file, TASK, 'tell')])
    expect(first).not.toBe(second)
    expect([first, second]).toContain(await runInThread(file, TASK, 'tell'))
  })

  it('fails as it does there, and its thread is not used again', async () => {
    const file = workerFile()
    const first = await runInThread(file, TASK, 'tell')
    await expect(runInThread(file, TASK, 'fail')).rejects.toMatchObject({
      code: 'ENOSPC',
      message: 'The disk is full.',
    })
    expect(await runInThread(file, TASK, 'tell')).not.toBe(first)
  })

  it('that ends without an answer is told, and the next one has another thread', async () => {
    const file = workerFile()
    await expect(runInThread(file, TASK, 'end')).rejects.toThrow('ended without an answer')
    expect(await runInThread(file, TASK, 'tell')).toBeGreaterThan(0)
  })
})
