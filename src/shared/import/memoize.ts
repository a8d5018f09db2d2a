import type { Cell } from './cell.ts'

/** Where a column has more different cells than this, few of them come twice. */
const MOST_REMEMBERED = 20_000

/** As `read`, but each cell is read once: the same dates, names and figures come again and again in a log. */
export function memoize<T>(read: (cell: Cell) => T): (cell: Cell) => T {
  const known = new Map<Cell, T>()
  return (cell) => {
    const before = known.get(cell)
    if (before !== undefined) return before
    const value = read(cell)
    if (known.size < MOST_REMEMBERED) known.set(cell, value)
    return value
  }
}
