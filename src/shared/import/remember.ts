import type { Cell } from './cell.ts'

/** More different cells than this are hardly written twice. */
const MOST_REMEMBERED = 20_000

/** As `read`, remembering what cells mean: the same dates, names and figures come again and again in a log. */
export function remember<T>(read: (cell: Cell) => T): (cell: Cell) => T {
  const known = new Map<Cell, T>()
  return (cell) => {
    const before = known.get(cell)
    if (before !== undefined) return before
    const value = read(cell)
    if (known.size < MOST_REMEMBERED) known.set(cell, value)
    return value
  }
}
