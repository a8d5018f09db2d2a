import { describe, expect, it } from 'vitest'
import { isoDate } from '#shared/calendar/day.ts'
import { applyEdits } from '#shared/edits/apply.ts'
import type { Cell } from '#shared/import/cell.ts'
import type { ImportOptions } from '#shared/import/import-options.ts'
import { importEdits } from '#shared/import/make-import.ts'
import { planForImport } from '#shared/import/plan-for-import.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { project } from '#shared/projection/project.ts'
import { unwrap } from '../../helpers/resources.ts'
import { aPlan } from '../builders/plan-builder.ts'
import { importWhole, optionsFor, tableOf } from './tables.ts'

const TODAY = isoDate('2027-06-01')
const HEADINGS = ['Date', 'For', 'Hours', 'Amount', 'Notes']

const plan = aPlan()
  .withCourse('basics', 20, {
    title: 'Basics of sex therapy',
    payment: { kind: 'once', price: 50_000, on: '2027-02-01' },
  })
  .withDatedCourse(
    'days',
    [
      ['2027-03-06', 6],
      ['2027-03-07', 6],
    ],
    { title: 'Two days' },
  )
  .withArrangement('ada', '2027-01-04', { title: 'Individual supervision', supervisor: 'Dr. Ada Example' })
  .withPractice('clients', 12, { title: 'Client hours' })
  .withFee('dues', 8500, { kind: 'every', months: 12, firstOn: '2027-01-15', until: 'certified' }, { title: 'Dues' })
  .build()

function importInto(target: Plan, rows: readonly (readonly Cell[])[], changes: Partial<ImportOptions> = {}) {
  const table = tableOf(HEADINGS, ...rows)
  let ids = 0
  const makeId = () => {
    ids += 1
    return `new-${ids}`
  }
  const known = planForImport(target, project(target, TODAY), 'en-US')
  return importWhole(table, optionsFor(table, changes), known, makeId)
}

function take(rows: readonly (readonly Cell[])[], changes?: Partial<ImportOptions>) {
  return importInto(plan, rows, changes)
}

/** The plan with the rows in its log. */
function planAfter(target: Plan, rows: readonly (readonly Cell[])[], changes?: Partial<ImportOptions>): Plan {
  const { courses, entries } = importInto(target, rows, changes)
  return unwrap(applyEdits(target, importEdits(courses, entries))).plan
}

describe('a row with hours', () => {
  it('finds its item by title, whatever its case and spaces, or by the supervisor', () => {
    const { entries } = take([
      ['2027-02-01', '  basics OF   sex therapy ', '1,5', '', 'First part'],
      ['2027-02-02', 'dr. ada example', '1:00', '', ''],
      ['2027-02-03', 'Client hours', '90 min', '', ''],
    ])
    expect(entries).toMatchObject([
      {
        kind: 'hours',
        on: '2027-02-01',
        minutes: 90,
        notes: 'First part',
        target: { kind: 'course', courseId: 'basics' },
      },
      { minutes: 60, target: { kind: 'session', arrangementId: 'ada' } },
      { minutes: 90, target: { kind: 'practice', practiceId: 'clients' } },
    ])
  })

  it('stands for the day that was planned, and for none where none was', () => {
    const { entries } = take([
      ['2027-03-06', 'Two days', 6, '', ''],
      ['2027-03-09', 'Two days', 1, '', ''],
      ['2027-01-04', 'Individual supervision', 1, '', ''],
      ['2027-01-05', 'Individual supervision', 1, '', ''],
    ])
    expect(entries.map(({ target }) => target)).toMatchObject([
      { sessionOn: '2027-03-06' },
      { sessionOn: null },
      { plannedOn: '2027-01-04' },
      { plannedOn: null },
    ])
  })
})

