import type { DecimalSign } from '../input/parse-money.ts'
import { type Cell, cellAt, type ImportTable, isEmptyRow } from './cell.ts'
import { nameKey } from './names.ts'
import { ambiguityOf } from './read-date.ts'
import type { DateOrder, ImportSettings, ImportStyle } from './settings.ts'

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
}

/** What `auto` means for this file; what the person has chosen stays as it is. */
export function guessStyle(table: ImportTable, settings: ImportSettings, locale: string): StyleGuess {
  const { columns, headingRow } = settings
  const body = table.rows.slice(headingRow === null ? 0 : headingRow + 1).filter((row) => !isEmptyRow(row))
  const cellsOf = (column: number | null) =>
    column === null ? [] : body.map((row) => cellAt(row, column)).filter((cell) => cell !== '')
  const order = guessOrder([...cellsOf(columns.date), ...cellsOf(columns.planned)], locale)
  const amounts = cellsOf(columns.amount)
  const signs = guessDecimals(amounts)
  const heading = headingRow === null ? '' : cellAt(table.rows[headingRow] ?? [], columns.hours)
  return {
    style: {
      dateOrder: settings.dateOrder === 'auto' ? order.value : settings.dateOrder,
      decimals: settings.decimals === 'auto' ? signs.value : settings.decimals,
      hoursUnit: settings.hoursUnit === 'auto' ? guessUnit(heading, cellsOf(columns.hours)) : settings.hoursUnit,
      minus: settings.minus === 'auto' ? guessMinus(amounts) : settings.minus,
    },
    isDateOrderOpen: order.isOpen,
    isDecimalSignOpen: signs.isOpen,
  }
}

function guessOrder(cells: readonly Cell[], locale: string): { readonly value: DateOrder; readonly isOpen: boolean } {
  const found = { 'day-first': 0, 'month-first': 0, either: 0 }
  for (const cell of cells) {
    const ambiguity = ambiguityOf(cell)
    if (ambiguity !== null) found[ambiguity] += 1
  }
  const usual: DateOrder = MONTH_FIRST.test(locale) ? 'month-first' : 'day-first'
  const [days, months] = [found['day-first'], found['month-first']]
  if (days === months) return { value: usual, isOpen: days > 0 || found.either > 0 }
  return { value: days > months ? 'day-first' : 'month-first', isOpen: days > 0 && months > 0 }
}

/** Null where each amount says by itself what its signs mean, or none has any. */
function guessDecimals(cells: readonly Cell[]): { readonly value: DecimalSign | null; readonly isOpen: boolean } {
  const found = { '.': 0, ',': 0, either: 0 }
  for (const cell of cells) {
    const sign = typeof cell === 'string' ? decimalSignOf(cell) : null
    if (sign !== null) found[sign] += 1
  }
  if (found['.'] === found[',']) return { value: null, isOpen: found['.'] === 0 && found.either > 0 }
  return { value: found['.'] > found[','] ? '.' : ',', isOpen: false }
}

function decimalSignOf(text: string): DecimalSign | 'either' | null {
  const signs = text.replace(/[^\d.,]/g, '').replace(/^[.,]+|[.,]+$/g, '')
  const last = Math.max(signs.lastIndexOf('.'), signs.lastIndexOf(','))
  if (last < 0) return null
  const sign = signs[last] === '.' ? '.' : ','
  const other = sign === '.' ? ',' : '.'
  if (signs.slice(0, last).includes(other)) return sign
  if (signs.indexOf(sign) !== last) return other // written more than once, it parts groups of three
  return signs.length - last - 1 === 3 ? 'either' : sign
}

function guessUnit(heading: Cell, cells: readonly Cell[]): ImportStyle['hoursUnit'] {
  const words = nameKey(String(heading))
  if (/\bmin/.test(words)) return 'minutes'
  if (/\b(h|hrs?|hours?|stunden|std)\b/.test(words)) return 'hours'
  const bare = cells.map(Number).filter((value) => Number.isFinite(value) && value > 0)
  const large = bare.filter((value) => value > HOURS_IN_A_DAY).length
  return large > bare.length / 2 ? 'minutes' : 'hours'
}

const BELOW_ZERO = /^[^\d]*[-−–][^\d]*\d|^\s*\(.*\)\s*$/
const NEARLY_ALL = 0.9

/** Banks write what leaves an account below zero: so it is when nearly all of a column's amounts are. */
function guessMinus(cells: readonly Cell[]): ImportStyle['minus'] {
  const below = cells.filter((cell) => (typeof cell === 'number' ? cell < 0 : BELOW_ZERO.test(cell))).length
  return below > 0 && below >= cells.length * NEARLY_ALL ? 'is-payment' : 'refused'
}
