import type { Database } from 'better-sqlite3-multiple-ciphers'
import { type Outcome, succeed } from '#shared/fault.ts'
import { LIST_NAMES } from '#shared/plan/collections.ts'
import { readPlan } from '#shared/plan/document.ts'
import { PLAN_FORMAT, PLAN_FORMAT_VERSION, type Plan } from '#shared/plan/plan.ts'
import { shareRepeats } from '#shared/plan/share-repeats.ts'
import { readHeader } from './plan-header.ts'
import type { ListReader, PartTable, Row } from './tables/table.ts'
import { LIST_TABLES } from './tables/tables.ts'

/** The plan in a database, checked as strictly as a plan file, since a database can be damaged or edited by hand. */
export function readPlanRows(database: Database): Outcome<Plan> {
  const lists = LIST_NAMES.map((name) => [name, readList(database, LIST_TABLES[name])] as const)
  const plan = readPlan({
    format: PLAN_FORMAT,
    formatVersion: PLAN_FORMAT_VERSION,
    ...readHeader(database).fields,
    ...Object.fromEntries(lists),
  })
  return plan.ok ? succeed(shareRepeats(plan.value)) : plan
}

function readList(database: Database, table: ListReader): unknown[] {
  const parts = new Map(table.parts.map((part) => [part.name, readParts(database, part)]))
  const items: unknown[] = []
  // One row at a time, since all rows of a long log would take more memory than its entries.
  for (const row of database.prepare<[], Row>(`SELECT * FROM ${table.name} ORDER BY position`).iterate()) {
    items.push(table.fromRow(row, (part) => parts.get(part)?.get(String(row['id'])) ?? []))
  }
  return items
}

function readParts(
  database: Database,
  { name, owner }: Pick<PartTable<never>, 'name' | 'owner'>,
): ReadonlyMap<string, readonly Row[]> {
  const rows = database.prepare<[], Row>(`SELECT * FROM ${name} ORDER BY ${owner}, position`).all()
  return Map.groupBy(rows, (row) => String(row[owner]))
}