describe('a row with an amount', () => {
  it('pays what falls due that day, else the next open payment', () => {
    const after = planAfter(plan, [
      ['2027-02-10', 'Basics of sex therapy', '', '480', ''],
      ['2027-01-20', 'Dues', '', '85.00', ''],
    ])
    const postings = project(after, TODAY).postings.filter(({ state }) => state === 'paid')
    expect(postings.map(({ id, amount }) => [id, amount])).toEqual([
      ['fee/dues/0', 8500],
      ['course/basics/0', 48_000],
    ])
  })

  it('pays for the session of the same row', () => {
    const { entries } = take([['2027-01-04', 'Individual supervision', '1', '$120.00', '']])
    expect(entries).toMatchObject([
      { kind: 'hours', target: { plannedOn: '2027-01-04' } },
      { kind: 'payment', amount: 12_000, target: { kind: 'session', plannedOn: '2027-01-04' } },
    ])
  })

  it('pays for the oldest session that is open, where it comes later', () => {
    const { entries } = take([
      ['2027-01-04', 'Individual supervision', '1', '', ''],
      ['2027-01-08', 'Individual supervision', '', '120', ''],
    ])
    expect(entries[1]).toMatchObject({ kind: 'payment', target: { plannedOn: '2027-01-04' } })
  })

  it('counts on top where nothing is open any more', () => {
    const after = planAfter(plan, [
      ['2027-02-10', 'Basics of sex therapy', '', '480', ''],
      ['2027-02-11', 'Basics of sex therapy', '', '20', ''],
    ])
    const paid = project(after, TODAY).postings.filter(({ source }) => source.kind === 'course')
    expect(paid.map(({ amount, state }) => [amount, state])).toEqual([
      [48_000, 'paid'],
      [2000, 'paid'],
    ])
  })
})

describe('duplicates', () => {
  const row = ['2027-02-01', 'Client hours', '1', '', '']

  it('are rows that say what the log says, as often as it says it', () => {
    const once = planAfter(plan, [row])
    expect(importInto(once, [row]).review.counts).toMatchObject({ rows: 1, known: 1, taken: 0 })
    expect(importInto(once, [row, row], { takesRepeats: true }).review.counts).toMatchObject({ known: 1, taken: 1 })
    expect(importInto(once, [row], { takesKnown: true }).review.counts).toMatchObject({ known: 0, taken: 1 })
  })

  it('are rows that say what an earlier row says, unless they are wanted', () => {
    const { review } = take([row, row, ['2027-02-01', 'Client hours', '2', '', '']])
    expect(review.counts).toMatchObject({ rows: 3, taken: 2, repeat: 1 })
    expect(review.notes).toMatchObject([{ row: 3, outcome: 'repeat', sentence: /^Row 2 says the same/ }])
    expect(take([row, row], { takesRepeats: true }).review.counts).toMatchObject({ taken: 2, repeat: 0 })
  })

  it('leave the other half of their row', () => {
    const known = planAfter(plan, [['2027-01-04', 'Individual supervision', '1', '', '']])
    const { review, entries } = importInto(known, [['2027-01-04', 'Individual supervision', '1', '120', '']])
    expect(review.counts).toMatchObject({ rows: 1, part: 1 })
    expect(review.notes).toMatchObject([{ outcome: 'part', sentence: /^The hours were not taken: The log says this/ }])
    expect(entries).toMatchObject([{ kind: 'payment', amount: 12_000 }])
  })
})

