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
}

/** Reads separated text. `onProgress` is called with the share that is done. Throws `UnreadableFile`. */
export function readCsv(bytes: Uint8Array, chosen: TableReading, onProgress: (share: number) => void): CsvTable {
  const { text, encoding } = decodeText(bytes, chosen.encoding)
  const separator = chosen.separator ?? guessSeparator(text)
  const body = text.replace(/^sep=.\r?\n/i, '')
  const store = createRowCollector()
  Papa.parse<string[]>(body, {
    delimiter: separator,
    skipEmptyLines: false,
    step: ({ data, errors, meta }) => {
      if (errors.some(({ code }) => code === 'MissingQuotes')) {
        throw new UnreadableFile(
          `A quotation mark opens in row ${store.count + 1} and is never closed, so what follows cannot be told apart. Close it, then choose the file again.`,
        )
      }
      store.add(data.slice(0, MOST_COLUMNS).map((cell) => cell.slice(0, LONGEST_CELL)))
      if (store.count % 4096 === 0) onProgress(meta.cursor / Math.max(1, body.length))
    },
  })
  return { rows: store.rows, encoding, separator }
}
