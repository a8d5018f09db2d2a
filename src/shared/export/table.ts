import type { IsoDate } from '../calendar/day.ts'
import type { Money } from '../money/money.ts'
import type { Minutes } from '../values/primitives.ts'

/** What the cells of a column are. Money is in minor units, hours in whole minutes; a file shows units and hours. */
export type ColumnKind = 'text' | 'date' | 'money' | 'hours' | 'count'

/** Text and dates are text, the others numbers; null is an empty cell. */
export type Cell = string | number | null

/** A table as data: what a sheet, a text file or a printed page shows. */
export interface Table {
  readonly title: string
  readonly columns: readonly { readonly heading: string; readonly kind: ColumnKind }[]
  readonly rows: readonly (readonly Cell[])[]
}

/** A column of a table about things of one sort. */
export interface Column<R> {
  readonly heading: string
  readonly kind: ColumnKind
  readonly of: (row: R) => Cell
}

export function makeTable<R>(title: string, columns: readonly Column<R>[], rows: readonly R[]): Table {
  return {
    title,
    columns: columns.map(({ heading, kind }) => ({ heading, kind })),
    rows: rows.map((row) => columns.map((column) => column.of(row))),
  }
}

export function textColumn<R>(heading: string, of: (row: R) => string): Column<R> {
  return { heading, kind: 'text', of }
}

export function dateColumn<R>(heading: string, of: (row: R) => IsoDate | null): Column<R> {
  return { heading, kind: 'date', of }
}

/** The heading names the currency: `Amount (USD)`. */
export function moneyColumn<R>(heading: string, currency: string, of: (row: R) => Money | null): Column<R> {
  return { heading: `${heading} (${currency})`, kind: 'money', of }
}

export function hoursColumn<R>(heading: string, of: (row: R) => Minutes | null): Column<R> {
  return { heading: `${heading} (hours)`, kind: 'hours', of }
}

export function countColumn<R>(heading: string, of: (row: R) => number | null): Column<R> {
  return { heading, kind: 'count', of }
}

const PARTS_OF_AN_HOUR = 10_000

/** Minutes as hours, to four decimals: enough to have each minute back by rounding. */
export function hoursOf(minutes: Minutes): number {
  return Math.round((minutes / 60) * PARTS_OF_AN_HOUR) / PARTS_OF_AN_HOUR
}
