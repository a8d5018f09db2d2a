import type { IsoDate } from '../calendar/day.ts'
import { parseHours } from '../input/parse-hours.ts'
import { parseMoney } from '../input/parse-money.ts'
import type { Parsed } from '../input/parsed.ts'
import { type CurrencyCode, minorUnitDigits } from '../money/currency.ts'
import { type Money, money } from '../money/money.ts'
import { COST_CATEGORIES, type CostCategory } from '../values/cost-category.ts'
import {
  idSchema,
  MAXIMUM_AMOUNT,
  MAXIMUM_MINUTES,
  type Minutes,
  notesSchema,
  titleSchema,
} from '../values/primitives.ts'
import { CATEGORY_NAMES } from '../wording/names.ts'
import { type Cell, cellText, isEmptyRow } from './cell.ts'
import type { ImportColumns, ImportField, ImportStyle, ItemRef } from './import-options.ts'
import { memoize } from './memoize.ts'
import { kindOfWord, nameKey } from './name-keys.ts'
import { type DateRules, readDate } from './read-date.ts'

const MINUTES_PER_HOUR = 60
const YES = ['yes', 'y', 'true', '1', 'x', '✓', 'done', 'ja', 'oui', 'si', 'sí']

/** What a row says, before it is known what its name means. */
export interface RowContent {
  readonly on: IsoDate
  /** Null: the row has no hours. */
  readonly minutes: Minutes | null
  /** Null: the row has no amount. */
  readonly amount: Money | null
  readonly name: string
  readonly kind: ItemRef['kind'] | 'other' | null
  readonly notes: string
  /** Undefined where the file does not say; null where it says that the day was not planned. */
  readonly plannedOn: IsoDate | null | undefined
  readonly completes: boolean
  /** Counted from 0; null where the file does not say. */
  readonly part: number | null
  readonly category: CostCategory
  readonly id: string | null
}

/** Why a row cannot be read: the column, what stands there, and a sentence that says what to do. */
export interface RowFault {
  readonly field: ImportField | null
  readonly value: string
  readonly sentence: string
}

export type RowReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'content'; readonly content: RowContent }
  | { readonly kind: 'fault'; readonly fault: RowFault }

export interface RowRules {
  readonly columns: ImportColumns
  readonly style: ImportStyle
  readonly currency: CurrencyCode
  readonly countsFrom1904: boolean
  /** Nothing later has happened yet. */
  readonly today: IsoDate
}

/** Reads one row as far as that is possible without the plan. */
export type ReadRow = (row: readonly Cell[]) => RowReading

export function createRowReader(rules: RowRules): ReadRow {
  const { columns } = rules
  const dateRules = { order: rules.style.dateOrder, countsFrom1904: rules.countsFrom1904 }
  const read = {
    date: memoize((cell) => readPastDay(cell, dateRules, rules.today)),
    planned: memoize((cell) => readDate(cell, dateRules)),
    hours: memoize((cell) => readMinutes(cell, rules.style.hoursUnit)),
    amount: memoize((cell) => readAmount(cell, rules)),
    part: memoize(readPart),
    item: memoize((cell) => readName(cellText(cell))),
    notes: memoize((cell) => readNotes(cellText(cell))),
    kind: memoize((cell) => sure(kindOfWord(cellText(cell)))),
    completes: memoize((cell) => sure(YES.includes(nameKey(cellText(cell))))),
    category: memoize((cell) => sure(categoryOf(cellText(cell)))),
    id: memoize((cell) => sure(idOf(cellText(cell)))),
  } satisfies Record<ImportField, (cell: Cell) => Parsed<unknown>>

  return (row) => {
    if (isEmptyRow(row)) return EMPTY
    let fault: RowFault | null = null
    function take<T>(field: ImportField, parse: (cell: Cell) => Parsed<T>): T | null {
      const column = columns[field]
      const cell = column === null ? '' : (row[column] ?? '')
      if (cell === '' || fault) return null
      const parsed = parse(cell)
      if (parsed.ok) return parsed.value
      const value = cellText(cell)
      if (value.trim() !== '') fault = { field, value, sentence: parsed.error }
      return null
    }
    const on = take('date', read.date)
    const minutes = take('hours', read.hours)
    const amount = take('amount', read.amount)
    const plannedOn = take('planned', read.planned)
    const part = take('part', read.part)
    const name = take('item', read.item)
    const notes = take('notes', read.notes)
    if (fault) return { kind: 'fault', fault }
    if (on === null) return NO_DATE
    if (minutes === null && amount === null) return NO_FIGURE
    // A zero beside the other figure only fills its cell.
    const isOnlyAmount = minutes === 0 && amount !== null && amount !== 0
    const isOnlyHours = amount === 0 && minutes !== null
    return {
      kind: 'content',
      content: {
        on,
        minutes: isOnlyAmount ? null : minutes,
        amount: isOnlyHours ? null : amount,
        name: name ?? '',
        kind: take('kind', read.kind),
        notes: notes ?? '',
        plannedOn: columns.planned === null ? undefined : plannedOn,
        completes: take('completes', read.completes) ?? false,
        part,
        category: take('category', read.category) ?? 'other',
        id: take('id', read.id),
      },
    }
  }
}

