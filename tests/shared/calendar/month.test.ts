import { describe, expect, it } from 'vitest'
import { dayFromIso, isoDate, isoFromDay } from '#shared/calendar/day.ts'
import { addToMonth, firstDayOfMonth, monthOf } from '#shared/calendar/month.ts'

describe('months', () => {
  it('follow one another across the year', () => {
    const december = monthOf(dayFromIso(isoDate('2027-12-31')))
    expect(isoFromDay(firstDayOfMonth(december))).toBe('2027-12-01')
    expect(isoFromDay(firstDayOfMonth(addToMonth(december, 1)))).toBe('2028-01-01')
    expect(isoFromDay(firstDayOfMonth(addToMonth(december, -12)))).toBe('2026-12-01')
  })
})
