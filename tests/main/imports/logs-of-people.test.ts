import { describe, expect, it } from 'vitest'
import { plan, readLog as read } from '../helpers/read-log.ts'

describe('hours', () => {
  it('are not taken from a column with times of day', async () => {
    const { entries } = await read([
      'Date,Time,Duration,Title',
      '2027-01-04,14:00,1:00,Client hours',
      '2027-01-05,09:30,0:50,Client hours',
    ])
    expect(entries).toEqual(['2027-01-04 60 min', '2027-01-05 50 min'])
  })

  it('of more than a thousand are read by the decimals that the file proves, else asked about', async () => {
    const proven = await read(['Datum;Titel;Stunden', '31.12.2026;Client hours;1.250', '05.01.2027;Client hours;3,5'])
    expect(proven.entries).toEqual(['2026-12-31 75000 min', '2027-01-05 210 min'])
    expect(proven.review.isDecimalSignOpen).toBe(false)
    const open = await read(['Date,Title,Hours', '2026-12-31,Client hours,"1,250"'])
    expect(open.entries).toEqual(['2026-12-31 75000 min'])
    expect(open.review).toMatchObject({
      isDecimalSignOpen: true,
      blocked: 'Say first how figures such as 1.234 are meant.',
    })
  })

  it('are minutes, or asked about, where no day has so many', async () => {
    const rows = [
      'Date,Title,Duration',
      '2027-01-04,Client hours,15',
      '2027-01-05,Client hours,20',
      '2027-01-06,Client hours,50',
    ]
    const { entries, review } = await read(rows)
    expect(entries).toEqual(['2027-01-04 15 min', '2027-01-05 20 min', '2027-01-06 50 min'])
    expect(review).toMatchObject({ isHoursUnitOpen: true, blocked: 'Say first what the hours of this file count.' })
    expect((await read(rows, { options: { hoursUnit: 'minutes' } })).review.blocked).toBeNull()
  })

  it('are the time from start to end', async () => {
    const { entries } = await read([
      'Date,Supervisor,Start,End',
      '2027-01-12,Dr Vega,09:00,10:30',
      '2027-01-19,Dr Vega,9:00 AM,10:00 AM',
    ])
    expect(entries).toEqual(['2027-01-12 90 min', '2027-01-19 60 min'])
  })
})

describe('dates', () => {
  it('have the order that their weekdays tell', async () => {
    // 15 February 2027 is a Monday; 4 March is a Thursday, and 3 April would be a Saturday.
    const { entries, review } = await read([
      'Date,Title,Hours',
      'Mon 15/2/2027,Client hours,1',
      'Thu 4/3/2027,Client hours,2',
    ])
    expect(entries).toEqual(['2027-02-15 60 min', '2027-03-04 120 min'])
    expect(review).toMatchObject({ isDateOrderOpen: false, matters: { dateOrder: true } })
  })

  it('have names of months in several languages', async () => {
    const german = await read([
      'Datum;Titel;Stunden',
      '4. Mai 2026;Client hours;1,5',
      '15. März 2026;Client hours;2',
      '3. Juni 2026;Client hours;1',
      '12. Dez. 2026;Client hours;1',
    ])
    expect(german.entries).toEqual([
      '2026-05-04 90 min',
      '2026-03-15 120 min',
      '2026-06-03 60 min',
      '2026-12-12 60 min',
    ])
    const french = await read(['Date;Titre;Heures', '4 mai 2026;Client hours;1,5', '15 févr. 2026;Client hours;2'])
    expect(french.entries).toEqual(['2026-05-04 90 min', '2026-02-15 120 min'])
  })

  it('are read in spellings that programs write', async () => {
    const dates = ['2027. 1. 5.', '31/Jan/2027', '2027-Jan-06', 'Jan-07-2027', '08JAN2027', '1/17/2027 9 PM']
    const { entries } = await read(['Date,Title,Hours', ...dates.map((date) => `${date},Client hours,1`)])
    expect(entries.map((entry) => entry.slice(0, 10))).toEqual([
      '2027-01-05',
      '2027-01-31',
      '2027-01-06',
      '2027-01-07',
      '2027-01-08',
      '2027-01-17',
    ])
  })
})

