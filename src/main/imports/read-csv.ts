import Papa from 'papaparse'
import type { Encoding, TableReading } from '#shared/contract/import.ts'
import type { Cell } from '#shared/import/cell.ts'
import { guessSeparator, type Separator } from '#shared/import/guess-separator.ts'
import { MOST_COLUMNS } from '#shared/import/import-options.ts'
import { LONGEST_CELL } from '#shared/import/limits.ts'
import { decodeText } from './decode-text.ts'
import { createRowCollector, UnreadableFile } from './rows/collect-rows.ts'

export interface CsvTable {
  readonly rows: readonly (readonly Cell[])[]
  readonly encoding: Encoding
  readonly separator: Separator
  /** What the person should know of the file, in sentences. */
  readonly warnings: readonly string[]
}

/** Reads separated text. `onProgress` is called with the share that is done. Throws `UnreadableFile`. */
export function readCsv(bytes: Uint8Array, chosen: TableReading, onProgress: (share: number) => void): CsvTable {
  const { text, encoding } = decodeText(bytes, chosen.encoding)
  const separator = chosen.separator ?? guessSeparator(text)
  const body = text.replace(/^sep=.\r?\n/i, '')
  const store = createRowCollector()
  const warnings: string[] = []
  Papa.parse<string[]>(body, {
    delimiter: separator,
    skipEmptyLines: false,
    step: ({ data, errors, meta }) => {
      const row = store.count + 1
      const [fault] = errors
      if (fault) throw new UnreadableFile(faultText(fault.code, row))
      const swallowing = data.find((cell) => looksLikeRows(cell, separator, data.length))
      if (swallowing !== undefined) warnings.push(swallowedText(row, swallowing.split('\n').length))
      store.add(data.slice(0, MOST_COLUMNS).map((cell) => cell.slice(0, LONGEST_CELL)))
      if (store.count % 4096 === 0) onProgress(meta.cursor / Math.max(1, body.length))
    },
  })
  return { rows: store.rows, encoding, separator, warnings: warnings.slice(0, MOST_WARNINGS) }
}

/** More than these are one fault of the whole file. */
const MOST_WARNINGS = 3

/** Every fault that the reader of separated text reports would move cells or rows, so the file is refused. */
function faultText(code: string, row: number): string {
  return code === 'MissingQuotes'
    ? `A quotation mark opens in row ${row} and is never closed, so what follows cannot be told apart. Close it, then choose the file again.`
    : `In row ${row}, text stands behind a closing quotation mark, so what follows cannot be told apart. Take the quotation marks out there, or double those inside, then choose the file again.`
}

/** Whether a text in quotation marks holds lines with as many columns as the row itself: two stray marks can swallow rows. */
function looksLikeRows(cell: string, separator: Separator, columns: number): boolean {
  if (columns < LEAST_COLUMNS || !cell.includes('\n')) return false
  return cell.split('\n').some((line) => line.split(separator).length >= columns - 1)
}

const LEAST_COLUMNS = 3

function swallowedText(row: number, lines: number): string {
  return `A text in row ${row} holds ${lines} lines that look like rows. If they are, a quotation mark is missing there; correct the file and choose it again.`
}
