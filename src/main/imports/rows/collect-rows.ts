import type { Cell } from '#shared/import/cell.ts'
import { LAST_SHEET_ROW, MOST_IMPORT_ROWS } from '#shared/import/limits.ts'

const NO_CELLS: readonly Cell[] = []
/** In characters; longer texts are hardly ever the same. */
const LONGEST_SHARED_TEXT = 80
const MOST_SHARED_TEXTS = 50_000

/** A file that cannot be taken in, with a sentence that says why and what to do. Never leaves the import's thread. */
export class UnreadableFile extends Error {}

/** Gathers the rows of a sheet, keeps each text once, and refuses more rows than can be taken in. */
export interface RowCollector {
  readonly rows: readonly (readonly Cell[])[]
  readonly count: number
  /** Adds the next row. Throws `UnreadableFile` when there are too many. */
  add(cells: readonly Cell[]): void
  /** Adds empty rows until there are `count` rows. */
  padTo(count: number): void
}

export function createRowCollector(): RowCollector {
  const rows: (readonly Cell[])[] = []
  const texts = new Map<string, string>()
  let filled = 0

  function shared(cell: Cell): Cell {
    if (typeof cell === 'number' || cell.length > LONGEST_SHARED_TEXT) return cell
    const known = texts.get(cell)
    if (known !== undefined) return known
    if (texts.size < MOST_SHARED_TEXTS) texts.set(cell, cell)
    return cell
  }

  function push(cells: readonly Cell[]): void {
    if (rows.length >= LAST_SHEET_ROW) throw tooMany()
    rows.push(cells)
  }

  return {
    rows,
    get count() {
      return rows.length
    },
    add(cells) {
      if (cells.every((cell) => cell === '')) {
        push(NO_CELLS)
        return
      }
      filled += 1
      if (filled > MOST_IMPORT_ROWS) throw tooMany()
      push(cells.map(shared))
    },
    padTo(count) {
      while (rows.length < count) push(NO_CELLS)
    },
  }
}

function tooMany(): UnreadableFile {
  return new UnreadableFile(
    'This file has more than 200,000 rows, the most that can be taken in at once. Split it into smaller files.',
  )
}
