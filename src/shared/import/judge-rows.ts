import type { ImportTable } from './cell.ts'
import { createRepeatFinder } from './find-repeats.ts'
import type { ImportPlan } from './import-plan.ts'
import { createRowReader, type RowDraft, type RowFault } from './read-row.ts'
import { createNameBook, type EntryKind, type Meaning } from './resolve-names.ts'
import type { RowOutcome } from './result.ts'
import type { ImportSettings, ImportStyle } from './settings.ts'

/** After so many rows progress is told. */
const ROWS_BETWEEN_NEWS = 2000

/** The hours or the payment of a row, and what becomes of them. */
export interface Part {
  readonly entry: EntryKind
  readonly meaning: Meaning
  readonly outcome: Exclude<RowOutcome, 'part' | 'fault'>
  /** Empty for what is taken. */
  readonly sentence: string
}

/** A row with something in it, judged. */
export interface JudgedRow {
  /** As the spreadsheet counts it, from 1. */
  readonly row: number
  /** Null for a row that cannot be read. */
  readonly draft: RowDraft | null
  readonly parts: readonly Part[]
  readonly fault: RowFault | null
}

/**
 * Reads the rows below the headings, one after the other, and says what becomes of each. Answers how many are empty.
 * `onProgress` hears how many are done.
 */
export function judgeRows(
  table: ImportTable,
  settings: ImportSettings,
  style: ImportStyle,
  plan: ImportPlan,
  visit: (row: JudgedRow) => void,
  onProgress: (done: number) => void,
): number {
  const { columns, headingRow, names } = settings
  const { currency, today } = plan
  const readRow = createRowReader({ columns, style, currency, countsFrom1904: table.countsFrom1904, today })
  const meaningOf = createNameBook(plan, new Map(names.map(({ key, choice }) => [key, choice])))
  const findRepeat = createRepeatFinder(plan, settings)

  function judge(row: number, draft: RowDraft, entry: EntryKind): Part {
    const meaning = meaningOf(draft, entry)
    if (meaning.kind === 'unknown' || meaning.kind === 'left-out') {
      return { entry, meaning, outcome: meaning.kind, sentence: meaning.sentence }
    }
    const repeat = findRepeat(row, draft, entry, meaning)
    return repeat
      ? { entry, meaning, outcome: repeat.kind, sentence: repeat.sentence }
      : { entry, meaning, outcome: 'taken', sentence: '' }
  }

  const first = headingRow === null ? 0 : headingRow + 1
  let empty = 0
  for (let index = first; index < table.rows.length; index += 1) {
    if ((index - first) % ROWS_BETWEEN_NEWS === 0) onProgress(index - first)
    const reading = readRow(table.rows[index] ?? [])
    const row = index + 1
    if (reading.kind === 'empty') empty += 1
    else if (reading.kind === 'fault') visit({ row, draft: null, parts: [], fault: reading.fault })
    else {
      const { draft } = reading
      const parts: Part[] = []
      if (draft.minutes !== null) parts.push(judge(row, draft, 'hours'))
      if (draft.amount !== null) parts.push(judge(row, draft, 'payment'))
      visit({ row, draft, parts, fault: null })
    }
  }
  return empty
}

/** What becomes of the row as a whole. */
export function outcomeOf({ parts, fault }: JudgedRow): RowOutcome {
  const [first] = parts
  if (fault || !first) return 'fault'
  if (parts.every(({ outcome }) => outcome === 'taken')) return 'taken'
  return parts.some(({ outcome }) => outcome === 'taken') ? 'part' : first.outcome
}
