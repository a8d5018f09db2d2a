import { usualOrder, usualSign } from '../input/locale-habits.ts'
import { type BareUnit, bareHours } from '../input/parse-hours.ts'
import { DATE_ORDERS, type DateOrder } from '../input/written-date.ts'
import { type DecimalSign, decimalSignOf, isNothing } from '../input/written-number.ts'
import { type Cell, cellAt, cellText, type ImportTable } from './cell.ts'
import { couldBeClock, guessUnit, type UnitGuess } from './guess-unit.ts'
import type { ImportOptions, ImportStyle } from './import-options.ts'
import { memoize } from './memoize.ts'
import { directionOfWord } from './money-direction.ts'
import { orderHintOf } from './read-date.ts'

/** How a file writes dates and figures, and whether it leaves open what only a person can say. */
export interface StyleGuess {
  readonly style: ImportStyle
  /** Whether the file has dates that make sense in several orders, and none that tells which. */
  readonly isDateOrderOpen: boolean
  /** Whether some of them can have the year in front. */
  readonly isYearFirstPossible: boolean
  /** Whether it has figures such as 1.234 that make sense both ways, and none that tells which. */
  readonly isDecimalSignOpen: boolean
  /** Whether figures without a unit can be hours or minutes, or a fraction of a day. */
  readonly isHoursUnitOpen: boolean
  /** Whether 1.30 can be 1 h 30 min. */
  readonly isClockPossible: boolean
  /** Whether it has amounts above and below zero, and neither is clearly what was paid. */
  readonly isMinusOpen: boolean
  /** What matters for this file at all. */
  readonly matters: {
    readonly dateOrder: boolean
    readonly decimals: boolean
    readonly hoursUnit: boolean
    readonly minus: boolean
  }
}

/** Banks write payments below zero. A column is taken for that when so many of its amounts are, or the other way round. */
const CLEARLY_MORE = 0.75

/** What `auto` means for this file; what the person has chosen stays as it is. */
export function guessStyle(table: ImportTable, options: ImportOptions, locale: string): StyleGuess {
  const dates = countOrders(table, options)
  const hours = countHours(table, options)
  const amounts = countAmounts(table, options)
  const slashed = orderOf(dates.slashed, usualOrder(locale))
  const dotted = dottedOrderOf(dates, options)
  const sign = proofOf(amounts.signs) ?? proofOf(hours.signs)
  const isMixed = proofOf(amounts.signs) !== null && contradicts(hours.signs, proofOf(amounts.signs))
  const unit = unitOf(table, options, hours, sign ?? usualSign(locale))
  const minus = minusOf(amounts)
  return {
    style: {
      dateOrder: options.dateOrder !== 'auto' ? options.dateOrder : hasSlashed(dates) ? slashed.order : dotted.order,
      dottedOrder: dotted.order,
      decimals: options.decimals === 'auto' ? sign : options.decimals,
      hoursUnit: options.hoursUnit === 'auto' ? unit.unit : options.hoursUnit,
      minus: options.minus === 'auto' ? minus.minus : options.minus,
    },
    isDateOrderOpen: slashed.isOpen || dotted.isOpen,
    isYearFirstPossible: dates.yearFirst > 0,
    isDecimalSignOpen: isMixed || (sign === null && amounts.signs.either + hours.signs.either > 0),
    isHoursUnitOpen: unit.isOpen,
    isClockPossible: hours.couldBeClock(sign ?? usualSign(locale)),
    isMinusOpen: minus.isOpen,
    matters: {
      dateOrder: dates.all > 0,
      decimals: total(amounts.signs) + total(hours.signs) > 0,
      hoursUnit: hours.figures('.').length > 0,
      minus: amounts.below > 0,
    },
  }
}

type SignCounts = Record<DecimalSign | 'either', number>

function total(signs: SignCounts): number {
  return signs['.'] + signs[','] + signs.either
}

/** The sign that the figures of a column prove; null where none does, or each as often. */
function proofOf(signs: SignCounts): DecimalSign | null {
  if (signs['.'] === signs[',']) return null
  return signs['.'] > signs[','] ? '.' : ','
}

/** Whether a column proves another sign than the one given, and holds figures for which it matters. */
function contradicts(signs: SignCounts, sign: DecimalSign | null): boolean {
  const own = proofOf(signs)
  return own !== null && own !== sign && signs.either > 0
}

function eachFilled(
  table: ImportTable,
  { headingRow }: ImportOptions,
  columns: readonly (number | null)[],
  visit: (cell: Cell, row: readonly Cell[]) => void,
): void {
  for (let index = headingRow === null ? 0 : headingRow + 1; index < table.rows.length; index += 1) {
    const row = table.rows[index] ?? []
    for (const column of columns) {
      const cell = cellAt(row, column)
      if (cell !== '' && !(typeof cell === 'string' && isNothing(cell))) visit(cell, row)
    }
  }
}

interface OrderCounts {
  all: number
  /** Those that make sense with the year in front. */
  yearFirst: number
  readonly slashed: OrderTally
  readonly dotted: OrderTally
}

/** How many dates make sense in one order alone, and how many in several. */
type OrderTally = Record<DateOrder | 'either', number>

