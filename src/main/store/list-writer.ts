import type { Database } from 'better-sqlite3-multiple-ciphers'
import { createRowPositions } from './row-positions.ts'
import type { ListTable, PartTable } from './tables/table.ts'

/** Writes single items of one list. All calls must be made inside a transaction. */
export interface ListWriter<T extends { readonly id: string }> {
  /** `at` counts from 0; null is the end. */
  insert(item: T, at: number | null): void
  update(item: T): void
  remove(id: string): void
  removeAll(): void
  /** `to` is the index among the other items. */
  move(id: string, to: number): void
}

/** Prepares the statements of a list once, for the life of the connection. */
export function createListWriter<T extends { readonly id: string }>(
  database: Database,
  table: ListTable<T>,
): ListWriter<T> {
  const columns = ['id', 'position', ...table.columns]
  const insertRow = database.prepare(
    `INSERT INTO ${table.name} (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`,
  )
  const updateRow = database.prepare(
    `UPDATE ${table.name} SET ${table.columns.map((column) => `${column} = @${column}`).join(', ')} WHERE id = @id`,
  )
  const removeRow = database.prepare(`DELETE FROM ${table.name} WHERE id = ?`)
  const removeRows = database.prepare(`DELETE FROM ${table.name}`)
  const setPosition = database.prepare(`UPDATE ${table.name} SET position = ? WHERE id = ?`)
  const parts = table.parts.map((part) => createPartWriter(database, part))
  const positions = createRowPositions(database, table.name)

  return {
    insert(item, at) {
      insertRow.run({ id: item.id, position: positions.find(at), ...table.toRow(item) })
      for (const part of parts) part.insert(item)
    },
    update(item) {
      updateRow.run({ id: item.id, ...table.toRow(item) })
      for (const part of parts) {
        part.remove(item.id)
        part.insert(item)
      }
    },
    remove(id) {
      removeRow.run(id) // its parts go with it (ON DELETE CASCADE)
    },
    removeAll() {
      removeRows.run()
    },
    move(id, to) {
      setPosition.run(positions.find(null), id) // first to the end, so that `to` is the index among the others
      setPosition.run(positions.find(to), id)
    },
  }
}

function createPartWriter<T extends { readonly id: string }>(database: Database, part: PartTable<T>) {
  const columns = [part.owner, 'position', ...part.columns]
  const insertRow = database.prepare(
    `INSERT INTO ${part.name} (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`,
  )
  const removeRows = database.prepare(`DELETE FROM ${part.name} WHERE ${part.owner} = ?`)
  return {
    insert(item: T) {
      for (const [position, row] of part.toRows(item).entries()) {
        insertRow.run({ [part.owner]: item.id, position, ...row })
      }
    },
    remove(id: string) {
      removeRows.run(id)
    },
  }
}