describe('amounts', () => {
  it('of the other sign are money back in the file of a bank', async () => {
    const days = ['04', '05', '06', '07', '08', '09', '10', '11', '12']
    const { entries, review } = await read([
      'Date,Description,Amount',
      ...days.map((day) => `2027-01-${day},Supervision,-150.00`),
      '2027-03-02,Supervision,150.00',
    ])
    expect(entries).toEqual([...days.map((day) => `2027-01-${day} 150.00`), '2027-03-02 -150.00'])
    expect(review.totals).toMatchObject({ paymentEntries: 10, amount: 135_000, back: 15_000 })
  })

  it('are the price, not the price of an hour', async () => {
    const { entries } = await read([
      'Date,Supervisor,Hours,Price per hour,Total price',
      '2027-01-12,Dr Vega,1.5,100,150',
    ])
    expect(entries).toEqual(['2027-01-12 90 min', '2027-01-12 150.00'])
  })

  it('are nothing where a dash or n/a stands', async () => {
    const { entries } = await read([
      'Date,Supervisor,Hours,Amount',
      '2027-01-12,Dr Vega,1, $-   ',
      '2027-01-19,Dr Vega,1,-',
      '2027-01-26,Dr Vega,1,n/a',
      '2027-02-02,Dr Vega,-,150',
    ])
    expect(entries).toEqual(['2027-01-12 60 min', '2027-01-19 60 min', '2027-01-26 60 min', '2027-02-02 150.00'])
  })

  it.each([[['$(45.00)', '$(50.00)']], [['45.00-', '50.00-']], [['($45.00)', '(50)']]])(
    'below zero are read as %j',
    async (amounts) => {
      const { entries } = await read([
        'Date,Title,Amount',
        ...amounts.map((amount, row) => `2027-01-0${row + 4},Supervision,${amount}`),
      ])
      expect(entries).toEqual(['2027-01-04 45.00', '2027-01-05 50.00'])
    },
  )

  it('have groups as in India', async () => {
    const rupees = { ...plan, currency: 'INR' } as const
    const { entries } = await read(
      ['Date,Title,Amount', '2027-01-04,License fee,"1,23,456.00"', '2027-01-06,License fee,"₹1,00,000"'],
      {
        plan: rupees,
      },
    )
    expect(entries).toEqual(['2027-01-04 123456.00', '2027-01-06 100000.00'])
  })
})

describe('columns', () => {
  it.each([
    [
      'a date of completion',
      ['Course,Date Completed,Hours', 'Sexual Health Basics,2027-02-03,6'],
      '2027-02-03 360 min',
    ],
    ['hours completed', ['Date,Course,Hours Completed', '2027-02-03,Sexual Health Basics,6'], '2027-02-03 360 min'],
    [
      'title and provider',
      ['Course Title,Provider,Date,Hours', 'Sexual Health Basics,Harbor Institute,2027-01-15,6'],
      '2027-01-15 360 min',
    ],
    ['weekday and date', ['Day,Date,Activity,Hours', 'Monday,2027-01-04,Client hours,3'], '2027-01-04 180 min'],
  ])('are told by heading and content together: %s', async (_, lines, entry) => {
    expect((await read(lines)).entries).toEqual([entry])
  })
})

describe('rows', () => {
  it('that differ in any column are no repeats', async () => {
    const { entries } = await read([
      'Date,Client,Title,Hours',
      '2027-01-04,AB,Client hours,1',
      '2027-01-04,CD,Client hours,1',
      '2027-01-04,EF,Client hours,1',
    ])
    expect(entries).toHaveLength(3)
  })

  it('of our own export come back whole', async () => {
    const { entries, review } = await read([
      'Date,Kind,For,Title,Time (hours),Amount (USD),Planned for,Which payment,Completes the course,Category,Notes,Id',
      '2027-01-04,Hours,Practice,Client hours,1,,,,,,AB,e1',
      '2027-01-04,Hours,Practice,Client hours,1,,,,,,CD,e2',
      '2027-01-05,Hours,Practice,Client hours,0.8333,,,,,,"  leading; ""quotes"", and\nnewline",e3',
      "2027-01-06,Hours,Practice,Client hours,1.6667,,,,,,'=1+1,e4",
    ])
    expect(entries).toEqual(['2027-01-04 60 min', '2027-01-04 60 min', '2027-01-05 50 min', '2027-01-06 100 min'])
    expect(review.counts).toMatchObject({ rows: 4, taken: 4 })
  })

  it('are not swallowed by a stray quotation mark', async () => {
    const lines = [
      'Date,Title,Hours,Notes',
      '2027-01-04,Client hours,1,"a"b',
      '2027-01-05,Client hours,2,c',
      '2027-01-06,Client hours,3,"d"',
      '2027-01-07,Client hours,4,e',
    ]
    await expect(read(lines)).rejects.toThrow('In row 2, text stands behind a closing quotation mark')
  })
})