function countOrders(table: ImportTable, options: ImportOptions): OrderCounts {
  const none: OrderTally = { 'day-first': 0, 'month-first': 0, 'year-first': 0, either: 0 }
  const counts: OrderCounts = { all: 0, yearFirst: 0, slashed: { ...none }, dotted: { ...none } }
  const hintOf = memoize(orderHintOf)
  const { date, planned } = options.columns
  eachFilled(table, options, [date, planned], (cell) => {
    const hint = hintOf(cell)
    if (!hint) return
    counts.all += 1
    const [only] = hint.orders
    const tally = hint.isDotted ? counts.dotted : counts.slashed
    tally[only !== undefined && hint.orders.length === 1 ? only : 'either'] += 1
    if (hint.orders.includes('year-first')) counts.yearFirst += 1
  })
  return counts
}

function hasSlashed({ all, dotted }: OrderCounts): boolean {
  return all > Object.values(dotted).reduce((sum, count) => sum + count, 0)
}

/** Dates with points are day first, unless one of them tells otherwise, or all dates have points and the person says so. */
function dottedOrderOf(counts: OrderCounts, { dateOrder }: ImportOptions): OrderGuess {
  if (dateOrder !== 'auto' && !hasSlashed(counts)) return { order: dateOrder, isOpen: false }
  const guess = orderOf(counts.dotted, 'day-first')
  return { order: guess.order, isOpen: counts.dotted['month-first'] > 0 && guess.isOpen }
}

interface OrderGuess {
  readonly order: DateOrder
  readonly isOpen: boolean
}

function orderOf(tally: OrderTally, usual: DateOrder): OrderGuess {
  const found = DATE_ORDERS.filter((order) => tally[order] > 0)
  const [most, next] = [...found].sort((left, right) => tally[right] - tally[left])
  if (most === undefined) return { order: usual, isOpen: tally.either > 0 }
  const isTie = next !== undefined && tally[next] === tally[most]
  return { order: isTie ? usual : most, isOpen: next !== undefined }
}

function countHours(table: ImportTable, options: ImportOptions) {
  const signs: SignCounts = { '.': 0, ',': 0, either: 0 }
  const cells: Cell[] = []
  const { columns, moreHours } = options
  eachFilled(table, options, [columns.hours, ...moreHours], (cell) => {
    cells.push(cell)
    const sign = typeof cell === 'string' && /^[\d.,'’\s]+(?:\s*\p{L}+\.?)?$/u.test(cell) ? decimalSignOf(cell) : null
    if (sign !== null) signs[sign] += 1
  })
  /** The figures without a unit, above zero. */
  const figures = (sign: DecimalSign): readonly number[] =>
    cells
      .map((cell) => (typeof cell === 'number' ? cell : bareHours(cellText(cell), sign)))
      .filter((value) => value !== null && value > 0)
      .map(Number)
  const bare = (sign: DecimalSign) =>
    cells.filter((cell) => typeof cell === 'number' || bareHours(cellText(cell), sign) !== null)
  return { signs, figures, couldBeClock: (sign: DecimalSign) => couldBeClock(bare(sign)) }
}

function unitOf(
  table: ImportTable,
  { headingRow, columns, hoursUnit }: ImportOptions,
  hours: ReturnType<typeof countHours>,
  sign: DecimalSign,
): UnitGuess {
  const heading = headingRow === null ? '' : cellAt(table.rows[headingRow] ?? [], columns.hours)
  const guess = guessUnit(cellText(heading), hours.figures(sign), hours.couldBeClock(sign))
  return hoursUnit === 'auto' ? guess : { unit: hoursUnit satisfies BareUnit, isOpen: false }
}

const BELOW_ZERO = /^[^\d]*[-−–][^\d]*\d|\d\s*[-−–]\s*$|^[^\d(]*\(.*\)[^\d)]*$/

function countAmounts(table: ImportTable, options: ImportOptions) {
  const signs: SignCounts = { '.': 0, ',': 0, either: 0 }
  /** Above and below zero; and how often the sign is that of a bank, or the opposite, by a word beside it. */
  const counts = { signs, above: 0, below: 0, asBanks: 0, asPeople: 0 }
  eachFilled(table, options, [options.columns.amount, options.columns.credit], (cell) => {
    const sign = typeof cell === 'string' ? decimalSignOf(cell) : null
    if (sign !== null) signs[sign] += 1
  })
  eachFilled(table, options, [options.columns.amount], (cell, row) => {
    const isBelow = typeof cell === 'number' ? cell < 0 : BELOW_ZERO.test(cell)
    const isZero = typeof cell === 'number' ? cell === 0 : !/[1-9]/.test(cell)
    if (isZero) return
    counts[isBelow ? 'below' : 'above'] += 1
    const direction = directionOfWord(cellText(cellAt(row, options.columns.direction)))
    if (direction === 'paid') counts[isBelow ? 'asBanks' : 'asPeople'] += 1
    if (direction === 'back') counts[isBelow ? 'asPeople' : 'asBanks'] += 1
  })
  return counts
}

function minusOf({ above, below, asBanks, asPeople }: ReturnType<typeof countAmounts>) {
  if (asBanks !== asPeople) {
    const minus: ImportStyle['minus'] = below > 0 && asBanks > asPeople ? 'is-payment' : 'is-refund'
    return { minus, isOpen: false }
  }
  const share = below / Math.max(1, above + below)
  const minus: ImportStyle['minus'] = share > 0.5 ? 'is-payment' : 'is-refund'
  return { minus, isOpen: below > 0 && above > 0 && share > 1 - CLEARLY_MORE && share < CLEARLY_MORE }
}
