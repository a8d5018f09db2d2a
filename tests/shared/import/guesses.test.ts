import { describe, expect, it } from 'vitest'
import type { Cell } from '#shared/import/cell.ts'
import { guessColumns } from '#shared/import/guess-columns.ts'
import { guessStyle } from '#shared/import/guess-style.ts'
import { NO_COLUMNS } from '#shared/import/import-options.ts'
import { optionsFor, tableOf } from './tables.ts'

/** The columns that were found, without those that were not. */
function found(...rows: readonly (readonly Cell[])[]): object {
  const { headingRow, columns } = guessColumns(rows)
  const known = Object.entries(columns).filter(([, column]) => column !== null)
  return { headingRow, ...Object.fromEntries(known) }
}

describe('guessColumns', () => {
  it('knows the headings of a log in plain words', () => {
    expect(found(['Date', 'Supervisor', 'Hours', 'Paid', 'Comments'], ['2027-01-04', 'Ada', '1', '120', ''])).toEqual({
      headingRow: 0,
      date: 0,
      item: 1,
      hours: 2,
      amount: 3,
      notes: 4,
    })
  })

  it('knows headings of other languages', () => {
    expect(found(['Datum', 'Kurs', 'Stunden', 'Betrag (EUR)', 'Bemerkung'], ['4.1.2027', 'A', '1', '2', ''])).toEqual({
      headingRow: 0,
      date: 0,
      item: 1,
      hours: 2,
      amount: 3,
      notes: 4,
    })
  })

  it('knows every column of a log that Certpace exported', () => {
    const headings = [
      'Date',
      'Kind',
      'For',
      'Title',
      'Time (hours)',
      'Amount (USD)',
      'Planned for',
      'Which payment',
      'Completes the course',
      'Category',
      'Notes',
      'Id',
    ]
    const row = ['2027-01-04', 'Hours', 'Course', 'A course', '1.5', '', '', '', 'Yes', '', '', 'entry-1']
    expect(found(headings, row)).toEqual({
      headingRow: 0,
      date: 0,
      direction: 1,
      kind: 2,
      item: 3,
      hours: 4,
      amount: 5,
      planned: 6,
      part: 7,
      completes: 8,
      category: 9,
      notes: 10,
      id: 11,
    })
  })

  it('finds headings below a title and empty rows', () => {
    expect(found(['My log'], [], ['Date', 'For', 'Hours'], ['2027-01-04', 'Ada', 1])).toMatchObject({ headingRow: 2 })
  })

  it('tells columns without headings by what stands in them', () => {
    expect(found(['4.1.2027', 'Ada', '1:30', '120,00'], ['11.1.2027', 'Ada', '0:45', '60,00'])).toEqual({
      headingRow: null,
      date: 0,
      item: 1,
      hours: 2,
      amount: 3,
    })
  })

  it('takes no time of day for hours', () => {
    expect(found(['Date', 'Start time', 'Title'], ['2027-01-04', '9:00', 'Ada'])).not.toHaveProperty('hours', 1)
  })
})

describe('guessStyle', () => {
  const columns = { ...NO_COLUMNS, date: 0, hours: 1, amount: 2 }
  const styleOf = (locale: string, ...rows: readonly (readonly Cell[])[]) => {
    const table = tableOf(['Date', 'Time', 'Amount'], ...rows)
    return guessStyle(table, optionsFor(table, { headingRow: 0, columns }), locale)
  }

  it('tells the order of dates from those that make sense one way only', () => {
    expect(styleOf('en-US', ['3/4/2027', 1, 1], ['13/4/2027', 1, 1])).toMatchObject({
      style: { dateOrder: 'day-first' },
      isDateOrderOpen: false,
    })
    expect(styleOf('de-DE', ['3/4/2027', 1, 1], ['4/13/2027', 1, 1])).toMatchObject({
      style: { dateOrder: 'month-first' },
      isDateOrderOpen: false,
    })
  })

  it('asks for the order where no date tells it, and begins with what is usual', () => {
    const row = ['3/4/2027', 1, 1]
    expect(styleOf('en-US', row)).toMatchObject({ style: { dateOrder: 'month-first' }, isDateOrderOpen: true })
    expect(styleOf('en-GB', row)).toMatchObject({ style: { dateOrder: 'day-first' }, isDateOrderOpen: true })
    expect(styleOf('en-GB', ['2027-04-03', 1, 1]).isDateOrderOpen).toBe(false)
  })

  it('asks for the order where dates tell both', () => {
    expect(styleOf('en-US', ['13/4/2027', 1, 1], ['4/13/2027', 1, 1]).isDateOrderOpen).toBe(true)
  })

  it('tells the sign of decimals from amounts that make sense one way only', () => {
    expect(styleOf('en-US', ['', 1, '1.234'], ['', 1, '12,50']).style.decimals).toBe(',')
    expect(styleOf('en-US', ['', 1, '1,234'], ['', 1, '1,234.50']).style.decimals).toBe('.')
    expect(styleOf('en-US', ['', 1, '1.234'])).toMatchObject({ style: { decimals: null }, isDecimalSignOpen: true })
    expect(styleOf('en-US', ['', 1, '1234'], ['', 1, 12.5])).toMatchObject({ isDecimalSignOpen: false })
  })

  it('takes bare numbers for minutes where as hours most would not fit into a day', () => {
    expect(styleOf('en-US', ['', '50', ''], ['', '90', ''], ['', '20', '']).style.hoursUnit).toBe('minutes')
    expect(styleOf('en-US', ['', '1.5', ''], ['', '30', ''], ['', '2', '']).style.hoursUnit).toBe('hours')
  })

  it('takes amounts below zero for payments where most are, for money back where few are, and asks between', () => {
    expect(styleOf('en-US', ['', 1, '-12.00'], ['', 1, '−€ 5']).style.minus).toBe('is-payment')
    expect(styleOf('en-US', ['', 1, '12.00'], ['', 1, '-5'])).toMatchObject({ isMinusOpen: true })
    expect(styleOf('en-US', ['', 1, '12.00'], ['', 1, '30.00'], ['', 1, '7.00'], ['', 1, '-5']).style.minus).toBe(
      'is-refund',
    )
  })

  it('leaves what the person has chosen', () => {
    const table = tableOf(['13/4/2027', '50', '1,50'])
    const chosen = { dateOrder: 'month-first', decimals: '.', hoursUnit: 'hours', minus: 'is-payment' } as const
    expect(guessStyle(table, optionsFor(table, { columns, ...chosen }), 'de-DE').style).toMatchObject(chosen)
  })
})
