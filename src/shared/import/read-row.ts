import type { IsoDate } from '../calendar/day.ts'
import type { Parsed } from '../input/parsed.ts'
import { type Money, money } from '../money/money.ts'
import type { CostCategory } from '../values/cost-category.ts'
import { MAXIMUM_MINUTES, type Minutes } from '../values/primitives.ts'
import { type Cell, cellAt, cellText, isEmptyRow } from './cell.ts'
import type { ImportColumns, ImportField, ItemRef } from './import-options.ts'
import type { MoneyDirection } from './money-direction.ts'
import { type CellReaders, type CellRules, createCellReaders } from './read-cells.ts'
import { timeBetween } from './time-of-day.ts'
import { createTotalFinder } from './total-rows.ts'

/** What a row says, before it is known what its name means. */
export interface RowContent {
  readonly on: IsoDate
  /** Null: the row has no hours. */
  readonly minutes: Minutes | null
  /** Null: the row has no amount. Below zero: money that came back. */
  readonly amount: Money | null
  /** Whether the row writes money as banks do, where money that comes in from others is the opposite of a payment. */
  readonly isAsBanksWrite: boolean
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
  /** It adds up other rows, or did not take place; the sentence says so. */
  | { readonly kind: 'left-out'; readonly label: string; readonly sentence: string }
  | {
      readonly kind: 'content'
      readonly content: RowContent
      /** Hours of further columns, each an entry of its own. */
      readonly more: readonly RowContent[]
      /** Whether the date is that of a row above. */
      readonly isDateFilled: boolean
    }
  | { readonly kind: 'fault'; readonly fault: RowFault }

export interface RowRules extends CellRules {
  readonly columns: ImportColumns
  /** Columns of hours besides the first, with their headings. */
  readonly moreHours: readonly { readonly column: number; readonly heading: string }[]
  /** The heading of the first column of hours. */
  readonly hoursHeading: string
  readonly severalHours: 'together' | 'apart'
  readonly fillsDates: boolean
}

/** Reads one row as far as that is possible without the plan. Rows are to be read in their order. */
export type ReadRow = (row: readonly Cell[]) => RowReading

export function createRowReader(rules: RowRules): ReadRow {
  const { columns } = rules
  const read = createCellReaders(rules)
  const totals = createTotalFinder()
  let above: IsoDate | null = null

  return (row) => {
    if (isEmptyRow(row)) return EMPTY
    const cells = createCellTaker(row, columns)
    const on = cells.take('date', read.date)
    const hasDate = cells.fault() === null && on !== null
    if (totals.saysTotal(row, hasDate)) return leftOut(cellText(row.find(isLabel) ?? ''), ADDS_UP)
    const isHeld = cells.take('held', read.held) !== false
    const hours = isHeld ? takeHours(cells, read, rules) : []
    const direction = cells.take('direction', read.direction)
    const amount = takeAmount(cells, read, rules, direction)
    // An amount that cannot be read is an amount too.
    const hasAmount = amount !== null ? amount !== 0 : cells.fault() !== null
    if (!isHeld) return leftOut(cellText(cellAt(row, columns.item)), hasAmount ? NOT_HELD_BUT_AMOUNT : NOT_HELD)
    const plannedOn = cells.take('planned', read.planned)
    const part = cells.take('part', read.part)
    const name = cells.take('item', read.item) ?? ''
    const notes = cells.take('notes', read.notes) ?? ''
    const fault = cells.fault()
    if (fault) return { kind: 'fault', fault }
    const all = hours.reduce<number | null>((sum, { minutes }) => (sum ?? 0) + minutes, null)
    if (on === null && !row.some(isLabel) && totals.isSum(all, amount)) return leftOut('', ADDS_UP)
    const isDateFilled = on === null && above !== null && rules.fillsDates && (name !== '' || columns.item === null)
    const day = on ?? (isDateFilled ? above : null)
    if (day === null) return NO_DATE
    above = day
    if (hours.length === 0 && amount === null) return NO_FIGURE
    totals.add(all, amount)
    const [first, ...others] = hours
    const minutes = first?.minutes ?? null
    // A zero beside the other figure only fills its cell.
    const isOnlyAmount = minutes === 0 && amount !== null && amount !== 0
    const isOnlyHours = amount === 0 && minutes !== null
    const content: RowContent = {
      on: day,
      minutes: isOnlyAmount ? null : minutes,
      amount: isOnlyHours ? null : amount,
      isAsBanksWrite: writesAsBanks(rules, direction),
      name: first?.name ?? name,
      kind: cells.take('kind', read.kind),
      notes,
      plannedOn: columns.planned === null ? undefined : plannedOn,
      completes: cells.take('completes', read.completes) ?? false,
      part,
      category: cells.take('category', read.category) ?? 'other',
      id: cells.take('id', read.id),
    }
    const more = others.map((each) => ({ ...content, amount: null, minutes: each.minutes, name: each.name ?? name }))
    return { kind: 'content', content, more, isDateFilled }
  }
}

const EMPTY: RowReading = { kind: 'empty' }
const NO_DATE = refused('date', 'There is no date in this row.')
const NO_FIGURE = refused(null, 'There are no hours and no amount in this row.')

const ADDS_UP = 'This row adds up other rows, so it would count twice.'
const NOT_HELD = 'The file says that this did not take place.'
const NOT_HELD_BUT_AMOUNT = `${NOT_HELD} Its amount is left out too: if it was paid, add it yourself.`

function leftOut(label: string, sentence: string): RowReading {
  return { kind: 'left-out', label, sentence }
}

function refused(field: ImportField | null, sentence: string): RowReading {
  return { kind: 'fault', fault: { field, value: '', sentence } }
}

function isLabel(cell: Cell): boolean {
  return typeof cell === 'string' && /\p{L}/u.test(cell)
}

/** Reads the cells of one row, and keeps the first fault. */
interface CellTaker {
  /** Null for a cell that is empty or cannot be read. */
  take<T>(field: ImportField, parse: (cell: Cell) => Parsed<T>): T | null
  takeFrom<T>(column: number | null, field: ImportField, parse: (cell: Cell) => Parsed<T>): T | null
  refuse(field: ImportField, sentence: string): void
  fault(): RowFault | null
}

function createCellTaker(row: readonly Cell[], columns: ImportColumns): CellTaker {
  let fault: RowFault | null = null
  const taker: CellTaker = {
    take: (field, parse) => taker.takeFrom(columns[field], field, parse),
    takeFrom(column, field, parse) {
      const cell = cellAt(row, column)
      if (cell === '' || fault) return null
      const parsed = parse(cell)
      if (parsed.ok) return parsed.value
      const value = cellText(cell)
      if (value.trim() !== '') fault = { field, value, sentence: parsed.error }
      return null
    },
    refuse(field, sentence) {
      fault ??= { field, value: cellText(cellAt(row, columns[field])), sentence }
    },
    fault: () => fault,
  }
  return taker
}

interface RowHours {
  readonly minutes: Minutes
  /** What its column says it belongs to; null where the row says it. */
  readonly name: string | null
}

/** The hours of a row, one for each entry it makes; none where it has no hours. */
function takeHours(cells: CellTaker, read: CellReaders, rules: RowRules): readonly RowHours[] {
  const own = takeOwnHours(cells, read, rules)
  const { moreHours, severalHours, hoursHeading } = rules
  const more = moreHours.flatMap(({ column, heading }) => {
    const minutes = cells.takeFrom(column, 'hours', read.hours)
    return minutes === null ? [] : [{ minutes, name: heading }]
  })
  if (more.length === 0 && moreHours.length === 0) return own === null ? [] : [{ minutes: own, name: null }]
  const all = [...(own === null ? [] : [{ minutes: own, name: hoursHeading }]), ...more]
  if (severalHours === 'apart') return all.length > 1 ? all.filter(({ minutes }) => minutes > 0) : all
  return all.length === 0 ? [] : [{ minutes: all.reduce((sum, { minutes }) => sum + minutes, 0), name: null }]
}

function takeOwnHours(cells: CellTaker, read: CellReaders, { columns }: RowRules): Minutes | null {
  const hours = cells.take('hours', read.hours)
  const minutes = cells.take('minutes', read.minutes)
  if (hours !== null || minutes !== null) {
    const all = (hours ?? 0) + (minutes ?? 0)
    if (all > MAXIMUM_MINUTES) cells.refuse('hours', 'This is more than 20,000 hours.')
    return all
  }
  if (columns.start === null || columns.end === null) return null
  const start = cells.take('start', read.start)
  const end = cells.take('end', read.end)
  const pause = cells.take('pause', read.pause) ?? 0
  if (start === null && end === null) return null
  if (start === null || end === null) {
    cells.refuse(start === null ? 'start' : 'end', 'Start or end is missing, so the hours are not known.')
    return null
  }
  const between = timeBetween(start, end)
  if (!between.ok) cells.refuse('end', between.error)
  else if (pause >= between.value) cells.refuse('pause', 'The pause is as long as the time from start to end.')
  return between.ok ? between.value - pause : null
}

function writesAsBanks({ columns, style }: RowRules, direction: MoneyDirection | null): boolean {
  return style.minus === 'is-payment' || columns.credit !== null || (direction !== null && direction !== 'neither')
}

/** What was paid; below zero what came back. */
function takeAmount(
  cells: CellTaker,
  read: CellReaders,
  { columns, style }: RowRules,
  direction: MoneyDirection | null,
): Money | null {
  const amount = cells.take('amount', read.amount)
  if (columns.credit !== null) {
    const credit = cells.take('credit', read.credit)
    if (amount === null && credit === null) return null
    if (amount && credit) cells.refuse('credit', 'This row has money paid and money back. Write them in two rows.')
    return money(Math.abs(amount ?? 0) - Math.abs(credit ?? 0))
  }
  if (amount === null) return null
  if (amount < 0 && style.minus === 'refused') cells.refuse('amount', 'An amount cannot be below zero.')
  const paid = style.minus === 'is-payment' && amount !== 0 ? money(-amount) : amount
  // Where no amount is below zero, the word alone says it.
  if (direction === 'back' && amount > 0 && style.minus !== 'is-payment') return money(-paid)
  if ((direction === 'back' && paid > 0) || (direction === 'paid' && paid < 0)) {
    cells.refuse('direction', 'The word and the sign of the amount do not agree on whether this was paid.')
  }
  return paid
}