describe('a name the plan does not hold', () => {
  const rows = [
    ['2027-02-01', 'Trauma course', '3', '', ''],
    ['2027-02-08', 'trauma  course', '2', '100', ''],
    ['2027-02-09', 'Books', '', '30', ''],
  ]

  it('is asked about once, with what its rows hold', () => {
    const { review } = take(rows)
    expect(review.counts).toMatchObject({ unknown: 3 })
    expect(review.names).toMatchObject([
      { key: 'trauma course', name: 'Trauma course', rows: 2, hasHours: true, hasPayments: true },
      { key: 'books', rows: 1, hasHours: false, hasPayments: true },
    ])
    expect(review.blocked).toBe('No row can be taken as it stands.')
  })

  it('becomes a new course, another payment or an item of the plan, or is left out', () => {
    const { courses, entries, review } = take(rows, {
      names: [
        { key: 'trauma course', choice: { kind: 'new-course' } },
        { key: 'books', choice: { kind: 'other' } },
      ],
    })
    expect(courses).toMatchObject([{ title: 'Trauma course', workMinutes: 300, credits: [] }])
    expect(entries.map(({ kind, target }) => [kind, target.kind])).toEqual([
      ['hours', 'course'],
      ['hours', 'course'],
      ['payment', 'course'],
      ['payment', 'other'],
    ])
    expect(review.totals).toEqual({
      hoursEntries: 2,
      minutes: 300,
      paymentEntries: 2,
      amount: 13_000,
      back: 0,
      newCourses: 1,
    })
    const chosen = take(rows, {
      names: [
        { key: 'trauma course', choice: { kind: 'item', item: { kind: 'course', id: 'basics' } } },
        { key: 'books', choice: { kind: 'leave-out' } },
      ],
    })
    expect(chosen.review.counts).toMatchObject({ taken: 2, 'left-out': 1, unknown: 0 })
    expect(chosen.entries[0]?.target).toMatchObject({ courseId: 'basics' })
  })

  it('cannot be given to an item that does not take it', () => {
    const { review } = take([['2027-02-01', 'Dues', '3', '', '']])
    expect(review.notes).toMatchObject([{ outcome: 'unknown', sentence: '“Dues” takes no hours.' }])
  })

  it('is asked about where several things in the plan have it', () => {
    const twice = aPlan().withCourse('one', 1, { title: 'Same' }).withCourse('two', 1, { title: 'same' }).build()
    const { review } = importInto(twice, [['2027-02-01', 'Same', '1', '', '']])
    expect(review.names).toMatchObject([{ sentence: 'Several things in the plan are called “Same”.' }])
  })

  it('may be no name at all', () => {
    const rows = [['2027-02-01', '', '3', '', '']]
    expect(take(rows).review.names).toMatchObject([{ key: '', sentence: 'Nothing says what this row is for.' }])
    const item = { kind: 'practice', id: 'clients' } as const
    expect(take(rows, { names: [{ key: '', choice: { kind: 'item', item } }] }).review.counts.taken).toBe(1)
  })
})

describe('a row that cannot be taken', () => {
  it.each([
    [['', 'Client hours', '1', '', ''], 'date', 'There is no date in this row.'],
    [['someday', 'Client hours', '1', '', ''], 'date', 'Certpace cannot read this date. Write it such as 2027-01-31.'],
    [['2027-06-02', 'Client hours', '1', '', ''], 'date', 'This day has not come yet.'],
    [['2027-02-01', 'Client hours', '', '', ''], null, 'There are no hours and no amount in this row.'],
    [['2027-02-01', 'Client hours', 'many', '', ''], 'hours', 'Write hours such as 7.5 or 7:30.'],
    [['2027-02-01', 'Client hours', '-1', '', ''], 'hours', 'Hours cannot be below zero.'],
    [['2027-02-01', 'Client hours', 1e12, '', ''], 'hours', 'This is more than 20,000 hours.'],
    [['2027-02-01', 'Dues', '', '5 EUR', ''], 'amount', 'This amount is in EUR, and the plan is in USD.'],
    [['2027-02-01', 'Dues', '', 1e12, ''], 'amount', 'This amount is larger than Certpace can hold.'],
    [
      ['2027-02-01', 'x'.repeat(201), '1', '', ''],
      'item',
      'This name is longer than 200 characters, or holds half a character.',
    ],
    [
      ['2027-02-01', 'Dues', '', '1', 'x'.repeat(4001)],
      'notes',
      'These notes are longer than 4,000 characters, or hold half a character.',
    ],
  ])('says why: %#', (row, field, sentence) => {
    const { review, entries } = take([row])
    expect(entries).toEqual([])
    expect(review.notes).toMatchObject([{ row: 2, outcome: 'fault', field, sentence }])
  })

  it('is told from an amount below zero where the person calls these mistakes', () => {
    const rows = [
      ['2027-02-01', 'Dues', '', '-5', ''],
      ['2027-02-02', 'Dues', '', '5', ''],
    ]
    const { review } = take(rows, { minus: 'refused' })
    expect(review.notes).toMatchObject([{ row: 2, value: '-5', sentence: 'An amount cannot be below zero.' }])
  })
})

