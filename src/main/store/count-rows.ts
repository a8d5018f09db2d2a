import type { Database } from 'better-sqlite3-multiple-ciphers'

/** How many rows each table has. A copy is compared with its original by them. */
export type RowCounts = Readonly<Record<string, number>>

/** `schema` is `main`, or the name under which another database is attached. */
export function countRows(database: Database, schema = 'main'): RowCounts {
  const tables = database
    .prepare<[], string>(
      `SELECT name FROM ${schema}.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .pluck()
    .all()
  const countIn = (table: string) =>
    database.prepare<[], number>(`SELECT count(*) FROM ${schema}."${table}"`).pluck().get() ?? 0
  return Object.fromEntries(tables.map((table) => [table, countIn(table)]))
}

/** Whether each table has as many rows as expected. */
export function hasRows(database: Database, expected: RowCounts): boolean {
  return JSON.stringify(countRows(database)) === JSON.stringify(expected)
}
