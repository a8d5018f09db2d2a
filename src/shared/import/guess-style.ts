import type { DecimalSign } from '../input/parse-money.ts'
import { type Cell, cellAt, type ImportTable } from './cell.ts'
import type { DateOrder, ImportOptions, ImportStyle } from './import-options.ts'
import { memoize } from './memoize.ts'
import { nameKey } from './name-keys.ts'
import { ambiguityOf } from './read-date.ts'

/** No day has more hours than this, so larger bare numbers are minutes. */
const HOURS_IN_A_DAY = 24
/** Regions that write the month before the day. */
const MONTH_FIRST = /-(US|PH|FM|MH|PW|AS|GU|VI|PR)$/i

/** How a file writes dates and figures, and whether it leaves open what only a person can say. */
export interface StyleGuess {
  readonly style: ImportStyle
  /** Whether the file has dates that make sense both ways, and none that tells which. */
  readonly isDateOrderOpen: boolean
  /** Whether it has amounts such as 1.234 that make sense both ways, and none that tells which. */
  readonly isDecimalSignOpen: boolean
  /** What matters for this file at all. */
  readonly matters: { readonly dateOrder: boolean; readonly decimals: boolean; readonly hoursUnit: boolean }
}

/** What `auto` means for this file; what the person has chosen stays as it is. */
export function guessStyle(table: ImportTable, options: ImportOptions, locale: string): StyleGuess {
  const { columns, headingRow } = options
  const orders = { 'day-first': 0, 'month-first': 0, either: 0 }
  const signs = { '.': 0, ',': 0, either: 0 }
  const bare = { all: 0, aboveDay: 0 }
  const amounts = { all: 0, below: 0 }
  const orderOf = memoize(ambiguityOf)
  const look = (row: readonly Cell[], column: number | null, count: (cell: Cell) => void) => {
    const cell = column === null ? '' : (row[column] ?? '')
    if (cell !== '') count(cell)
  }
  const countOrder = (cell: Cell) => {
    const order = orderOf(cell)
    if (order !== null) orders[order] += 1
  }
  for (let index = headingRow === null ? 0 : headingRow + 1; index < table.rows.length; index += 1) {
    const row = table.rows[index] ?? []
    look(row, columns.date, countOrder)
    look(row, columns.planned, countOrder)
    look(row, columns.hours, (cell) => {
      const value = Number(cell)
      if (!(value > 0)) return
      bare.all += 1
      if (value > HOURS_IN_A_DAY) bare.aboveDay += 1
    })
    look(row, columns.amount, (cell) => {
      amounts.all += 1
      if (typeof cell === 'number' ? cell < 0 : BELOW_ZERO.test(cell)) amounts.below += 1
      const sign = typeof cell === 'string' ? decimalSignOf(cell) : null
      if (sign !== null) signs[sign] += 1
    })
  }
  const heading = headingRow === null ? '' : cellAt(table.rows[headingRow] ?? [], columns.hours)
  const [days, months] = [orders['day-first'], orders['month-first']]
  const usual: DateOrder = MONTH_FIRST.test(locale) ? 'month-first' : 'day-first'
  const order = days === months ? usual : days > months ? 'day-first' : 'month-first'
  const sign = signs['.'] === signs[','] ? null : signs['.'] > signs[','] ? '.' : ','
  // Banks write payments as amounts below zero. A column is taken for that when nearly all its amounts are below zero.
  const isBelow = amounts.below > 0 && amounts.below >= amounts.all * NEARLY_ALL
  return {
    style: {
      dateOrder: options.dateOrder === 'auto' ? order : options.dateOrder,
      decimals: options.decimals === 'auto' ? sign : options.decimals,
      hoursUnit: options.hoursUnit === 'auto' ? guessUnit(heading, bare) : options.hoursUnit,
      minus: options.minus === 'auto' ? (isBelow ? 'is-payment' : 'refused') : options.minus,
    },
    isDateOrderOpen: (days > 0 && months > 0) || (days === 0 && months === 0 && orders.either > 0),
    isDecimalSignOpen: sign === null && signs['.'] === 0 && signs.either > 0,
    matters: {
      dateOrder: days + months + orders.either > 0,
      decimals: signs['.'] + signs[','] + signs.either > 0,
      hoursUnit: bare.all > 0,
    },
  }
}

const BELOW_ZERO = /^[^\d]*[-−–][^\d]*\d|^\s*\(.*\)\s*$/
const NEARLY_ALL = 0.9

function decimalSignOf(text: string): DecimalSign | 'either' | null {
  const signs = text.replace(/[^\d.,]/g, '').replace(/^[.,]+|[.,]+$/g, '')
  const last = Math.max(signs.lastIndexOf('.'), signs.lastIndexOf(','))
  if (last < 0) return null
  const sign = signs[last] === '.' ? '.' : ','
  const other = sign === '.' ? ',' : '.'
  if (signs.slice(0, last).includes(other)) return sign
  if (signs.indexOf(sign) !== last) return other // a sign that comes more than once separates groups of three digits
  return signs.length - last - 1 === 3 ? 'either' : sign
}

function guessUnit(heading: Cell, bare: { readonly all: number; readonly aboveDay: number }): ImportStyle['hoursUnit'] {
  const words = nameKey(String(heading))
  if (/\bmin/.test(words)) return 'minutes'
  if (/\b(h|hrs?|hours?|stunden|std)\b/.test(words)) return 'hours'
  return bare.aboveDay > bare.all / 2 ? 'minutes' : 'hours'
}
