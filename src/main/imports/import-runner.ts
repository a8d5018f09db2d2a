import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { ImportSheet, TableReading } from '#shared/contract/import.ts'
import { type Outcome, refuse, succeed } from '#shared/fault.ts'
import type { ImportOptions } from '#shared/import/import-options.ts'
import { gatherEntries } from '#shared/import/make-entries.ts'
import type { PlanForImport } from '#shared/import/plan-for-import.ts'
import type { ImportReview } from '#shared/import/result.ts'
import { createRepeatSharer } from '#shared/plan/share-repeats.ts'
import { errorCode } from '../files/error-code.ts'
import type { ImportJob, ImportMessage, ImportResult, ImportTaken, NumberedEntry } from './import-job.ts'

/** The most memory that reading a file can take, in MB, so that no file can fill it. */
const MOST_MEMORY = 1024

export interface ImportRunnerOptions {
  /** The program of the thread. */
  readonly workerFile: string
  readonly newId: () => string
  /** Called with the share of the present step that is done, 0 to 1. */
  readonly onProgress: (importId: string, share: number) => void
}

/** The file an import reads, and what to do with it when the import is over. */
export interface ImportFile {
  readonly file: string
  readonly fileName: string
  readonly release: () => void
}

interface OpenImport extends ImportFile {
  readonly importId: string
  readonly worker: Worker
  /** The revision of the plan that the thread knows; null for none yet. */
  knownRevision: number | null
  /** The keys of the names that the plan knew when the file was opened. */
  readonly titles: readonly string[]
  /** As the file suggests it; null until it is read. */
  sheet: ImportSheet | null
  report: string
  /** The step before is over: an answer of the thread does not say to which step it belongs. */
  turn: Promise<unknown>
  hasEnded: boolean
}

/** The plan as it is when the thread needs it, and its revision. */
export interface PlanSource {
  readonly revision: number
  readonly describe: () => PlanForImport
}

/**
 * One import at a time, each in a thread of its own. Faults: `no-such-import`, `cancelled`, and `unreadable-file` with
 * a sentence. Throws for errors of disk and system.
 */
export class ImportRunner {
  readonly #options: ImportRunnerOptions
  #open: OpenImport | null = null

  constructor(options: ImportRunnerOptions) {
    this.#options = options
  }

