import type { Cell } from '#shared/import/cell.ts'
import { MOST_COLUMNS } from '#shared/import/import-options.ts'
import { LAST_SHEET_ROW, LONGEST_CELL } from '#shared/import/limits.ts'
import { dateOfSerial } from '#shared/import/read-date.ts'
import { createRowCollector } from '../rows/collect-rows.ts'
import type { Shown } from './number-formats.ts'
import { type Attributes, readXml } from './read-xml.ts'
import { unescapeText } from './unescape-text.ts'
import { damagedWorkbook } from './zip-package.ts'

const MINUTES_PER_DAY = 1440
const MINUTES_PER_HOUR = 60

export interface SheetContext {
  readonly texts: readonly string[]
  readonly styles: readonly Shown[]
  readonly countsFrom1904: boolean
}

export interface SheetRows {
  readonly rows: readonly (readonly Cell[])[]
  /** Cells with a formula whose result the file does not hold; they are empty here. */
  readonly withoutResult: number
}

/**
 * Reads the cells of a sheet (`worksheet` of SpreadsheetML, ISO/IEC 29500-1, 18.3). A formula gives the result that the file
 * holds; nothing is computed.
 */
export async function readSheet(chunks: AsyncIterable<Uint8Array>, context: SheetContext): Promise<SheetRows> {
  const store = createRowCollector()
  let row: Cell[] = []
  let cell: OpenCell | null = null
  let isValue = false
  let withoutResult = 0

  await readXml(chunks, {
    open(name, attributes) {
      if (name === 'row') {
        store.padTo(rowBefore(attributes['r'], store.count))
        row = []
      } else if (name === 'c') cell = openCell(attributes, row.length)
      else if (name === 'f' && cell) cell.isFormula = true
      else if (name === 'v' || name === 't') isValue = true
      else if (name === 'rPh') isValue = false // a phonetic guide to a Japanese text
    },
    text(text) {
      if (isValue && cell && cell.text.length < LONGEST_CELL) cell.text += text.slice(0, LONGEST_CELL)
    },
    close(name) {
      if (name === 'v' || name === 't') isValue = false
      else if (name === 'c' && cell) {
        if (cell.isFormula && cell.text === '') withoutResult += 1
        if (cell.column < MOST_COLUMNS) {
          while (row.length < cell.column) row.push('')
          row[cell.column] = cellValue(cell, context)
        }
        cell = null
      } else if (name === 'row') store.add(row)
    },
  })
  return { rows: store.rows, withoutResult }
}

interface OpenCell {
  readonly column: number
  readonly type: string
  readonly style: number
  isFormula: boolean
  text: string
}

function openCell(attributes: Attributes, next: number): OpenCell {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(attributes['r'] ?? '')?.[0]
  const column = letters ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 : next
  return { column, type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), isFormula: false, text: '' }
}

/** How many rows come before this one. Rows without a cell may be left out of the file; here they count as empty. */
function rowBefore(reference: string | undefined, count: number): number {
  if (reference === undefined) return count
  const row = Number(reference)
  if (!Number.isInteger(row) || row <= count || row > LAST_SHEET_ROW) throw damagedWorkbook()
  return row - 1
}

function cellValue({ type, text, style }: OpenCell, { texts, styles, countsFrom1904 }: SheetContext): Cell {
  if (text === '') return ''
  switch (type) {
    case 's':
      return texts[Number(text)] ?? ''
    case 'b':
      return text === '1' ? 'TRUE' : 'FALSE'
    case 'n': {
      const value = Number(text)
      return Number.isFinite(value) ? shown(value, styles[style] ?? 'number', countsFrom1904) : text
    }
    case 'str':
    case 'inlineStr':
      return unescapeText(text)
    default: // dates written out, and errors such as #REF!
      return text
  }
}

function shown(value: number, as: Shown, countsFrom1904: boolean): Cell {
  if (as === 'date') return dateOfSerial(value, countsFrom1904) ?? value
  if (as === 'number' || value < 0) return value
  const minutes = Math.round(value * MINUTES_PER_DAY)
  return `${Math.floor(minutes / MINUTES_PER_HOUR)}:${String(minutes % MINUTES_PER_HOUR).padStart(2, '0')}`
}
