import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DayNumber, isoFromDay } from '#shared/calendar/day.ts'
import { orderHintOf, readDate } from '#shared/import/read-date.ts'

const DAY_FIRST = { order: 'day-first', countsFrom1904: false } as const
const MONTH_FIRST = { order: 'month-first', countsFrom1904: false } as const

describe('readDate', () => {
  it.each([
    ['2027-01-31', '2027-01-31'],
    ['2027-1-31', '2027-01-31'],
    ['2027/01/31', '2027-01-31'],
    ['20270131', '2027-01-31'],
    ['2027-01-31T10:15:00Z', '2027-01-31'],
    ['2027-01-31 10:15', '2027-01-31'],
    ['2027-01-31T10:15:00+02:00', '2027-01-31'],
    ['31.1.2027', '2027-01-31'],
    ['31. 1. 2027', '2027-01-31'],
    ['31.01.27', '2027-01-31'],
    ['31 Jan 2027', '2027-01-31'],
    ['31-Jan-27', '2027-01-31'],
    ['31 January 2027', '2027-01-31'],
    ['Jan 31, 2027', '2027-01-31'],
    ['Sun, Jan 31st, 2027', '2027-01-31'],
    ['Sept 1 2027', '2027-09-01'],
    ['1.2.99', '1999-02-01'],
    ['46418', '2027-01-31'],
    ['46418.5', '2027-01-31'],
    [46_418, '2027-01-31'],
    [46_418.75, '2027-01-31'],
  ])('reads %s', (cell, date) => {
    expect(readDate(cell, DAY_FIRST)).toEqual({ ok: true, value: date })
    expect(readDate(cell, MONTH_FIRST)).toEqual({ ok: true, value: date })
  })

  it('reads what could stand either way by the order that holds', () => {
    expect(readDate('3/4/2027', DAY_FIRST)).toEqual({ ok: true, value: '2027-04-03' })
    expect(readDate('3/4/2027', MONTH_FIRST)).toEqual({ ok: true, value: '2027-03-04' })
    expect(readDate('3-4-27 9:30 PM', MONTH_FIRST)).toEqual({ ok: true, value: '2027-03-04' })
  })

  it('says so when day and month seem to stand the other way round', () => {
    const error = 'There is no month 13. Perhaps day and month stand the other way round.'
    expect(readDate('13/2/2027', MONTH_FIRST)).toEqual({ ok: false, error })
    expect(readDate('2/13/2027', DAY_FIRST)).toEqual({ ok: false, error })
  })

  it.each([
    '',
    'soon',
    '31.2.2027',
    '2027-02-30',
    '13/13/2027',
    '1/2',
    '31 Foo 2027',
    'Total',
    '12',
    3,
    Number.NaN,
    1e9,
  ])('refuses %s', (cell) => {
    expect(readDate(cell, DAY_FIRST).ok).toBe(false)
  })

  it('counts serial dates from 1904 where the file does', () => {
    expect(readDate(44_956, { ...DAY_FIRST, countsFrom1904: true })).toEqual({ ok: true, value: '2027-01-31' })
  })

  it('reads every day in every form it can be written in', () => {
    const day = fc.integer({ min: -5000, max: 50_000 })
    fc.assert(
      fc.property(day, fc.boolean(), (dayNumber, isDayFirst) => {
        const date = isoFromDay(dayNumber as DayNumber) // any whole number is one
        const [year = '', month = '', dayOfMonth = ''] = date.split('-')
        const slashed = isDayFirst ? `${dayOfMonth}/${month}/${year}` : `${Number(month)}/${Number(dayOfMonth)}/${year}`
        const rules = isDayFirst ? DAY_FIRST : MONTH_FIRST
        const serial = dayNumber + 25_569
        for (const text of [date, `${dayOfMonth}.${month}.${year}`, slashed]) {
          expect(readDate(text, rules)).toEqual({ ok: true, value: date })
        }
        expect(readDate(serial, rules)).toEqual({ ok: true, value: date })
      }),
    )
  })
})

describe('orderHintOf', () => {
  it.each([
    ['3/4/2027', ['day-first', 'month-first']],
    ['13/4/2027', ['day-first']],
    ['3/14/2027', ['month-first']],
    ['Mon 15/2/2027', ['day-first']],
    ['Thu 4/3/2027', ['day-first']],
    ['4.13.2027', ['month-first']],
    ['27-01-04', ['day-first', 'year-first']],
    ['4/4/2027', null],
    ['13/14/2027', null],
    ['2027-03-04', null],
    [46_418, null],
  ])('tells of %s in which orders it makes sense', (cell, expected) => {
    expect(orderHintOf(cell)?.orders ?? null).toEqual(expected)
  })
})
