import { type Cell, isEmptyRow } from './cell.ts'
import { contentOf } from './column-content.ts'
import { isRunningTotal } from './column-sums.ts'
import { fitOfHeading, saysBilling, saysDebit, saysMinutes, saysRefund } from './column-words.ts'
import { findHoursColumns } from './hours-columns.ts'
import { IMPORT_FIELDS, type ImportColumns, type ImportField, MOST_COLUMNS, NO_COLUMNS } from './import-options.ts'
import { nameKey } from './name-keys.ts'
import { type SheetColumn, scoreOf } from './score-columns.ts'
import { isTotalRow } from './total-rows.ts'

/** The first rows, among which headings are looked for. */
const ROWS_TO_LOOK_AT = 20
/** The first filled rows, by which the content of a column is told. */
const ROWS_TO_JUDGE_BY = 60
/** The least score by which a column is taken for a field. */
const LEAST_SCORE = 3
/** A second column that comes so near to the best could be meant as well. */
const CLEARLY_BEST = 2
/** The fields for which it matters that the right column is taken. */
const ASKED: readonly ImportField[] = ['date', 'item', 'hours', 'amount']

/** What the first rows of a sheet suggest: where its headings stand, and which column holds what. */
export interface ColumnGuess {
  readonly headingRow: number | null
  readonly columns: ImportColumns
  readonly moreHours: number[]
  readonly severalHours: 'together' | 'apart'
  /** What only a person can say. */
  readonly doubts: readonly ColumnDoubt[]
}

/** Columns that could hold a field as well as the one that was taken for it. */
export interface ColumnDoubt {
  readonly field: ImportField
  readonly columns: readonly number[]
}

/** `titles` are the keys of the names that the plan knows; a column that holds them is what rows belong to. */
export function guessColumns(rows: readonly (readonly Cell[])[], titles: ReadonlySet<string> = new Set()): ColumnGuess {
  const headingRow = findHeadings(rows)
  const body = rows
    .slice(headingRow === null ? 0 : headingRow + 1)
    .filter((row) => !isEmptyRow(row) && !isTotalRow(row))
  const sample = body.slice(0, ROWS_TO_JUDGE_BY)
  const headings = headingRow === null ? [] : (rows[headingRow] ?? [])
  const width = Math.min(MOST_COLUMNS, Math.max(headings.length, ...sample.map((row) => row.length), 0))
  const all = Array.from({ length: width }, (_, index): SheetColumn => {
    return { index, heading: headings[index] ?? '', content: contentOf(sample, index, titles) }
  })
  if (headingRow === null) return { ...NOTHING_SEVERAL, headingRow, columns: withoutHeadings(all), doubts: [] }
  return { headingRow, ...withHeadings(all, titles) }
}

const NOTHING_SEVERAL = { moreHours: [], severalHours: 'together' } as const satisfies Partial<ColumnGuess>

/** The row with the most cells that are known headings; at least two must be, and no row of the log stands above it. */
function findHeadings(rows: readonly (readonly Cell[])[]): number | null {
  let best: number | null = null
  let most = 1
  for (const [index, row] of rows.slice(0, ROWS_TO_LOOK_AT).entries()) {
    const known = row.filter((cell) => isHeading(cell)).length
    if (known > most) {
      best = index
      most = known
    }
    if (isRowOfALog(row)) break
  }
  return best
}

function isHeading(cell: Cell): boolean {
  if (typeof cell === 'number' || isFigure(cell)) return false
  // What cannot be hours or an amount, such as Cumulative hours, is a heading as well.
  return (
    HEADING_FIELDS.some((field) => (fitOfHeading(field, cell) ?? 0) > 0) ||
    FIGURE_FIELDS.some((field) => fitOfHeading(field, cell) === null)
  )
}

const FIGURE_FIELDS = ['hours', 'amount'] as const
const HEADING_FIELDS = IMPORT_FIELDS.filter((field) => field !== 'id')

