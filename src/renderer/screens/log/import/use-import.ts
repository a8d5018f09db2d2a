import { useEffect, useRef, useState } from 'react'
import type { Failure, Reply } from '#shared/contract/contract.ts'
import type { ImportSheet, ImportSource, TableReading } from '#shared/contract/import.ts'
import type { ImportOptions } from '#shared/import/import-options.ts'
import { LARGEST_IMPORT_FILE } from '#shared/import/limits.ts'
import type { ImportReview } from '#shared/import/result.ts'
import { useActions, usePlanState } from '../../../state/hooks.ts'
import { sendFile } from '../../../transfers/send-file.ts'

const TOO_LARGE: Failure = {
  code: 'too-large',
  message:
    'This file is larger than 50 MB, the most that can be taken in. Split it, or save the sheet with the log alone.',
  path: null,
}

/** Where an import stands. */
export type ImportStep =
  | { readonly kind: 'choose' }
  | { readonly kind: 'columns'; readonly sheet: ImportSheet; readonly options: ImportOptions }
  | {
      readonly kind: 'check'
      readonly sheet: ImportSheet
      readonly options: ImportOptions
      /** Null until it is there for the first time. */
      readonly review: ImportReview | null
    }
  | { readonly kind: 'done'; readonly importId: string; readonly label: string; readonly review: ImportReview }

export interface ImportFlow {
  readonly step: ImportStep
  /** What is being done, and which share of it is; null while the person has their turn. */
  readonly working: { readonly what: string; readonly share: number } | null
  /** What went wrong, in a sentence; null when nothing did. */
  readonly problem: string | null
  /** `file` is the one chosen in the page; null lets the program ask. */
  readonly choose: (file: File | null) => Promise<void>
  readonly readAgain: (reading: TableReading) => Promise<void>
  /** Forgets what the columns were taken for before; they are then what the file suggests. */
  readonly forget: () => Promise<void>
  readonly changeColumns: (options: ImportOptions) => void
  readonly check: (options: ImportOptions) => Promise<void>
  readonly backToColumns: () => void
  readonly take: () => Promise<void>
  /** Stops what is being done, or ends the import. */
  readonly cancel: () => void
}

/** Goes through an import step by step. The program holds the file; only what is shown comes here. */
export function useImport(): ImportFlow {
  const { plan, revision } = usePlanState('plan', 'revision')
  const { call, load, subscribe } = useActions()
  const [step, setStep] = useState<ImportStep>({ kind: 'choose' })
  const [working, setWorking] = useState<ImportFlow['working']>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const asked = useRef(0)
  const planId = plan.id

  useEffect(
    () =>
      subscribe('import:progress', ({ share }) =>
        setWorking((before) => (before === null ? null : { ...before, share })),
      ),
    [subscribe],
  )
  // The file is let go when the person leaves, in whatever way.
  useEffect(() => () => void call('import:close', { importId: null }), [call])

  function begin(what: string): number {
    asked.current += 1
    setWorking({ what, share: 0 })
    setProblem(null)
    return asked.current
  }

  /** Whether the answer to this question is still wanted. */
  function end(question: number): boolean {
    if (question !== asked.current) return false
    setWorking(null)
    return true
  }

  function fail(message: string): void {
    setProblem(message)
  }

  async function choose(file: File | null): Promise<void> {
    const question = begin('Reading the file')
    const source = await sourceOf(file)
    const reply = source.ok ? await call('import:open', { planId, from: source.value }) : source
    if (!end(question)) return
    if (!reply.ok) fail(reply.failure.message)
    else if (reply.value.kind === 'opened')
      setStep({ kind: 'columns', sheet: reply.value, options: reply.value.options })
  }

  async function sourceOf(file: File | null): Promise<Reply<ImportSource>> {
    if (file === null) return { ok: true, value: { kind: 'ask' } }
    if (file.size > LARGEST_IMPORT_FILE) return { ok: false, failure: TOO_LARGE }
    const sent = await sendFile(call, 'open', file)
    return sent.ok ? { ok: true, value: { kind: 'received', uploadId: sent.value, fileName: file.name } } : sent
  }

  async function readAgain(reading: TableReading): Promise<void> {
    if (step.kind !== 'columns') return
    const question = begin('Reading the file')
    const reply = await call('import:read-again', { importId: step.sheet.importId, reading })
    if (!end(question)) return
    if (reply.ok) setStep({ kind: 'columns', sheet: reply.value, options: reply.value.options })
    else fail(reply.failure.message)
  }

  async function forget(): Promise<void> {
    if (step.kind !== 'columns') return
    const question = begin('Reading the file')
    const reply = await call('import:forget', { importId: step.sheet.importId })
    if (!end(question)) return
    if (reply.ok) setStep({ kind: 'columns', sheet: reply.value, options: reply.value.options })
    else fail(reply.failure.message)
  }

  async function check(options: ImportOptions): Promise<void> {
    if (step.kind !== 'columns' && step.kind !== 'check') return
    const { sheet } = step
    const before = step.kind === 'check' ? step.review : null
    const question = begin('Looking at the rows')
    setStep({ kind: 'check', sheet, options, review: before })
    const reply = await call('import:review', { planId, importId: sheet.importId, options })
    if (!end(question)) return
    if (reply.ok) setStep({ kind: 'check', sheet, options, review: reply.value })
    else fail(reply.failure.message)
  }

  async function take(): Promise<void> {
    if (step.kind !== 'check') return
    const { sheet, options } = step
    const question = begin('Taking the rows')
    const request = { planId, importId: sheet.importId, options, baseRevision: revision }
    const reply = await call('import:take', request)
    if (reply.ok) {
      await load()
      end(question)
      // An import that was cancelled too late is reported as done, since its entries are in the log.
      setStep({ kind: 'done', importId: sheet.importId, label: reply.value.label, review: reply.value.review })
      return
    }
    if (!end(question)) return
    if (reply.failure.code === 'conflict') await load()
    fail(reply.failure.message)
  }

  return {
    step,
    working,
    problem,
    choose,
    readAgain,
    forget,
    changeColumns: (options) => {
      if (step.kind === 'columns') setStep({ ...step, options })
    },
    check,
    backToColumns: () => {
      if (step.kind === 'check') setStep({ kind: 'columns', sheet: step.sheet, options: step.options })
    },
    take,
    cancel: () => {
      asked.current += 1
      setWorking(null)
      setStep({ kind: 'choose' })
      void call('import:close', { importId: null })
    },
  }
}
