import type { ImportTable } from './cell.ts'
import { createRepeatFinder } from './find-repeats.ts'
import type { ImportOptions, ImportStyle } from './import-options.ts'
import type { PlanForImport } from './plan-for-import.ts'
import { createRowReader, type RowContent, type RowFault } from './read-row.ts'
import { createNameResolver, type EntryKind, type Meaning } from './resolve-names.ts'
import type { RowOutcome } from './result.ts'

const ROWS_BETWEEN_PROGRESS = 2000

/** The hours or the payment of a row, and what becomes of them. */
export interface RowPart {
  readonly entry: EntryKind
  readonly meaning: Meaning
  readonly outcome: Exclude<RowOutcome, 'part' | 'fault'>
  /** Empty for what is taken. */
  readonly sentence: string
}

/** A row that is not empty, and what becomes of it. */
export interface ClassifiedRow {
  /** As the spreadsheet counts it, from 1. */
  readonly row: number
  /** Null for a row that cannot be read. */
  readonly content: RowContent | null
  readonly parts: readonly RowPart[]
  readonly fault: RowFault | null
}

/**
 * Reads the rows below the headings, one after the other, and hands each to `visit` with what becomes of it. Returns how
 * many are empty. `onProgress` is called now and then with the number of rows done.
 */
export function classifyRows(
  table: ImportTable,
  options: ImportOptions,
  style: ImportStyle,
  plan: PlanForImport,
  visit: (row: ClassifiedRow) => void,
  onProgress: (done: number) => void,
): number {
  const { columns, headingRow, names } = options
  const { currency, today } = plan
  const readRow = createRowReader({ columns, style, currency, countsFrom1904: table.countsFrom1904, today })
  const meaningOf = createNameResolver(plan, new Map(names.map(({ key, choice }) => [key, choice])))
  const findRepeat = createRepeatFinder(plan, options)

  function classify(row: number, content: RowContent, entry: EntryKind): RowPart {
    const meaning = meaningOf(content, entry)
    if (meaning.kind === 'unknown' || meaning.kind === 'left-out') {
      return { entry, meaning, outcome: meaning.kind, sentence: meaning.sentence }
    }
    const repeat = findRepeat(row, content, entry, meaning)
    return repeat
      ? { entry, meaning, outcome: repeat.kind, sentence: repeat.sentence }
      : { entry, meaning, outcome: 'taken', sentence: '' }
  }

  const first = headingRow === null ? 0 : headingRow + 1
  let empty = 0
  for (let index = first; index < table.rows.length; index += 1) {
    if ((index - first) % ROWS_BETWEEN_PROGRESS === 0) onProgress(index - first)
    const reading = readRow(table.rows[index] ?? [])
    const row = index + 1
    if (reading.kind === 'empty') empty += 1
    else if (reading.kind === 'fault') visit({ row, content: null, parts: [], fault: reading.fault })
    else {
      const { content } = reading
      const parts: RowPart[] = []
      if (content.minutes !== null) parts.push(classify(row, content, 'hours'))
      if (content.amount !== null) parts.push(classify(row, content, 'payment'))
      visit({ row, content, parts, fault: null })
    }
  }
  return empty
}

/** What becomes of the row as a whole. */
export function outcomeOf({ parts, fault }: ClassifiedRow): RowOutcome {
  const [first] = parts
  if (fault || !first) return 'fault'
  if (parts.every(({ outcome }) => outcome === 'taken')) return 'taken'
  return parts.some(({ outcome }) => outcome === 'taken') ? 'part' : first.outcome
}
