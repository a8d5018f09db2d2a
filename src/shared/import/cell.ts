import { unescapeFormula } from '../export/escape-formula.ts'

/**
 * What a cell of a spreadsheet holds: text as it stands there, or a number that the file itself knows to be one. Empty
 * text is an empty cell. Dates and times of day that a file knows are text here, `YYYY-MM-DD` and `h:mm`.
 */
export type Cell = string | number

/** The rows of one sheet from its first on, empty ones included, so that an index of the list is a row number less one. */
export interface ImportTable {
  readonly rows: readonly (readonly Cell[])[]
  /** Whether day 0 of its serial dates is 1 January 1904 instead of 30 December 1899. */
  readonly countsFrom1904: boolean
}

export function cellAt(row: readonly Cell[], column: number | null): Cell {
  return column === null ? '' : (row[column] ?? '')
}

/** The text of a cell, without the apostrophe that only keeps a spreadsheet from taking a text for a formula. */
export function cellText(cell: Cell): string {
  return typeof cell === 'number' ? String(cell) : unescapeFormula(cell)
}

/** Whether a row says nothing: all its cells are empty, or it is a remark that begins with `#`. */
export function isEmptyRow(row: readonly Cell[]): boolean {
  let only: Cell = ''
  for (const cell of row) {
    if (cell === '' || (typeof cell === 'string' && cell.trim() === '')) continue
    if (only !== '') return false
    only = cell
  }
  return only === '' || (typeof only === 'string' && only.trimStart().startsWith('#'))
}
