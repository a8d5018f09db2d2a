import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDate } from '#shared/calendar/day.ts'
import { applyEdits } from '#shared/edits/apply.ts'
import type { Cell } from '#shared/import/cell.ts'
import { type ImportOptions, NO_COLUMNS } from '#shared/import/import-options.ts'
import { importEdits } from '#shared/import/make-import.ts'
import { planForImport } from '#shared/import/plan-for-import.ts'
import { logEntrySchema } from '#shared/plan/log-entry.ts'
import { project } from '#shared/projection/project.ts'
import { unwrap } from '../../helpers/resources.ts'
import { aPlan } from '../builders/plan-builder.ts'
import { planOnDay } from '../generators/plan.ts'
import { importWhole, optionsFor, tableOf } from './tables.ts'

/** Cells such as people write, and such as nobody should. */
const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom('', '2027-01-11', '11.1.2027', '1/11/2027', '46000', 'Course course-0', 'Books', 'Course', 'Fee'),
  fc.constantFrom('1,5', '1:30', '90 min', '120.00', '1.234,56', '-5', '(5)', '€ 5', '# remark', "'=1", '=SUM(A1)'),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.double(),
  fc.integer({ min: -10, max: 50_000 }),
)
const column = fc.option(fc.integer({ min: 0, max: 6 }), { freq: 4 })

const options: fc.Arbitrary<Partial<ImportOptions>> = fc.record({
  headingRow: fc.constantFrom(0, 1, null),
  columns: fc.record({
    date: column,
    item: column,
    hours: column,
    amount: column,
    notes: column,
    start: column,
    end: column,
    pause: column,
    minutes: column,
    credit: column,
    direction: column,
    held: column,
    kind: column,
    planned: column,
    completes: column,
    part: column,
    category: column,
    id: column,
  }),
  moreHours: fc.subarray([2, 3, 4]),
  severalHours: fc.constantFrom('together', 'apart'),
  fillsDates: fc.boolean(),
  dateOrder: fc.constantFrom('auto', 'day-first', 'month-first', 'year-first'),
  decimals: fc.constantFrom('auto', '.', ','),
  hoursUnit: fc.constantFrom('auto', 'hours', 'minutes', 'days', 'clock'),
  minus: fc.constantFrom('auto', 'refused', 'is-payment', 'is-refund'),
  names: fc.constantFrom<ImportOptions['names']>(
    [],
    [{ key: '', choice: { kind: 'other' } }],
    [
      { key: 'books', choice: { kind: 'new-course' } },
      { key: 'course', choice: { kind: 'leave-out' } },
      { key: '', choice: { kind: 'item', item: { kind: 'course', id: 'course-0' } } },
    ],
  ),
  takesRepeats: fc.boolean(),
  takesKnown: fc.boolean(),
})

const LATER = isoDate('2027-02-01')

function idMaker(): () => string {
  let ids = 0
  return () => {
    ids += 1
    return `made-${ids}`
  }
}

describe('any sheet', () => {
  it('has each row taken or told of, and what is taken fits the plan', () => {
    const rows = fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 12 })
    fc.assert(
      fc.property(planOnDay(), rows, options, ({ plan, today }, cells, chosen) => {
        const table = tableOf(...cells)
        const given = { ...optionsFor(table), ...chosen }
        const made = importWhole(table, given, planForImport(plan, project(plan, today), 'en-US'), idMaker())
        const { counts, totals } = made.review
        const below = Math.max(0, cells.length - (given.headingRow === null ? 0 : given.headingRow + 1))
        const { rows: all, taken, empty, ...told } = counts
        expect(all + empty).toBe(below)
        expect(taken + Object.values(told).reduce((sum, count) => sum + count, 0)).toBe(all)
        expect(made.notes).toHaveLength(all - taken)
        expect(new Set(made.notes.map(({ row }) => row)).size).toBe(made.notes.length)
        expect(made.entries).toHaveLength(totals.hoursEntries + totals.paymentEntries)
        for (const entry of made.entries) expect(logEntrySchema.safeParse(entry).error).toBeUndefined()
        const after = unwrap(applyEdits(plan, importEdits(made.courses, made.entries))).plan
        expect(after.logEntries.slice(plan.logEntries.length)).toEqual(made.entries)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a log taken once', () => {
  it('is known to the last entry when its file comes again', () => {
    const on = fc.constantFrom('2027-01-11', '2027-01-12', '2027-01-18')
    const item = fc.constantFrom('Course course-0', 'Books')
    const row = fc.tuple(on, item, fc.constantFrom('', '1', '2:30'), fc.constantFrom('', '5', '12.50'))
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 15 }), fc.boolean(), (rows, takesRepeats) => {
        const plan = aPlan().withCourse('course-0', 20).build()
        const table = tableOf(['Date', 'Title', 'Hours', 'Amount'], ...rows)
        const choice = { kind: 'item', item: { kind: 'course', id: 'course-0' } } as const
        const chosen = { takesRepeats, names: [{ key: 'books', choice }] }
        const run = (target: typeof plan) =>
          importWhole(
            table,
            optionsFor(table, {
              ...chosen,
              headingRow: 0,
              columns: { ...NO_COLUMNS, date: 0, item: 1, hours: 2, amount: 3 },
            }),
            planForImport(target, project(target, LATER), 'en-US'),
            idMaker(),
          )
        const first = run(plan)
        const after = unwrap(applyEdits(plan, importEdits(first.courses, first.entries))).plan
        expect(run(after).entries).toEqual([])
      }),
    )
  })
})
