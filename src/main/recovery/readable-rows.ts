import type { Database } from 'better-sqlite3-multiple-ciphers'
import type { Row } from '../store/tables/table.ts'

/** The rows of a damaged table that can still be read. */
export interface ReadableRows {
  readonly rows: readonly Row[]
  /** Whether some could not be read. */
  readonly isPart: boolean
}

/**
 * Reads a table from its beginning up to the damage, and from its end backwards to it. `key` names the columns in whose
 * order the rows are stored.
 */
export function readReadableRows(database: Database, table: string, key: readonly string[]): ReadableRows {
  const forward = readUntilDamage(database, `SELECT * FROM ${table} ORDER BY ${key.join(', ')}`)
  if (forward.isWhole) return { rows: forward.rows, isPart: false }
  const descending = key.map((column) => `${column} DESC`).join(', ')
  const backward = readUntilDamage(database, `SELECT * FROM ${table} ORDER BY ${descending}`)
  const seen = new Set(forward.rows.map((row) => JSON.stringify(row)))
  const behind = backward.rows.filter((row) => !seen.has(JSON.stringify(row)))
  return { rows: [...forward.rows, ...behind.reverse()], isPart: true }
}

function readUntilDamage(
  database: Database,
  query: string,
): { readonly rows: readonly Row[]; readonly isWhole: boolean } {
  const rows: Row[] = []
  try {
    for (const row of database.prepare<[], Row>(query).iterate()) rows.push(row)
    return { rows, isWhole: true }
  } catch {
    return { rows, isWhole: false }
  }
}
