import { describe, expect, it } from 'vitest'
import { readPastDay } from '#renderer/screens/path/read-past-day.ts'
import { readYears } from '#renderer/screens/path/read-years.ts'
import { isoDate } from '#shared/calendar/day.ts'

describe('readYears', () => {
  it.each([
    ['', null],
    ['0', 0],
    [' 70 ', 70],
  ])('takes %o', (typed, value) => {
    expect(readYears(typed)).toEqual({ ok: true, value })
  })

  it.each([['71'], ['-1'], ['2.5'], ['many']])('refuses %o with a sentence for the field', (typed) => {
    expect(readYears(typed)).toEqual({ ok: false, error: 'Write a whole number of years from 0 to 70.' })
  })
})

describe('readPastDay', () => {
  const today = isoDate('2027-01-05')

  it('takes today and any day before', () => {
    expect(readPastDay('2027-01-05', today)).toEqual({ ok: true, value: '2027-01-05' })
    expect(readPastDay('2020-02-29', today)).toEqual({ ok: true, value: '2020-02-29' })
  })

  it('refuses tomorrow, and what is no date', () => {
    expect(readPastDay('2027-01-06', today)).toMatchObject({
      ok: false,
      error: expect.stringContaining('not come yet'),
    })
    expect(readPastDay('soon', today)).toMatchObject({ ok: false })
  })
})
