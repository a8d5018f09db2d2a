import { money } from '../money/money.ts'
import { cellAt, cellText, type ImportTable } from './cell.ts'
import { createRepeatFinder, type RowPlace } from './find-repeats.ts'
import type { ImportOptions, ImportStyle } from './import-options.ts'
import type { PlanForImport } from './plan-for-import.ts'
import { createRowReader, type RowContent, type RowFault, type RowRules } from './read-row.ts'
import { createNameResolver, type EntryKind, type Meaning } from './resolve-names.ts'
import type { RowOutcome } from './result.ts'

const ROWS_BETWEEN_PROGRESS = 2000

/** The hours or the payment of a row, and what becomes of them. */
export interface RowPart {
  readonly entry: EntryKind
  readonly content: RowContent
  readonly meaning: Meaning
  readonly outcome: Exclude<RowOutcome, 'part' | 'fault'>
  /** Empty for what is taken. */
  readonly sentence: string
}

/** A row that is not empty, and what becomes of it. */
export interface ClassifiedRow {
  /** As the spreadsheet counts it, from 1. */
  readonly row: number
  /** What the row says first; null for one that cannot be read, or makes no entry. */
  readonly content: RowContent | null
  readonly parts: readonly RowPart[]
  readonly fault: RowFault | null
  /** What stands in a row that makes no entry, such as one that adds up others, and why; null for any other. */
  readonly leftOut: { readonly label: string; readonly sentence: string } | null
}

/**
 * Reads the rows below the headings, one after the other, and hands each to `visit` with what becomes of it. Returns how
 * many are empty, and how many have the date of a row above. `onProgress` is called now and then with the number of rows done.
 */
export function classifyRows(
  table: ImportTable,
  options: ImportOptions,
  style: ImportStyle,
  plan: PlanForImport,
  visit: (row: ClassifiedRow) => void,
  onProgress: (done: number) => void,
): { readonly empty: number; readonly filled: number } {
  const { names } = options
  const readRow = createRowReader(rowRules(table, options, style, plan))
  const meaningOf = createNameResolver(plan, new Map(names.map(({ key, choice }) => [key, choice])))
  const findRepeat = createRepeatFinder(plan, options)

  function classify(at: RowPlace, read: RowContent, entry: EntryKind): RowPart {
    const meaning = meaningOf(read, entry)
    const content = entry === 'payment' ? asReceived(read, meaning) : read
    if (meaning.kind === 'unknown' || meaning.kind === 'left-out') {
      return { entry, content, meaning, outcome: meaning.kind, sentence: meaning.sentence }
    }
    const repeat = findRepeat(at, content, entry, meaning)
    return repeat
      ? { entry, content, meaning, outcome: repeat.kind, sentence: repeat.sentence }
      : { entry, content, meaning, outcome: 'taken', sentence: '' }
  }

  const first = firstRow(options)
  const counts = { empty: 0, filled: 0 }
  for (let index = first; index < table.rows.length; index += 1) {
    if ((index - first) % ROWS_BETWEEN_PROGRESS === 0) onProgress(index - first)
    const cells = table.rows[index] ?? []
    const reading = readRow(cells)
    const row = index + 1
    if (reading.kind === 'empty') counts.empty += 1
    else if (reading.kind === 'left-out') visit({ row, content: null, parts: [], fault: null, leftOut: reading })
    else if (reading.kind === 'fault') visit({ row, content: null, parts: [], fault: reading.fault, leftOut: null })
    else {
      const { content, more, isDateFilled } = reading
      const at = { row, cells }
      const parts: RowPart[] = []
      if (isDateFilled) counts.filled += 1
      if (content.minutes !== null) parts.push(classify(at, content, 'hours'))
      for (const each of more) parts.push(classify(at, each, 'hours'))
      if (content.amount !== null) parts.push(classify(at, content, 'payment'))
      visit({ row, content, parts, fault: null, leftOut: null })
    }
  }
  return counts
}

/** Below the headings, counted from 0. */
function firstRow({ headingRow }: ImportOptions): number {
  return headingRow === null ? 0 : headingRow + 1
}

function rowRules(table: ImportTable, options: ImportOptions, style: ImportStyle, plan: PlanForImport): RowRules {
  const { columns, headingRow, moreHours, severalHours, fillsDates } = options
  const { currency, today, locale } = plan
  const headings = headingRow === null ? [] : (table.rows[headingRow] ?? [])
  const headingOf = (column: number | null) => cellText(cellAt(headings, column)).replace(/\s+/g, ' ').trim()
  return {
    columns,
    moreHours: moreHours.map((column) => ({ column, heading: headingOf(column) })),
    hoursHeading: headingOf(columns.hours),
    severalHours,
    fillsDates,
    style,
    currency,
    locale,
    countsFrom1904: table.countsFrom1904,
    today,
  }
}

/** In a file as banks write it, money that comes in has the other sign: of a contribution it is what is received. */
function asReceived(content: RowContent, meaning: Meaning): RowContent {
  const isContribution = meaning.kind === 'item' && meaning.item.ref.kind === 'contribution'
  return isContribution && content.isAsBanksWrite && content.amount !== null && content.amount !== 0
    ? { ...content, amount: money(-content.amount) }
    : content
}

/** What becomes of the row as a whole. */
export function outcomeOf({ parts, fault, leftOut }: ClassifiedRow): RowOutcome {
  if (leftOut) return 'left-out'
  const [first] = parts
  if (fault || !first) return 'fault'
  if (parts.every(({ outcome }) => outcome === 'taken')) return 'taken'
  return parts.some(({ outcome }) => outcome === 'taken') ? 'part' : first.outcome
}
