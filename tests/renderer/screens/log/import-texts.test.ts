import { describe, expect, it } from 'vitest'
import {
  assignColumn,
  columnLetter,
  columnText,
  doneText,
  formText,
  leftTexts,
  reviewText,
} from '#renderer/screens/log/import/import-texts.ts'
import { choiceOfValue, nameChoices, valueOfChoice } from '#renderer/screens/log/import/name-choices.ts'
import { NO_COLUMNS } from '#shared/import/import-options.ts'
import type { ImportName, ImportReview } from '#shared/import/result.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { aPlan } from '../../../shared/builders/plan-builder.ts'

const formatter = createFormatter('en-US', 'USD')

function review(counts: Partial<ImportReview['counts']>, totals: Partial<ImportReview['totals']> = {}): ImportReview {
  const none = { taken: 0, part: 0, known: 0, repeat: 0, 'left-out': 0, unknown: 0, fault: 0, empty: 0 }
  return {
    style: { dateOrder: 'day-first', dottedOrder: 'day-first', decimals: null, hoursUnit: 'hours', minus: 'refused' },
    isDateOrderOpen: false,
    isYearFirstPossible: false,
    isDecimalSignOpen: false,
    isHoursUnitOpen: false,
    isClockPossible: false,
    isMinusOpen: false,
    matters: { dateOrder: false, decimals: false, hoursUnit: false, minus: false },
    counts: { rows: 0, ...none, ...counts },
    totals: { hoursEntries: 0, minutes: 0, paymentEntries: 0, amount: 0, back: 0, newCourses: 0, ...totals },
    names: [],
    moreNames: 0,
    preview: [],
    notes: [],
    filled: 0,
    blocked: null,
  }
}

describe('the words of an import', () => {
  it('say how a file was read', () => {
    expect(formText({ kind: 'text', encoding: 'windows-1252', separator: ';' })).toBe(
      'Read as text in Western European (Windows), with semicolons between the columns.',
    )
    expect(formText({ kind: 'workbook', sheets: ['A', 'B'], sheet: 1 })).toBe('Read from the sheet “B”.')
  })

  it('name columns as a spreadsheet does, with what stands in them', () => {
    expect([0, 25, 26, 51, 52, 199].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'GR'])
    expect(columnText(1, 'Hours', ['1.5', '0:45'])).toBe('B: Hours (1.5, 0:45)')
    expect(columnText(0, '', [])).toBe('A')
    expect(columnText(0, '', ['a text that is longer than there is room'])).toBe('A (a text that is lo…)')
  })

  it('say what would be taken, and what was', () => {
    const some = review(
      { rows: 1000, taken: 990, part: 3, fault: 7 },
      { hoursEntries: 990, minutes: 90, newCourses: 1 },
    )
    expect(reviewText(some, formatter)).toBe('993 of 1,000 rows can be taken: 1 h 30 min done and 1 new course.')
    expect(doneText(some, formatter)).toBe('993 rows are in the log now: 1 h 30 min done and 1 new course.')
    const one = review({ rows: 1, taken: 1 }, { paymentEntries: 1, amount: 1250 })
    expect(reviewText(one, formatter)).toBe('The one row can be taken: $12.50 paid.')
    expect(doneText(one, formatter)).toBe('1 row is in the log now: $12.50 paid.')
    expect(reviewText(review({ rows: 5, unknown: 5 }), formatter)).toBe('None of 5 rows can be taken yet.')
    expect(reviewText(review({}), formatter)).toBe('There are no rows below the headings.')
  })

  it('account for every other row', () => {
    const all = { part: 1, known: 2, repeat: 1, unknown: 3, 'left-out': 1, fault: 1200 }
    expect(leftTexts(review(all).counts, formatter)).toEqual([
      '1 row was taken in part.',
      '2 rows are in the log already.',
      '1 row repeats another row.',
      '3 rows have names that are not in the plan.',
      '1 row was left out.',
      '1,200 rows cannot be taken.',
    ])
    expect(leftTexts(review({ rows: 2, taken: 2 }).counts, formatter)).toEqual([])
  })
})

describe('a column', () => {
  it('has one meaning at a time', () => {
    const columns = { ...NO_COLUMNS, date: 0, hours: 1 }
    expect(assignColumn(columns, 'amount', 1)).toEqual({ ...NO_COLUMNS, date: 0, amount: 1 })
    expect(assignColumn(columns, 'hours', null)).toEqual({ ...NO_COLUMNS, date: 0 })
  })
})

describe('a name that is asked about', () => {
  const plan = aPlan()
    .withCourse('basics', 20)
    .withPractice('clients', 12)
    .withFee('dues', 1, { kind: 'on', on: '2027-01-15' })
    .build()
  const name: ImportName = {
    key: 'x',
    name: 'X',
    rows: 1,
    hasHours: true,
    hasPayments: false,
    choice: null,
    sentence: '',
  }
  const values = (changes: Partial<ImportName>) =>
    nameChoices(plan, { ...name, ...changes }).flatMap(({ items }) => items.map(({ value }) => value))

  it('can mean what its rows can belong to', () => {
    expect(values({})).toEqual(['new-course', 'leave-out', 'course/basics', 'practice/clients'])
    expect(values({ hasHours: false, hasPayments: true })).toEqual(['other', 'leave-out', 'course/basics', 'fee/dues'])
    expect(values({ key: '' })).not.toContain('new-course')
  })

  it('keeps its meaning in its field', () => {
    for (const value of ['', ...values({ hasPayments: true })]) expect(valueOfChoice(choiceOfValue(value))).toBe(value)
  })
})