const EMPTY: RowReading = { kind: 'empty' }
const NO_DATE = refused('date', 'There is no date in this row.')
const NO_FIGURE = refused(null, 'There are no hours and no amount in this row.')

function refused(field: ImportField | null, sentence: string): RowReading {
  return { kind: 'fault', fault: { field, value: '', sentence } }
}

/** The result of a reading that cannot fail. */
function sure<T>(value: T): Parsed<T> {
  return { ok: true, value }
}

function readPastDay(cell: Cell, rules: DateRules, today: IsoDate): Parsed<IsoDate> {
  const parsed = readDate(cell, rules)
  return parsed.ok && parsed.value > today ? { ok: false, error: 'This day has not come yet.' } : parsed
}

function readMinutes(cell: Cell, unit: ImportStyle['hoursUnit']): Parsed<Minutes> {
  const bare = typeof cell === 'number' ? cell : bareNumber(cell)
  if (bare === null) return parseHours(String(cell))
  const minutes = Math.round(unit === 'minutes' ? bare : bare * MINUTES_PER_HOUR)
  if (minutes < 0) return { ok: false, error: 'Hours cannot be below zero.' }
  if (minutes > MAXIMUM_MINUTES) return { ok: false, error: 'This is more than 20,000 hours.' }
  return { ok: true, value: minutes }
}

function bareNumber(text: string): number | null {
  const bare = text.trim()
  return /^\d{1,7}([.,]\d{1,6})?$/.test(bare) ? Number(bare.replace(',', '.')) : null
}

/** A cell that the file stores as a number may have more decimals than it shows, so the amount is rounded. */
function readAmount(cell: Cell, { currency, style }: RowRules): Parsed<Money> {
  const parsed = typeof cell === 'number' ? fromNumber(cell, currency) : fromText(cell, currency, style)
  if (!parsed.ok || parsed.value >= 0) return parsed
  if (style.minus === 'refused') return { ok: false, error: 'An amount cannot be below zero.' }
  return { ok: true, value: money(-parsed.value) }
}

function fromText(text: string, currency: CurrencyCode, { decimals }: ImportStyle): Parsed<Money> {
  const bracketed = /^\s*\((.*)\)\s*$/.exec(text)?.[1] // how accountants write what is below zero
  const rules = { currency, isSigned: true, ...(decimals === null ? {} : { decimals }) }
  return parseMoney(bracketed === undefined ? text : `-${bracketed}`, rules)
}

function fromNumber(value: number, currency: CurrencyCode): Parsed<Money> {
  const minorUnits = Math.round(Math.abs(value) * 10 ** minorUnitDigits(currency))
  if (!(minorUnits <= MAXIMUM_AMOUNT)) return { ok: false, error: 'This amount is larger than Certpace can hold.' }
  return { ok: true, value: money(value < 0 ? -minorUnits : minorUnits) }
}

function readPart(cell: Cell): Parsed<number> {
  const value = Number(cell)
  const isCount = Number.isInteger(value) && value >= 1 && value <= 2001
  return isCount ? { ok: true, value: value - 1 } : { ok: false, error: 'Write the number of the payment, from 1.' }
}

function readName(text: string): Parsed<string> {
  const parsed = titleSchema.safeParse(text.replace(/\s+/g, ' '))
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, error: 'This name is longer than 200 characters, or holds half a character.' }
}

function readNotes(text: string): Parsed<string> {
  const parsed = notesSchema.safeParse(text)
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, error: 'These notes are longer than 4,000 characters, or hold half a character.' }
}

function categoryOf(text: string): CostCategory {
  const key = nameKey(text)
  return COST_CATEGORIES.find((category) => nameKey(CATEGORY_NAMES[category]) === key) ?? 'other'
}

function idOf(text: string): string | null {
  const parsed = idSchema.safeParse(text.trim())
  return parsed.success ? parsed.data : null
}