describe('an import', () => {
  it('reads what banks and accountants write below zero as paid', () => {
    const { entries } = take([
      ['2027-02-01', 'Dues', '', '-85,00', ''],
      ['2027-02-02', 'Dues', '', '(1.085,00)', ''],
    ])
    expect(entries).toMatchObject([{ amount: 8500 }, { amount: 108_500 }])
  })

  it('passes over empty rows and remarks, and keeps the numbers of rows', () => {
    const { review } = take([[], ['# Exported by Certpace'], ['2027-02-01', 'Nobody', '1', '', ''], ['', ' ', '']])
    expect(review.counts).toMatchObject({ rows: 1, empty: 3 })
    expect(review.notes).toMatchObject([{ row: 4 }])
  })

  it('leaves out what did not take place, and says where an amount goes with it', () => {
    const table = tableOf(
      ['Date', 'For', 'Hours', 'Amount', 'Attended'],
      ['2027-02-01', 'Individual supervision', '1', '120', 'Yes'],
      ['2027-02-08', 'Individual supervision', '1', '', 'No'],
      ['2027-02-15', 'Individual supervision', '1', '120', 'No'],
      ['2027-02-22', 'Individual supervision', '1', 'half', 'No'],
      ['2027-03-01', 'Individual supervision', '0', '0', 'No'],
    )
    const known = planForImport(plan, project(plan, TODAY), 'en-US')
    const { entries, notes } = importWhole(table, optionsFor(table), known, () => crypto.randomUUID())
    expect(entries.map(({ on }) => on)).toEqual(['2027-02-01', '2027-02-01'])
    const notHeld = 'The file says that this did not take place.'
    const withAmount = `${notHeld} Its amount is left out too: if it was paid, add it yourself.`
    expect(notes.map(({ row, outcome, sentence }) => [row, outcome, sentence])).toEqual([
      [3, 'left-out', notHeld],
      [4, 'left-out', withAmount],
      [5, 'left-out', withAmount],
      [6, 'left-out', notHeld],
    ])
  })

  it('says which column is missing', () => {
    const table = tableOf(['2027-02-01', 'Client hours', '1'])
    const known = planForImport(plan, project(plan, TODAY), 'en-US')
    const blockedBy = (columns: Partial<ImportOptions['columns']>) => {
      const options = optionsFor(table)
      return importWhole(table, { ...options, columns: { ...options.columns, ...columns } }, known, () => 'id').review
        .blocked
    }
    expect(blockedBy({ date: null })).toBe('Choose the column that holds the date.')
    expect(blockedBy({ hours: null })).toMatch(/^Choose the column that holds the hours/)
    expect(blockedBy({})).toBe(null)
  })

  it('is refused whole when the log has no room for it', () => {
    const known = planForImport(plan, project(plan, TODAY), 'en-US')
    const table = tableOf(
      HEADINGS,
      ['2027-02-01', 'Client hours', 1, '', ''],
      ['2027-02-02', 'Client hours', 1, '', ''],
    )
    const full = { ...known, room: { ...known.room, logEntries: 1 } }
    expect(importWhole(table, optionsFor(table), full, () => 'id').review.blocked).toBe(
      'The log of a plan holds 200,000 entries at most. There is room for 1 more, and this file would add 2.',
    )
  })

  it('shows the first rows as they would be taken', () => {
    const { review } = take([['2027-02-01', 'CLIENT HOURS', '1,5', '', 'A note']])
    expect(review.preview).toEqual([
      {
        row: 2,
        outcome: 'taken',
        on: '2027-02-01',
        item: 'Client hours',
        minutes: 90,
        amount: null,
        notes: 'A note',
        sentence: '',
      },
    ])
  })
})
