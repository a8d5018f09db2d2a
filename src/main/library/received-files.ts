import { appendFileSync, closeSync, openSync, rmSync } from 'node:fs'
import path from 'node:path'
import { type Outcome, refuse, succeed } from '#shared/fault.ts'
import { MAXIMUM_PLAN_FILE_BYTES } from '#shared/plan/size.ts'
import { UNFINISHED } from '../store/create-plan-file.ts'

/** Files on their way at the same time; the first of more is given up. */
const MOST_AT_ONCE = 4

export interface FilePiece {
  /** Null for the first piece of a file. */
  readonly upload: string | null
  /** Where the piece begins, in bytes. */
  readonly at: number
  readonly bytes: Uint8Array
}

interface ReceivedFile {
  readonly file: string
  received: number
}

/** Files that a page hands over piece by piece. They lie among the unfinished files until they are taken or given up. */
export class ReceivedFiles {
  readonly #folder: string
  readonly #newId: () => string
  readonly #files = new Map<string, ReceivedFile>()

  constructor(folder: string, newId: () => string) {
    this.#folder = folder
    this.#newId = newId
  }

  /** Faults: `too-large`, `no-such-upload`. Throws for errors of disk and system; the file is then given up. */
  receive({ upload, at, bytes }: FilePiece): Outcome<{ readonly upload: string; readonly received: number }> {
    const id = upload ?? this.#begin()
    const known = this.#files.get(id)
    if (!known || known.received !== at) {
      this.discard(id)
      return refuse('no-such-upload', '', 'The file did not arrive whole. Open it again.')
    }
    if (at + bytes.byteLength > MAXIMUM_PLAN_FILE_BYTES) {
      this.discard(id)
      return tooLarge()
    }
    try {
      appendFileSync(known.file, bytes)
    } catch (error) {
      this.discard(id)
      throw error
    }
    known.received += bytes.byteLength
    return succeed({ upload: id, received: known.received })
  }

  /** Where the file lies; null when there is none of this name. */
  find(upload: string): string | null {
    return this.#files.get(upload)?.file ?? null
  }

  discard(upload: string): void {
    const known = this.#files.get(upload)
    this.#files.delete(upload)
    if (known) rmSync(known.file, { force: true })
  }

  #begin(): string {
    for (const oldest of [...this.#files.keys()].slice(0, -(MOST_AT_ONCE - 1))) this.discard(oldest)
    const id = this.#newId()
    const file = path.join(this.#folder, `.received-${id}${UNFINISHED}`)
    closeSync(openSync(file, 'wx', 0o600))
    this.#files.set(id, { file, received: 0 })
    return id
  }
}

export function tooLarge() {
  const megabytes = MAXIMUM_PLAN_FILE_BYTES / 1_000_000
  return refuse(
    'too-large',
    '',
    `This file is larger than ${megabytes} MB, which no plan file needs. It was not opened.`,
  )
}
