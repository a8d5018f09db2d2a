import { describe, expect, it } from 'vitest'
import { readDraftDate } from '#renderer/forms/draft-date.ts'

describe('readDraftDate', () => {
  it.each(['2027-01-04', '2027-1-4', '2027/01/04', '2027.1.4', ' 2027-01-04 '])('reads %s', (text) => {
    expect(readDraftDate(text)).toEqual({ ok: true, value: '2027-01-04' })
  })

  it('refuses a day that is not in the calendar', () => {
    expect(readDraftDate('2027-02-29')).toEqual({ ok: false, error: 'This date is not in the calendar.' })
  })

  it.each(['', '04-01-2027', '4 January', '20270104'])('says how to write a date instead of "%s"', (text) => {
    expect(readDraftDate(text)).toEqual({
      ok: false,
      error: 'Write a date such as Jan 31, 2027, 1/31/2027 or 2027-01-31.',
    })
  })
})
