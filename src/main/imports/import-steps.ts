import { randomBytes } from 'node:crypto'
import { statSync } from 'node:fs'
import { cellText, type ImportTable } from '#shared/import/cell.ts'
import { guessColumns } from '#shared/import/guess-columns.ts'
import { MOST_COLUMNS } from '#shared/import/import-options.ts'
import { LARGEST_IMPORT_FILE } from '#shared/import/limits.ts'
import { makeImport, reviewImport } from '#shared/import/make-import.ts'
import type { PlanForImport } from '#shared/import/plan-for-import.ts'
import { reportText } from '#shared/import/report.ts'
import type { LogEntry } from '#shared/plan/log-entry.ts'
import { describeUnreadable } from '../files/describe-unreadable.ts'
import { readWholeFile } from '../files/regular-file.ts'
import type { ImportJob, ImportResult, ImportUpdate, NumberedEntry, SheetRead } from './import-job.ts'
import { type ReadTable, readTable } from './read-table.ts'
import { UnreadableFile } from './rows/collect-rows.ts'

const SHOWN_ROWS = 12
const SHOWN_EXAMPLES = 3
const LONGEST_SHOWN = 120

const ENTRIES_AT_ONCE = 1000
const ID_BYTES = 16

/** Does the jobs of one import, and keeps the sheet and the plan from one to the next. Throws `UnreadableFile`. */
export function createImportSteps(send: (update: ImportUpdate) => void): (job: ImportJob) => Promise<ImportResult> {
  let read: ReadTable | null = null
  let known: PlanForImport | null = null

  const onProgress = (share: number) => send({ kind: 'progress', share })

  function ready(plan: PlanForImport | null) {
    known = plan ?? known
    if (!read || !known) throw new Error('the sheet and the plan come first')
    const { table } = read
    return { table, plan: known, onRows: (done: number) => onProgress(done / Math.max(1, table.rows.length)) }
  }

  return async (job) => {
    switch (job.kind) {
      case 'read':
        read = await readTable(bytesOf(job.file), job.reading, onProgress)
        return { kind: 'read', sheet: describeSheet(read, job.titles) }
      case 'review': {
        const { table, plan, onRows } = ready(job.plan)
        return { kind: 'review', review: reviewImport(table, job.options, plan, onRows) }
      }
      case 'take': {
        const { table, plan, onRows } = ready(job.plan)
        const pieces = inPieces((entries) => send({ kind: 'entries', entries }))
        const { review, notes, courses } = makeImport(table, job.options, plan, newId, pieces.add, onRows)
        pieces.finish()
        return { kind: 'take', taken: { review, courses, report: reportText(notes) } }
      }
    }
  }
}

function inPieces(send: (entries: readonly NumberedEntry[]) => void) {
  let piece: NumberedEntry[] = []
  function finish(): void {
    send(piece)
    piece = []
  }
  return {
    add(entry: LogEntry, position: number): void {
      piece.push({ entry, position })
      if (piece.length === ENTRIES_AT_ONCE) finish()
    },
    finish,
  }
}

function bytesOf(file: string): Uint8Array {
  if (sizeOf(file) > LARGEST_IMPORT_FILE) {
    throw new UnreadableFile(
      'This file is larger than 50 MB, the most that can be taken in. Split it, or save the sheet with the log alone.',
    )
  }
  return readChosen(() => readWholeFile(file))
}

function sizeOf(file: string): number {
  return readChosen(() => statSync(file).size)
}

function readChosen<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw new UnreadableFile(describeUnreadable(error))
  }
}

function describeSheet({ table, form, warnings }: ReadTable, titles: readonly string[]): SheetRead {
  const { doubts, ...guess } = guessColumns(table.rows, new Set(titles))
  return {
    form,
    warnings: [...warnings],
    firstRows: table.rows.slice(0, SHOWN_ROWS).map((row) => row.map((cell) => shown(cellText(cell)))),
    isRemembered: false,
    doubts: doubts.map(({ field, columns }) => ({ field, columns: [...columns] })),
    columns: describeColumns(table, guess.headingRow),
    options: {
      ...guess,
      fillsDates: true,
      dateOrder: 'auto',
      decimals: 'auto',
      hoursUnit: 'auto',
      minus: 'auto',
      names: [],
      takesRepeats: false,
      takesKnown: false,
    },
  }
}

function describeColumns({ rows }: ImportTable, headingRow: number | null): SheetRead['columns'] {
  const body = rows.slice(headingRow === null ? 0 : headingRow + 1)
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0)
  return Array.from({ length: Math.min(width, MOST_COLUMNS) }, (_, column) => {
    const examples: string[] = []
    for (const row of body) {
      const text = shown(cellText(row[column] ?? ''))
      if (text !== '') examples.push(text)
      if (examples.length === SHOWN_EXAMPLES) break
    }
    const heading = headingRow === null ? '' : shown(cellText(rows[headingRow]?.[column] ?? ''))
    return { heading, examples }
  })
}

function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN).replace(/\p{Surrogate}$/u, '')}…` : line
}

/** As good as a random UUID, which Node joins from so many pieces that 100,000 of them take 60 MB. */
function newId(): string {
  return randomBytes(ID_BYTES).toString('hex')
}
