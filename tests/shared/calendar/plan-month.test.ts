import { describe, expect, it } from 'vitest'
import { isoDate } from '#shared/calendar/day.ts'
import { planMonthOf } from '#shared/calendar/plan-month.ts'

describe('planMonthOf', () => {
  it.each([
    ['2026-09-07', '2026-09-07', 1],
    ['2026-09-07', '2026-10-07', 1],
    ['2026-09-07', '2026-10-08', 2],
    ['2026-09-07', '2030-03-07', 42],
    ['2027-01-31', '2027-02-28', 1],
    ['2027-01-31', '2027-03-01', 2],
  ])('from %s, %s lies in month %i', (startOn, date, month) => {
    expect(planMonthOf(isoDate(startOn), isoDate(date))).toBe(month)
  })
})
