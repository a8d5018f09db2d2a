import type { ListTable, PartsOf, PartTable, Row, SqlValue } from './table.ts'

/** A value of the plan and the columns that hold it: what writes it is what reads it. */
export interface Stored<T> {
  /** Its columns, each with what stands in it where an item has no such value. */
  readonly absent: Row
  readonly parts: readonly PartTable<T>[]
  readonly write: (value: T, row: Record<string, SqlValue>) => void
  /** The value as it was written, unchecked. Undefined where an older file lacks the column: the schema has a default. */
  readonly read: (row: Row, partsOf: PartsOf) => unknown
}

/** A stored value under the key that it has in the plan, from which its column has its name. */
export type Field<T> = (key: string) => Stored<T>
export type Fields<T> = { readonly [Key in keyof T]-?: Field<T[Key]> }

/** A text or a number in one column; `name` only where it is not that of the key. */
export function column(name?: string, absent: SqlValue = null): Field<SqlValue> {
  return storedAs(
    (value) => value,
    (stored) => stored,
    name,
    absent,
  )
}

/** SQLite has no booleans. */
export function flag(): Field<boolean> {
  return storedAs(
    (value) => (value ? 1 : 0),
    (stored) => stored === 1,
  )
}

/** A value that is kept as its JSON; undefined where the column holds none. */
export function json(name?: string): Field<unknown> {
  return storedAs((value) => JSON.stringify(value), readJson, name)
}

function storedAs<T>(
  toColumn: (value: T) => SqlValue,
  fromColumn: (stored: SqlValue | undefined) => unknown,
  name?: string,
  absent: SqlValue = null,
): Field<T> {
  return (key) => {
    const columnName = name ?? snakeCase(key)
    return {
      absent: { [columnName]: absent },
      parts: [],
      write: (value, row) => {
        row[columnName] = toColumn(value)
      },
      read: (row) => fromColumn(row[columnName]),
    }
  }
}

/** A value that may be left out. */
export function optional<T>(field: Field<T>): Field<T | undefined> {
  return (key) => {
    const { absent, write, read } = field(key)
    const [first = ''] = Object.keys(absent)
    return {
      absent,
      parts: [],
      write: (value, row) => value !== undefined && write(value, row),
      read: (row, partsOf) => ((row[first] ?? null) === null ? undefined : read(row, partsOf)),
    }
  }
}

/** An object whose fields stand in columns of the same row, or in parts of it. */
export function record<T extends object>(fields: NoInfer<Fields<T>>): Field<T> {
  // Each field stores the value of its own key, which a walk over keys cannot tell the compiler.
  const stored = Object.entries(fields).map(([key, field]) => ({
    key: key as keyof T,
    ...(field as Field<unknown>)(key),
  }))
  return () => ({
    absent: Object.assign({}, ...stored.map(({ absent }) => absent)),
    parts: stored.flatMap(({ key, parts }) =>
      parts.map((part) => ({ ...part, toRows: (value: T) => part.toRows(value[key]) })),
    ),
    write: (value, row) => {
      for (const { key, write } of stored) write(value[key], row)
    },
    read: (row, partsOf) => {
      const value: Partial<Record<keyof T, unknown>> = {}
      let isThere = stored.length === 0
      for (const { key, read } of stored) {
        const one = read(row, partsOf)
        if (one === undefined) continue
        value[key] = one
        isThere = true
      }
      return isThere ? value : undefined
    },
  })
}

/** A value of one of several kinds. Kinds share columns of the same name; `kind` says how the kind itself is kept. */
export function oneOf<T extends { readonly kind: string }>(
  kind: NoInfer<Field<T['kind']>>,
  kinds: NoInfer<{ readonly [K in T['kind']]: Fields<Omit<Extract<T, { kind: K }>, 'kind'>> }>,
): Field<T> {
  const storedKind = kind('kind')
  // The fields of a kind store values of that kind, which a walk over kinds cannot tell the compiler.
  const byKind = new Map(
    Object.entries(kinds).map(([name, fields]) => [name, record(Object.assign({ kind }, fields))('') as Stored<T>]),
  )
  return () => ({
    absent: Object.assign({}, ...[...byKind.values()].map(({ absent }) => absent)),
    parts: [...byKind].flatMap(([name, { parts }]) =>
      parts.map((part) => ({ ...part, toRows: (value: T) => (value.kind === name ? part.toRows(value) : []) })),
    ),
    write: (value, row) => byKind.get(value.kind)?.write(value, row),
    read: (row, partsOf) => {
      const name = storedKind.read(row, partsOf)
      return name === undefined ? undefined : (byKind.get(String(name))?.read(row, partsOf) ?? { kind: name })
    },
  })
}

/** A list in a table of its own, whose rows name the item they belong to in the column `owner`. */
export function list<T>(name: string, owner: string, field: Field<T>): Field<readonly T[]> {
  const item = field('')
  const toRows = (items: readonly T[]) => items.map((one) => toRow(item, one))
  return () => ({
    absent: {},
    parts: [{ name, owner, columns: Object.keys(item.absent), toRows }],
    write: () => {},
    read: (_, partsOf) => partsOf(name).map((row) => item.read(row, partsOf)),
  })
}

/** An item without its id, which every table has. */
export type Unnamed<T> = T extends unknown ? Omit<T, 'id'> : never

export function listTable<T extends { readonly id: string }>(name: string, field: Field<Unnamed<T>>): ListTable<T> {
  // An item is what it is without its id, and its id.
  const item = field('') as Stored<unknown>
  return {
    name,
    columns: Object.keys(item.absent),
    parts: item.parts,
    toRow: (value) => toRow(item, value),
    fromRow: (row, partsOf) => Object.assign(Object(item.read(row, partsOf)), { id: row['id'] }),
  }
}

/** The columns of a value, each with what it holds. */
export function toRow<T>({ absent, write }: Stored<T>, value: T): Row {
  const row = { ...absent }
  write(value, row)
  return row
}

/** The value of a JSON column, or undefined where it holds no JSON; what reads it checks its shape. */
export function readJson(text: SqlValue | undefined): unknown {
  if (typeof text !== 'string') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function snakeCase(key: string): string {
  return key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