function isFigure(cell: Cell): boolean {
  return typeof cell === 'number' || /^[-+($€£]*\d/.test(cell)
}

/** A row with a figure and a date or another figure is one of the log, and no heading. */
function isRowOfALog(row: readonly Cell[]): boolean {
  return row.filter((cell) => cell !== '' && isFigure(cell)).length >= 2
}

interface Scored {
  readonly field: ImportField
  readonly column: SheetColumn
  readonly score: number
}

function withHeadings(all: readonly SheetColumn[], titles: ReadonlySet<string>) {
  const isOwnLog = OWN_HEADINGS.every((heading) => all.some((column) => nameKey(String(column.heading)) === heading))
  const usable = all.filter((column) => isOwnLog || !isTotalToDate(column, all))
  const hasDebit = usable.some((column) => saysDebit(column.heading) && (scoreOf('amount', column) ?? 0) >= LEAST_SCORE)
  const hasHours = usable.some((column) => (scoreOf('hours', column) ?? 0) >= LEAST_SCORE)
  const scores = scoresOf(usable, isOwnLog).filter(
    ({ field, column }) =>
      !(hasDebit && field === 'hours' && /^credits?$/.test(nameKey(String(column.heading)))) &&
      // Beside hours, a mere Credit can be what a course earns.
      !(field === 'direction' && !isOwnLog && !column.content.saysPaid && hasHours),
  )
  const columns: Record<ImportField, number | null> = { ...NO_COLUMNS }
  for (const { field, column, score } of scores) {
    const isTaken = Object.values(columns).includes(column.index)
    if (!isTaken && columns[field] === null && score >= LEAST_SCORE && !isLater(field)) columns[field] = column.index
  }
  columns.item ??= usable.find((column) => isFreeText(column, columns))?.index ?? null
  // Where no other column names things, a column with words for kinds, such as Dues, is the one that names them.
  if (columns.item === null) [columns.item, columns.kind] = [columns.kind, null]
  if (columns.start === null || columns.end === null) [columns.start, columns.end] = [null, null]
  const hours = isOwnLog
    ? { ...NOTHING_SEVERAL, hours: columns.hours, isOpen: false, left: [] }
    : findHoursColumns(usable, columns, titles)
  columns.hours = hours.hours
  addLater(columns, usable)
  const doubts = isOwnLog ? [] : doubtsOf(columns, scores, usable, hours.moreHours)
  const billed = columns.amount
  // In a list of what clients are billed, amounts are what they pay, so none is taken unless the person says so.
  if (!isOwnLog && billed !== null && columns.credit === null && all.some(({ heading }) => saysBilling(heading))) {
    columns.amount = null
    const others = doubts.filter(({ field }) => field !== 'amount')
    doubts.splice(0, doubts.length, ...others, { field: 'amount', columns: [billed] })
  }
  const asksHours =
    hours.isOpen && columns.hours !== null
      ? [{ field: 'hours' as const, columns: [columns.hours, ...hours.moreHours, ...hours.left] }]
      : []
  return {
    columns,
    moreHours: [...hours.moreHours],
    severalHours: hours.severalHours,
    doubts: [...doubts.filter(({ field }) => asksHours.length === 0 || field !== 'hours'), ...asksHours],
  }
}

/** Headings that our own exports alone have; only these have ids that are known again, and cells that never matter. */
const OWN_HEADINGS = ['which payment', 'completes the course', 'id']

function scoresOf(usable: readonly SheetColumn[], isOwnLog: boolean): readonly Scored[] {
  const scores = usable.flatMap((column) =>
    IMPORT_FIELDS.flatMap((field): Scored[] => {
      const score = isOwnLog ? ownScore(field, column) : scoreOf(field, column)
      return score === null ? [] : [{ field, column, score }]
    }),
  )
  return scores.sort((left, right) => right.score - left.score)
}

const CERTAIN = 20
const SAYS_CREDIT = 10
/** Headings of our own exports that say something else, or nothing, elsewhere. */
const OWN_FIELDS: Readonly<Partial<Record<ImportField, string>>> = { kind: 'for', direction: 'kind', id: 'id' }

function ownScore(field: ImportField, { heading }: SheetColumn): number | null {
  const key = nameKey(String(heading))
  if (OWN_FIELDS[field] === key) return CERTAIN
  return fitOfHeading(field, heading)
}

/** Taken once it is known what else there is. */
function isLater(field: ImportField): boolean {
  return field === 'minutes' || field === 'credit' || field === 'pause'
}

/** A column of words that is nothing else, and whose heading does not say that it is. */
function isFreeText(column: SheetColumn, columns: ImportColumns): boolean {
  const isTaken = Object.values(columns).includes(column.index)
  return !isTaken && scoreOf('item', column) !== null && column.content.share.text >= 0.7
}

function addLater(columns: Record<ImportField, number | null>, usable: readonly SheetColumn[]): void {
  const at = (index: number | null) => usable.find((column) => column.index === index)
  const free = (fits: (column: SheetColumn) => boolean) =>
    usable.find((column) => !Object.values(columns).includes(column.index) && fits(column))?.index ?? null
  const amount = at(columns.amount)
  const isDebit = saysDebit(amount?.heading ?? '')
  if (columns.amount !== null || amount === undefined) {
    columns.credit = free((column) => {
      return (isDebit || saysRefund(column.heading)) && (scoreOf('credit', column) ?? 0) >= LEAST_SCORE
    })
  }
  const hours = at(columns.hours)
  if (hours && !saysMinutes(hours.heading)) {
    columns.minutes = free((column) => saysMinutes(column.heading) && isRestOfHours(column, hours))
  }
  if (columns.start !== null && columns.end !== null && columns.hours === null) {
    columns.pause = free((column) => (scoreOf('pause', column) ?? 0) >= LEAST_SCORE)
    // A calendar has day and time in one column.
    if (columns.date === null && (at(columns.start)?.content.share.moment ?? 0) > 0.7) columns.date = columns.start
  }
}

/** Minutes below 60 beside whole hours are what the hours leave. */
function isRestOfHours({ content }: SheetColumn, hours: SheetColumn): boolean {
  const areWhole = hours.content.numbers.every((value) => value === null || Number.isInteger(value))
  return (
    areWhole && content.filled > 0 && content.numbers.every((value) => value === null || (value >= 0 && value < 60))
  )
}

/** Of debits and credits, the one can look like a balance of the other. */
function isTotalToDate(column: SheetColumn, all: readonly SheetColumn[]): boolean {
  if (saysDebit(column.heading) || (fitOfHeading('credit', column.heading) ?? 0) >= SAYS_CREDIT) return false
  return all.some(
    (other) =>
      other !== column &&
      isRunningTotal(column.content.numbers, other.content.numbers) &&
      !isRunningTotal(other.content.numbers, column.content.numbers),
  )
}

function doubtsOf(
  columns: ImportColumns,
  scores: readonly Scored[],
  usable: readonly SheetColumn[],
  moreHours: readonly number[],
): ColumnDoubt[] {
  const taken = new Set([...Object.values(columns), ...moreHours])
  return ASKED.flatMap((field): ColumnDoubt[] => {
    const best = columns[field]
    const own = scores.find((each) => each.field === field && each.column.index === best)
    if (best === null || !own) return []
    const near = scores.filter(
      ({ field: other, column, score }) =>
        other === field && !taken.has(column.index) && score > own.score - CLEARLY_BEST && score >= LEAST_SCORE,
    )
    const differing = near.filter(
      ({ column }) =>
        !saysTheSame(
          column,
          usable.find(({ index }) => index === best),
        ),
    )
    return differing.length === 0 ? [] : [{ field, columns: [best, ...differing.map(({ column }) => column.index)] }]
  })
}

function saysTheSame(column: SheetColumn, other: SheetColumn | undefined): boolean {
  const numbers = column.content.numbers
  return numbers.some((value) => value !== null) && numbers.every((value, row) => value === other?.content.numbers[row])
}

/** Finds dates, figures and names by what stands in the cells alone. */
function withoutHeadings(all: readonly SheetColumn[]): ImportColumns {
  const columns: Record<ImportField, number | null> = { ...NO_COLUMNS }
  const free = (fits: (column: SheetColumn) => boolean) =>
    all.find((column) => !Object.values(columns).includes(column.index) && fits(column))?.index ?? null
  const share = (column: SheetColumn) => column.content.share
  columns.date = free((column) => share(column).date + share(column).moment >= 0.8)
  columns.hours = free((column) => share(column).clock + share(column).duration >= 0.8)
  columns.amount = free((column) => share(column).money >= 0.8)
  if (columns.hours === null && columns.amount === null) columns.hours = free((column) => share(column).number >= 0.8)
  columns.item = free((column) => column.content.titles >= 0.5) ?? free((column) => share(column).text >= 0.6)
  return columns
}
