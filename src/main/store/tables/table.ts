/** A value as SQLite keeps it in a STRICT table of this program. */
export type SqlValue = string | number | null
export type Row = Readonly<Record<string, SqlValue>>
/** The rows of an item in another table, in their order. */
export type PartsOf = (partTable: string) => readonly Row[]

/** Rows that belong to one item, such as the days of a course. Their order is that of the item's list. */
export interface PartTable<T> {
  readonly name: string
  /** The column that holds the item's id. */
  readonly owner: string
  /** The columns beside the owner and the position. */
  readonly columns: readonly string[]
  readonly toRows: (item: T) => readonly Row[]
}

/** How one list of the plan is kept: a row for each item, with its id and its position, and rows of its parts. */
export interface ListTable<T> {
  readonly name: string
  /** The columns beside the id and the position. */
  readonly columns: readonly string[]
  readonly parts: readonly PartTable<T>[]
  readonly toRow: (item: T) => Row
  /** The item as it was written, unchecked; the plan is checked whole. */
  readonly fromRow: (row: Row, partsOf: PartsOf) => object
}

/** The part of a table that reads a list, whatever its items are. */
export type ListReader = Pick<ListTable<never>, 'name' | 'fromRow'> & {
  readonly parts: readonly Pick<PartTable<never>, 'name' | 'owner'>[]
}
