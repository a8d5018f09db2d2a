import { describe, expect, it } from 'vitest'
import { readLog } from '../helpers/read-log.ts'

describe('a log with start and end', () => {
  it('in a calendar has day and time in one column', async () => {
    const { entries } = await readLog([
      'Subject,Start,End',
      'Client hours,2027-01-12 09:00,2027-01-12 10:30',
      'Client hours,1/19/2027 11:30 PM,1/20/2027 12:15 AM',
    ])
    expect(entries).toEqual(['2027-01-12 90 min', '2027-01-19 45 min'])
  })

  it('has its breaks taken off', async () => {
    const { entries } = await readLog([
      'Date,Activity,Start,End,Break',
      '2027-01-12,Client hours,09:00,15:00,30',
      '2027-01-13,Client hours,09:00,15:00,0:45',
    ])
    expect(entries).toEqual(['2027-01-12 330 min', '2027-01-13 315 min'])
  })

  it('is not guessed at where the afternoon is not told', async () => {
    const { entries, review } = await readLog([
      'Date,Activity,Start,End',
      '2027-01-12,Client hours,11:00,1:00',
      '2027-01-13,Client hours,9:00,10:00',
    ])
    expect(entries).toEqual(['2027-01-13 60 min'])
    expect(review.notes).toMatchObject([
      { row: 2, field: 'end', sentence: expect.stringMatching(/^The end is before the start/) },
    ])
  })
})

describe('a log with several columns of hours', () => {
  it('has hours and minutes apart', async () => {
    const { entries } = await readLog([
      'Date,Activity,Hours,Minutes',
      '2027-01-12,Client hours,1,30',
      '2027-01-13,Client hours,0,50',
    ])
    expect(entries).toEqual(['2027-01-12 90 min', '2027-01-13 50 min'])
  })

  it('does not count the same time in minutes on top', async () => {
    const { entries } = await readLog([
      'Date,Activity,Hours,Minutes',
      '2027-01-12,Client hours,1.5,90',
      '2027-01-13,Client hours,0.5,30',
    ])
    expect(entries).toEqual(['2027-01-12 90 min', '2027-01-13 30 min'])
  })

  it('makes an entry of each whose heading the plan knows', async () => {
    const { entries, review } = await readLog(['Date,Client hours,Supervision', '2027-01-12,3,1', '2027-01-13,2,'])
    expect(entries).toEqual(['2027-01-12 180 min', '2027-01-12 60 min', '2027-01-13 120 min'])
    expect(review.counts).toMatchObject({ rows: 2, taken: 2 })
  })

  it('asks whether others are added up, and takes their total alone where it is there', async () => {
    const apart = ['Date,Activity,Direct hours,Indirect hours', '2027-01-12,Client hours,2,1']
    const asked = await readLog(apart)
    expect(asked.sheet).toMatchObject({ doubts: [{ field: 'hours', columns: [2, 3] }] })
    expect(asked.entries).toEqual(['2027-01-12 180 min'])
    const total = await readLog([
      'Date,Activity,Direct hours,Indirect hours,Total hours',
      '2027-01-12,Client hours,2,1,3',
      '2027-01-13,Client hours,1,1,2',
    ])
    expect(total.entries).toEqual(['2027-01-12 180 min', '2027-01-13 120 min'])
    expect(total.sheet.doubts).toEqual([])
  })

  it('has its running total left alone', async () => {
    const { entries } = await readLog([
      'Date,Activity,Total hours,Hours',
      '2027-01-12,Client hours,2,2',
      '2027-01-13,Client hours,3.5,1.5',
      '2027-01-14,Client hours,4.5,1',
    ])
    expect(entries).toEqual(['2027-01-12 120 min', '2027-01-13 90 min', '2027-01-14 60 min'])
  })
})

describe('a log with money in two directions', () => {
  it('has debit and credit, and a balance that is no amount', async () => {
    const { entries, review } = await readLog([
      'Date,Description,Debit,Credit,Balance',
      '2027-01-12,Supervision,150.00,,850.00',
      '2027-01-19,Supervision,150.00,,700.00',
      '2027-01-26,Supervision,,150.00,850.00',
    ])
    expect(entries.slice(0, 2)).toEqual(['2027-01-12 150.00', '2027-01-19 150.00'])
    expect(review.totals.amount).toBeLessThanOrEqual(30_000)
  })

  it('asks which sign was paid where neither is clearly more', async () => {
    const { review } = await readLog([
      'Date,Description,Amount',
      '2027-01-12,Supervision,-150',
      '2027-01-19,Supervision,150',
    ])
    expect(review).toMatchObject({ isMinusOpen: true, blocked: 'Say first what amounts below zero are.' })
  })
})

describe('rows', () => {
  it('without a date have that of the row above, and that is said', async () => {
    const lines = ['Date,Activity,Hours', '2027-01-12,Client hours,2', ',Supervision,1', '2027-01-13,Client hours,3']
    const { entries, review } = await readLog(lines)
    expect(entries).toEqual(['2027-01-12 120 min', '2027-01-12 60 min', '2027-01-13 180 min'])
    expect(review.filled).toBe(1)
    const refused = await readLog(lines, { options: { fillsDates: false } })
    expect(refused.review.notes).toMatchObject([{ row: 3, sentence: 'There is no date in this row.' }])
  })

  it('that add up others are left out, by their words or by their figures, and that is said', async () => {
    const { entries, review } = await readLog([
      'Date,Activity,Hours',
      '2027-01-12,Client hours,2',
      '2027-01-13,Client hours,1.5',
      'Total January,,3.5',
      '2027-02-13,Client hours,1',
      ',,4.5',
      ',Grand total,4.5',
    ])
    expect(entries).toEqual(['2027-01-12 120 min', '2027-01-13 90 min', '2027-02-13 60 min'])
    expect(review.notes.map(({ row, outcome }) => [row, outcome])).toEqual([
      [4, 'left-out'],
      [6, 'left-out'],
      [7, 'left-out'],
    ])
  })
})

describe('figures', () => {
  it('that are parts of a day are asked about', async () => {
    const { entries, review } = await readLog([
      'Date,Activity,Duration',
      '2027-01-12,Client hours,0.0625',
      '2027-01-13,Client hours,0.03472222',
    ])
    expect(entries).toEqual(['2027-01-12 90 min', '2027-01-13 50 min'])
    expect(review.isHoursUnitOpen).toBe(true)
  })
})

describe('columns', () => {
  it('are told without the words of total rows', async () => {
    const { sheet, entries } = await readLog([
      'Date,Posting date,Activity,Hours',
      '2027-01-12,2027-01-14,Client hours,1',
      'Total,,,1',
    ])
    expect(entries).toEqual(['2027-01-12 60 min'])
    expect(sheet.options.columns.date).toBe(0)
  })

  it('that could each be meant are told', async () => {
    const { sheet } = await readLog([
      'Transaction date,Payment date,Activity,Hours',
      '2027-01-12,2027-01-14,Client hours,1',
    ])
    expect(sheet.doubts).toEqual([{ field: 'date', columns: [0, 1] }])
  })

  it('with yes and no are no prices', async () => {
    const { entries } = await readLog(['Date,Activity,Paid,Cost', '2027-01-12,Supervision,yes,150'])
    expect(entries).toEqual(['2027-01-12 150.00'])
  })
})
