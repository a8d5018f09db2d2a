import { describe, expect, it } from 'vitest'
import { readLog } from '../helpers/read-log.ts'

const NO_HOURS = 'Choose the column that holds the hours, the one that holds the amount, or both.'

describe('a sign-in sheet', () => {
  it('has no hours where it says that somebody was not there', async () => {
    const { entries, review } = await readLog([
      'Group supervision 2027,,,,',
      'Date,Start,End,Attended,Title',
      '1/8/2027,6:00 PM,7:30 PM,Yes,Supervision',
      '1/22/2027,6:00 PM,7:45 PM,No,Supervision',
      '2/19/2027,6:00 PM,8:00 PM,Yes,Supervision',
    ])
    expect(entries).toEqual(['2027-01-08 90 min', '2027-02-19 120 min'])
    expect(review.notes).toMatchObject([{ row: 4, sentence: 'The file says that this did not take place.' }])
  })

  it('has none for a session that was canceled, by its status', async () => {
    const { entries } = await readLog([
      'Date,Activity,Minutes,Status',
      '2027-01-08,Client hours,50,Attended',
      '2027-01-09,Client hours,50,Late cancel',
      '2027-01-10,Client hours,50,No show',
    ])
    expect(entries).toEqual(['2027-01-08 50 min'])
  })
})

describe('a list of what clients are billed', () => {
  it('gives hours, and asks before a fee is taken for something paid', async () => {
    const { entries, sheet } = await readLog([
      'DOS,CPT,Activity,Min,Fee,Copay',
      '01/04/2027,90837,Client hours,60,150.00,20.00',
      '01/15/2027,90834,Client hours,45,120.00,20.00',
    ])
    expect(entries).toEqual(['2027-01-04 60 min', '2027-01-15 45 min'])
    expect(sheet.doubts).toEqual([{ field: 'amount', columns: [4] }])
  })

  it('has units that are no hours', async () => {
    for (const heading of ['Units', 'Units (15 min)']) {
      const { entries, review } = await readLog([`Date,Activity,${heading}`, '2027-01-04,Client hours,4'])
      expect([entries, review.blocked]).toEqual([[], NO_HOURS])
    }
  })
})

describe('an export of a bank', () => {
  it.each([
    ['Withdrawal Amt.,Deposit Amt.', '150.00,', ',150.00'],
    ['Outflow,Inflow', '$150.00,$0.00', '$0.00,$150.00'],
    ['Debit,Credit', '150.00,0.00', '0.00,150.00'],
    ['Type,Amount', 'Debit,150.00', 'Credit,150.00'],
    ['Type,Amount', 'Payment,150.00', 'Refund,-150.00'],
    ['Details,Amount', 'DEBIT,-150.00', 'CREDIT,150.00'],
    ['Gross,Fee', '-150.00,0.00', '150.00,0.00'],
  ])('with %s tells what was paid from what came back', async (headings, paid, back) => {
    const { entries } = await readLog([
      `Date,Description,${headings}`,
      `03/02/2027,Supervision,${paid}`,
      `03/16/2027,Supervision,${paid}`,
      `03/17/2027,Supervision,${paid}`,
      `03/20/2027,Supervision,${back}`,
    ])
    expect(entries).toEqual(['2027-03-02 150.00', '2027-03-16 150.00', '2027-03-17 150.00', '2027-03-20 -150.00'])
  })

  it('is asked about in the row where word and sign disagree', async () => {
    const { entries, review } = await readLog([
      'Date,Description,Details,Amount',
      '2027-03-02,Supervision,DEBIT,-150.00',
      '2027-03-03,Supervision,DEBIT,-150.00',
      '2027-03-04,Supervision,CREDIT,-150.00',
    ])
    expect(entries).toEqual(['2027-03-02 150.00', '2027-03-03 150.00'])
    expect(review.notes).toMatchObject([{ row: 4, field: 'direction', outcome: 'fault' }])
  })
})

describe('hours', () => {
  it('such as 1.30 are asked about, and can be hours and minutes', async () => {
    const lines = ['Date,Activity,Hours', '2027-01-04,Client hours,1.30', '2027-01-05,Client hours,0.50']
    const asked = await readLog(lines)
    expect(asked.review).toMatchObject({ isHoursUnitOpen: true, isClockPossible: true })
    const clock = await readLog(lines, { options: { hoursUnit: 'clock' } })
    expect(clock.entries).toEqual(['2027-01-04 90 min', '2027-01-05 50 min'])
    const hours = await readLog(lines, { options: { hoursUnit: 'hours' } })
    expect(hours.entries).toEqual(['2027-01-04 78 min', '2027-01-05 30 min'])
    const usual = await readLog(['Date,Activity,Hours', '2027-01-04,Client hours,1.25', '2027-01-05,Client hours,0.50'])
    expect(usual.review.isHoursUnitOpen).toBe(false)
  })

  it('such as 1h30 are no times of day', async () => {
    const { entries } = await readLog(
      ['Data;Atividade;Horas', '04/01/2027;Client hours;1h30', '18/01/2027;Client hours;8h'],
      {
        options: { dateOrder: 'day-first' },
      },
    )
    expect(entries).toEqual(['2027-01-04 90 min', '2027-01-18 480 min'])
  })

  it('are not taken from a running total, where nothing else holds them', async () => {
    const { entries, review } = await readLog([
      'Date,Cumulative hours',
      '2027-01-04,4',
      '2027-01-05,7.5',
      '2027-01-07,12',
    ])
    expect([entries, review.blocked]).toEqual([[], NO_HOURS])
  })

  it('of one known column beside others of figures are asked about', async () => {
    const { sheet } = await readLog(['Week of,Individual,Couples,Total Direct,Supervision', '2027-01-04,8,3,11,1'])
    expect(sheet.doubts).toEqual([{ field: 'hours', columns: [4, 1, 2, 3] }])
  })
})

describe('rows without a date', () => {
  it('that happen to have the sum of those above are no totals where they say something', async () => {
    const { entries } = await readLog(['Date,Client,Hours', '2027-01-04,AB,1', ',CD,1', ',EF,2', 'Subtotal,,4'], {
      options: { names: [{ key: '', choice: { kind: 'item', item: { kind: 'practice', id: 'clients' } } }] },
    })
    expect(entries).toEqual(['2027-01-04 60 min', '2027-01-04 60 min', '2027-01-04 120 min'])
  })
})
