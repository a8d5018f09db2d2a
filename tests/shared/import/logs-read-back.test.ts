import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayFromIso, type IsoDate, isoDate, isoFromDay } from '#shared/calendar/day.ts'
import { guessColumns } from '#shared/import/guess-columns.ts'
import { planForImport, titleKeys } from '#shared/import/plan-for-import.ts'
import { project } from '#shared/projection/project.ts'
import { aPlan } from '../builders/plan-builder.ts'
import { importWhole, optionsFor, tableOf } from './tables.ts'

const TODAY = isoDate('2027-06-01')
const FIRST = dayFromIso(isoDate('2026-01-01'))
const plan = aPlan()
  .withArrangement('vega', '2027-01-04', { title: 'Supervision' })
  .withPractice('clients', 12, { title: 'Client hours' })
  .build()
const TITLES = new Set(titleKeys(plan))
const projection = project(plan, TODAY)

interface Row {
  readonly on: IsoDate
  /** Minutes from 15 to 600. */
  readonly minutes: number
  /** In cents, never zero; below zero for money back. */
  readonly amount: number
  /** Whether it is of the day of the row above, where the log writes each day once. */
  readonly isSameDay: boolean
  /** Whether a row that adds up those above follows, where the log has such rows. */
  readonly isBeforeTotal: boolean
}

const LOCALES = ['en-US', 'en-GB', 'de-DE', 'fr-FR', 'es-ES', 'en-IN', 'sv-SE', 'de-CH'] as const
type Locale = (typeof LOCALES)[number]
const two = (value: number) => String(value).padStart(2, '0')

const DATES: Readonly<Record<string, (on: IsoDate, locale: Locale) => string>> = {
  iso: (on) => on,
  numeric: (on, locale) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC' }).format(new Date(on)),
  short: (on, locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeZone: 'UTC' }).format(new Date(on)),
  medium: (on, locale) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(on)),
  full: (on, locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(on)),
}

const HOURS: Readonly<Record<string, (minutes: number, locale: Locale) => string>> = {
  clock: (minutes) => `${Math.floor(minutes / 60)}:${two(minutes % 60)}`,
  minutes: (minutes) => `${minutes} min`,
  both: (minutes) => `${Math.floor(minutes / 60)} h ${two(minutes % 60)}`,
  letters: (minutes) => `${Math.floor(minutes / 60)}h${two(minutes % 60)}`,
  decimal: (minutes, locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 4 }).format(minutes / 60),
}

const money = (cents: number, locale: Locale) =>
  new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(cents / 100)

/** A row that adds up others, by its word and the column the word stands in; without a word in none. */
const TOTALS = [
  { word: 'Total', column: 0 },
  { word: 'Total hours', column: 0 },
  { word: 'Zwischensumme', column: 0 },
  { word: 'Subtotal', column: 1 },
  { word: 'Somme', column: 1 },
  { word: 'Total for May', column: 0 },
  { word: 'Supervision total', column: 1 },
  { word: '', column: 1 },
] as const

const SHAPES: Readonly<
  Record<
    string,
    { readonly headings: readonly string[]; readonly cells: (row: Row, hours: string, locale: Locale) => string[] }
  >
> = {
  hours: { headings: ['Activity', 'Hours'], cells: (_, hours) => ['Client hours', hours] },
  'start and end': {
    headings: ['Activity', 'Start', 'End'],
    cells: ({ minutes }) => ['Client hours', '08:00', `${two(8 + Math.floor(minutes / 60))}:${two(minutes % 60)}`],
  },
  'hours and minutes': {
    headings: ['Activity', 'Hours', 'Minutes'],
    cells: ({ minutes }) => ['Client hours', String(Math.floor(minutes / 60)), String(minutes % 60)],
  },
  bank: {
    headings: ['Description', 'Amount'],
    cells: ({ amount }, _, locale) => ['Supervision', money(-amount, locale)],
  },
  expenses: { headings: ['What', 'Paid'], cells: ({ amount }, _, locale) => ['Supervision', money(amount, locale)] },
  columns: {
    headings: ['Description', 'Debit', 'Credit'],
    cells: ({ amount }, _, locale) =>
      amount > 0 ? ['Supervision', money(amount, locale), ''] : ['Supervision', '', money(-amount, locale)],
  },
  words: {
    headings: ['Description', 'Type', 'Amount'],
    cells: ({ amount }, _, locale) => ['Supervision', amount > 0 ? 'Debit' : 'Credit', money(Math.abs(amount), locale)],
  },
}

const SIGNED = ['bank', 'expenses']

