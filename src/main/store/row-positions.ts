import type { Database } from 'better-sqlite3-multiple-ciphers'

/** Space between neighbors: about twenty insertions at one point fit before positions are spaced anew. */
const GAP = 2 ** 20
/** More than any position that insertions reach. */
const ASIDE = 2 ** 51

/** Finds positions for rows of one list. The rows of a list are ordered by the column `position`, ascending. */
export function createRowPositions(database: Database, table: string) {
  const lastPosition = database.prepare<[], number | null>(`SELECT max(position) FROM ${table}`).pluck()
  const neighbors = database
    .prepare<[number, number], number>(`SELECT position FROM ${table} ORDER BY position LIMIT ? OFFSET ?`)
    .pluck()
  const moveAway = database.prepare(`UPDATE ${table} SET position = position + ${ASIDE}`)
  const spaceEvenly = database.prepare(
    `UPDATE ${table} SET position = placed.rank * ${GAP}
     FROM (SELECT id, row_number() OVER (ORDER BY position) AS rank FROM ${table}) AS placed
     WHERE placed.id = ${table}.id`,
  )

  function findEnd(): number {
    const last = lastPosition.get() ?? null
    return last === null ? GAP : last + GAP
  }

  function findBetween(at: number): number | null {
    if (at === 0) {
      const [first] = neighbors.all(1, 0)
      return first === undefined ? findEnd() : first - GAP
    }
    const [previous, next] = neighbors.all(2, at - 1)
    if (previous === undefined || next === undefined) return findEnd()
    const middle = Math.floor((previous + next) / 2)
    return middle === previous ? null : middle
  }

  return {
    /**
     * A free position before the row with index `at`, counted from 0. Null, or an index beyond the list, is the end.
     */
    find(at: number | null): number {
      if (at === null) return findEnd()
      const position = findBetween(at)
      if (position !== null) return position
      moveAway.run() // first, since no two rows may share a position even for a moment
      spaceEvenly.run()
      return findBetween(at) ?? findEnd()
    },
  }
}
