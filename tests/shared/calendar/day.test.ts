import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  civilFromDay,
  type DayNumber,
  dayFromCivil,
  dayFromIso,
  daysInMonth,
  earlierOf,
  isIsoDate,
  isoDate,
  isoFromDay,
  laterOf,
  mondayOf,
  weekdayOf,
} from '#shared/calendar/day.ts'

const MILLISECONDS_PER_DAY = 86_400_000
const day = (text: string) => dayFromIso(isoDate(text))
const anyDay = fc
  .integer({
    min: dayFromCivil({ year: 1600, month: 1, day: 1 }),
    max: dayFromCivil({ year: 2400, month: 12, day: 31 }),
  })
  .map((number) => number as DayNumber) // whole numbers in the range of the calendar

describe('day numbers', () => {
  it('agree with the civil calendar of Date.UTC on every day from 1600 to 2400', () => {
    const first = Date.UTC(1600, 0, 1) / MILLISECONDS_PER_DAY
    const last = Date.UTC(2400, 11, 31) / MILLISECONDS_PER_DAY
    let differing = 0
    for (let number = first; number <= last; number++) {
      const date = new Date(number * MILLISECONDS_PER_DAY)
      const civil = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
      const ours = civilFromDay(dayFromCivil(civil))
      const isSame =
        dayFromCivil(civil) === number &&
        ours.year === civil.year &&
        ours.month === civil.month &&
        ours.day === civil.day &&
        weekdayOf(dayFromCivil(civil)) === (date.getUTCDay() + 6) % 7
      if (!isSame) differing++
    }
    expect(differing).toBe(0)
  })

  it('survive being written and read', () => {
    fc.assert(
      fc.property(anyDay, (number) => {
        expect(dayFromIso(isoFromDay(number))).toBe(number)
        expect(isIsoDate(isoFromDay(number))).toBe(true)
      }),
    )
  })

  it('sort as their text sorts', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (left, right) => {
        expect(Math.sign(left - right)).toBe(isoFromDay(left) < isoFromDay(right) ? -1 : left === right ? 0 : 1)
        expect(isoFromDay(laterOf(left, right)) >= isoFromDay(earlierOf(left, right))).toBe(true)
      }),
    )
  })
})

describe('reading a date', () => {
  it.each(['2027-02-29', '2027-13-01', '2027-00-10', '2027-04-31', '1599-12-31', '27-1-1', '2027-01-01T00:00', ''])(
    'refuses %j',
    (text) => {
      expect(isIsoDate(text)).toBe(false)
      expect(() => isoDate(text)).toThrow(RangeError)
    },
  )

  it('knows leap years', () => {
    expect([2000, 2024, 2100, 2027].map((year) => daysInMonth(year, 2))).toEqual([29, 29, 28, 28])
  })
})

describe('adding months', () => {
  it('keeps the day where the month has it, and clips where it has not', () => {
    const anchor = day('2027-01-31')
    expect([0, 1, 2, 3, 13].map((months) => isoFromDay(addMonths(anchor, months)))).toEqual([
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
      '2027-04-30',
      '2028-02-29',
    ])
  })

  it('goes back as well', () => {
    expect(isoFromDay(addMonths(day('2027-01-15'), -14))).toBe('2025-11-15')
  })

  it('lands in the month it names', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -120, max: 120 }), (anchor, months) => {
        const from = civilFromDay(anchor)
        const to = civilFromDay(addMonths(anchor, months))
        expect(to.year * 12 + to.month).toBe(from.year * 12 + from.month + months)
        expect(to.day).toBe(Math.min(from.day, daysInMonth(to.year, to.month)))
      }),
    )
  })
})

describe('weeks', () => {
  it('begin on Monday', () => {
    expect(isoFromDay(mondayOf(day('2027-01-10')))).toBe('2027-01-04')
    expect(isoFromDay(mondayOf(day('2027-01-04')))).toBe('2027-01-04')
    expect(weekdayOf(addDays(day('2027-01-04'), 6))).toBe(6)
  })
})