const row: fc.Arbitrary<Row> = fc.record({
  on: fc.integer({ min: 0, max: 500 }).map((days) => isoFromDay((FIRST + days) as typeof FIRST)), // a day number and days are one
  minutes: fc.integer({ min: 15, max: 600 }),
  amount: fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 1, max: 300_000 }) },
    fc.integer({ min: -300_000, max: -1 }),
  ),
  isSameDay: fc.boolean(),
  isBeforeTotal: fc.boolean(),
})

const layout = fc.record({ writesDaysOnce: fc.boolean(), total: fc.option(fc.constantFrom(...TOTALS)) })

/** The rows with the days they are of, where one without a date is of the day above. */
function onTheirDays(rows: readonly Row[], writesDaysOnce: boolean): readonly Row[] {
  let above: IsoDate | null = null
  return rows.map((each) => {
    const day = writesDaysOnce && each.isSameDay && above !== null ? above : each.on
    above = day
    return { ...each, on: day, isSameDay: day !== each.on }
  })
}

/** What a row that adds these up shows: the words and figures of its shape, without a time of day or a name. */
function sumOf(rows: readonly Row[]): Row {
  const [first] = rows
  if (!first) throw new Error('no rows to add up')
  const sum = (of: (each: Row) => number) => rows.reduce((all, each) => all + of(each), 0)
  return { ...first, minutes: sum(({ minutes }) => minutes), amount: sum(({ amount }) => amount) }
}

describe('a log as people write it', () => {
  it('reads back as itself, or the person is asked or told', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(row, { minLength: 1, maxLength: 12, selector: ({ on }) => on }),
        fc.constantFrom(...Object.keys(SHAPES)),
        fc.constantFrom(...Object.keys(DATES)),
        fc.constantFrom(...Object.keys(HOURS)),
        fc.constantFrom(...LOCALES),
        layout,
        (written, shapeName, dates, hours, locale, { writesDaysOnce, total }) => {
          const shape = SHAPES[shapeName]
          const isMoney = ['bank', 'expenses', 'columns', 'words'].includes(shapeName)
          const refunds = written.filter(({ amount }) => amount < 0).length
          // Signs alone tell payments from refunds only where most are payments.
          if (!shape || (SIGNED.includes(shapeName) && refunds > written.length / 4)) return
          const rows = onTheirDays(written, writesDaysOnce)
          const cellsOf = (each: Row) => shape.cells(each, HOURS[hours]?.(each.minutes, locale) ?? '', locale)
          /** Each line of the sheet, with its row of the log; null for one that adds up others. */
          const lines: { readonly cells: string[]; readonly of: Row | null }[] = []
          let sinceTotal: Row[] = []
          for (const each of rows) {
            const date = each.isSameDay ? '' : (DATES[dates]?.(each.on, locale) ?? '')
            lines.push({ cells: [date, ...cellsOf(each)], of: each })
            sinceTotal.push(each)
            if (!total || !each.isBeforeTotal) continue
            const cells = ['', ...cellsOf(sumOf(sinceTotal))]
            if (shapeName === 'start and end') cells.fill('', 2)
            cells[1] = ''
            cells[total.column] = total.word
            if (cells.some((cell) => cell !== '')) lines.push({ cells, of: null })
            sinceTotal = []
          }
          const table = tableOf(['Date', ...shape.headings], ...lines.map(({ cells }) => cells))
          let made = 0
          const into = planForImport(plan, projection, locale)
          const { entries, review, notes } = importWhole(
            table,
            optionsFor(table, {}, TITLES),
            into,
            () => `new-${made++}`,
          )
          if (review.blocked !== null || guessColumns(table.rows, TITLES).doubts.length > 0) return
          const read = entries.map((entry) => [entry.on, entry.kind === 'hours' ? entry.minutes : entry.amount])
          const told = new Map(notes.map(({ row, outcome }) => [row, outcome]))
          const expected = lines.flatMap(({ of }, index) =>
            of === null || told.has(index + 2) ? [] : [[of.on, isMoney ? of.amount : of.minutes]],
          )
          expect(read, JSON.stringify(table.rows)).toEqual(expected)
          // Without a word, a row that adds up others may as well be one that lacks its date.
          const asTold = total?.word ? ['left-out'] : ['left-out', 'fault']
          for (const [index, { of }] of lines.entries()) {
            if (of === null) expect(asTold, JSON.stringify(table.rows)).toContain(told.get(index + 2))
          }
        },
      ),
      { numRuns: Number(process.env['READ_BACK_CASES'] ?? 300) },
    )
  })
})