  /** Reads a spreadsheet. An import that is open ends. `titles` are the keys of the names that the plan knows. */
  async open(source: ImportFile, reading: TableReading, titles: readonly string[]): Promise<Outcome<ImportSheet>> {
    this.close()
    const open: OpenImport = {
      ...source,
      importId: this.#options.newId(),
      worker: new Worker(this.#options.workerFile, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY } }),
      knownRevision: null,
      titles,
      sheet: null,
      report: '',
      turn: Promise.resolve(),
      hasEnded: false,
    }
    open.worker.unref()
    open.worker.once('exit', () => {
      open.hasEnded = true
    })
    this.#open = open
    const sheet = await this.#read(open, reading)
    if (!sheet.ok) this.close(open.importId)
    return sheet
  }

  /** Reads the same file in another way. */
  async readAgain(importId: string, reading: TableReading): Promise<Outcome<ImportSheet>> {
    const open = this.#find(importId)
    return open ? await this.#read(open, reading) : notOpen()
  }

  /** The sheet as the file suggests it, as it was read last. */
  sheetOf(importId: string): Outcome<ImportSheet> {
    const sheet = this.#find(importId)?.sheet
    return sheet ? succeed(sheet) : notOpen()
  }

  /** What an import would do. */
  async review(importId: string, options: ImportOptions, plan: PlanSource): Promise<Outcome<ImportReview>> {
    const open = this.#find(importId)
    if (!open) return notOpen()
    const result = await this.#ask(open, { kind: 'review', options, plan: planFor(open, plan) })
    return result.ok && result.value.kind === 'review' ? succeed(result.value.review) : unfinished(result)
  }

  /** All that an import adds. */
  async take(importId: string, options: ImportOptions, plan: PlanSource): Promise<Outcome<ImportTaken>> {
    const open = this.#find(importId)
    if (!open) return notOpen()
    const gatherer = gatherEntries()
    const share = createRepeatSharer()
    const job = { kind: 'take', options, plan: planFor(open, plan) } as const
    const result = await this.#ask(open, job, (entries) => {
      for (const { position, entry } of entries) gatherer.add(share(entry), position)
    })
    if (!result.ok || result.value.kind !== 'take') return unfinished(result)
    open.report = result.value.taken.report
    return succeed({ ...result.value.taken, entries: gatherer.entries() })
  }

  /** Ends the thread and releases the file, once nothing more is read. The report stays until the import is closed. */
  async finish(importId: string): Promise<void> {
    const open = this.#find(importId)
    if (!open) return
    open.release()
    await open.worker.terminate()
  }

  /** What was not taken by the import, as a file. */
  reportOf(importId: string): Outcome<{ readonly fileName: string; readonly text: string }> {
    const open = this.#find(importId)
    if (!open) return notOpen()
    const name = path.basename(open.fileName, path.extname(open.fileName))
    return succeed({ fileName: `${name} - not taken.csv`, text: open.report })
  }

  /** Ends an import, also in the middle of a step; null is whichever is open. */
  close(importId: string | null = null): void {
    const open = this.#open
    if (!open || (importId !== null && open.importId !== importId)) return
    this.#open = null
    open.release()
    void open.worker.terminate()
  }

  #find(importId: string): OpenImport | null {
    return this.#open?.importId === importId ? this.#open : null
  }

  async #read(open: OpenImport, reading: TableReading): Promise<Outcome<ImportSheet>> {
    const result = await this.#ask(open, { kind: 'read', file: open.file, reading, titles: open.titles })
    if (!result.ok || result.value.kind !== 'read') return unfinished(result)
    open.sheet = { importId: open.importId, fileName: open.fileName, ...result.value.sheet }
    return succeed(open.sheet)
  }

  /** One step after the other: who changes two things at once gets the answer to each. */
  #ask(
    open: OpenImport,
    job: ImportJob,
    onEntries: (entries: readonly NumberedEntry[]) => void = () => {},
  ): Promise<Outcome<ImportResult>> {
    const answer = open.turn.then(() => this.#askNow(open, job, onEntries))
    open.turn = answer.catch(() => undefined) // whoever asked hears of it
    return answer
  }

  #askNow(
    { worker, importId, hasEnded }: OpenImport,
    job: ImportJob,
    onEntries: (entries: readonly NumberedEntry[]) => void,
  ): Promise<Outcome<ImportResult>> {
    if (hasEnded) return Promise.resolve(canceled())
    return new Promise((resolve, reject) => {
      const onMessage = (message: ImportMessage) => {
        if (message.kind === 'progress') {
          this.#options.onProgress(importId, message.share)
          return
        }
        if (message.kind === 'entries') {
          onEntries(message.entries)
          return
        }
        finish()
        if (message.kind === 'done') resolve(succeed(message.result))
        else if (message.kind === 'refused') resolve(refuse('unreadable-file', '', message.sentence))
        else reject(Object.assign(new Error('the import failed'), { code: message.code }))
      }
      const onError = (error: unknown) => {
        finish()
        if (errorCode(error) === 'ERR_WORKER_OUT_OF_MEMORY') resolve(tooLarge())
        else reject(error)
      }
      const onExit = () => {
        finish()
        resolve(canceled())
      }
      function finish(): void {
        worker.off('message', onMessage)
        worker.off('error', onError)
        worker.off('exit', onExit)
      }
      worker.on('message', onMessage)
      worker.on('error', onError)
      worker.on('exit', onExit)
      worker.postMessage(job)
    })
  }
}

/** The plan is sent when the thread does not have it, or has an older one. */
function planFor(open: OpenImport, { revision, describe }: PlanSource): PlanForImport | null {
  if (open.knownRevision === revision) return null
  open.knownRevision = revision
  return describe()
}

function canceled(): Outcome<never> {
  return refuse('cancelled', '', 'The import was canceled. Nothing was changed.')
}

function unfinished(result: Outcome<ImportResult>): Outcome<never> {
  return result.ok ? refuse('cancelled', '', 'The import did another step. Try again.') : result
}

function notOpen() {
  return refuse('no-such-import', '', 'This import is not open any more. Choose the file again.')
}

function tooLarge() {
  return refuse('unreadable-file', '', 'This file takes more memory than an import may. Split it into smaller files.')
}
