/** Columns of STRICT tables with their checks, as text. What shipped steps are made of is never changed. */

export const isFlag = (column: string) => `${column} INTEGER NOT NULL CHECK (${column} IN (0, 1))`
const DATE_FORM = "GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'"
export const isDate = (column: string) => `${column} TEXT NOT NULL CHECK (${column} ${DATE_FORM})`
export const isDateOrNull = (column: string) => `${column} TEXT CHECK (${column} ${DATE_FORM})`
export const isAmountOrNull = (column: string) => `${column} INTEGER CHECK (${column} BETWEEN 0 AND 1000000000)`
export const isMinutes = (column: string) => `${column} INTEGER NOT NULL CHECK (${column} BETWEEN 0 AND 1200000)`
export const isMinutesOrNull = (column: string) => `${column} INTEGER CHECK (${column} BETWEEN 0 AND 1200000)`
export const isOneOf = (column: string, ...values: readonly string[]) =>
  `${column} TEXT NOT NULL CHECK (${column} IN (${values.map((value) => `'${value}'`).join(', ')}))`
export const isOneOfOrNull = (column: string, ...values: readonly string[]) =>
  isOneOf(column, ...values).replace(' NOT NULL', '')
/** The order of a list. Neighbours leave gaps, so that most insertions write one row. */
export const KEYS = 'id TEXT NOT NULL PRIMARY KEY, position INTEGER NOT NULL UNIQUE'
/** A command may bring things in any order, so links are checked when it is whole. */
export const link = (column: string, table: string) =>
  `${column} TEXT REFERENCES ${table} (id) ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED`
export const part = (owner: string, table: string) => `
  ${owner} TEXT NOT NULL REFERENCES ${table} (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0)`
