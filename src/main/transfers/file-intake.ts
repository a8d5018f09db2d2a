import { appendFileSync, closeSync, openSync, rmSync } from 'node:fs'
import path from 'node:path'
import { type Outcome, refuse, succeed } from '#shared/fault.ts'
import { MAXIMUM_PLAN_FILE_BYTES } from '#shared/plan/size.ts'
import { UNFINISHED } from '../files/unfinished-name.ts'

/** An uploaded file, under an unfinished name. */
export interface ReceivedFile {
  readonly file: string
  /** Must be called when the file is not needed any more. */
  readonly release: () => void
}

/** Takes in a file part by part. It must not be used after a fault. */
export interface FileIntake {
  push(part: Uint8Array): Outcome<null>
  finish(): Outcome<ReceivedFile>
  drop(): void
}

/** Takes in a file to be opened. Fault: `too-large`. Throws for errors of disk and system. */
export function takeInFile(folder: string, id: string, bytes: number): Outcome<FileIntake> {
  if (bytes > MAXIMUM_PLAN_FILE_BYTES) return tooLarge()
  const file = path.join(folder, `.received-${id}${UNFINISHED}`)
  closeSync(openSync(file, 'wx', 0o600))
  const release = () => rmSync(file, { force: true })
  let received = 0
  return succeed({
    push(part) {
      received += part.length
      if (received > bytes) return notWhole()
      appendFileSync(file, part)
      return succeed(null)
    },
    finish() {
      if (received === bytes) return succeed({ file, release })
      release()
      return notWhole()
    },
    drop: release,
  })
}

export function tooLarge() {
  const megabytes = MAXIMUM_PLAN_FILE_BYTES / 1_000_000
  return refuse(
    'too-large',
    '',
    `This file is larger than ${megabytes} MB, which no plan file needs. It was not opened.`,
  )
}

function notWhole() {
  return refuse('no-such-upload', 'uploadId', 'The file did not arrive whole. Choose it again.')
}
