import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type DayNumber, dayFromIso, isoDate, isoFromDay } from '#shared/calendar/day.ts'
import { readDay } from '#shared/input/read-day.ts'
import { createFormatter } from '#shared/wording/formatter.ts'

/** A Tuesday. */
const TODAY = isoDate('2027-06-01')
const US = { locale: 'en-US', today: TODAY }
const GERMAN = { locale: 'de-DE', today: TODAY }

describe('readDay', () => {
  it.each([
    ['2027-01-31', '2027-01-31'],
    ['1/31/2027', '2027-01-31'],
    ['31.1.2027', '2027-01-31'],
    ['Jan 31, 2027', '2027-01-31'],
    ['Jan 31', '2027-01-31'], // 121 days ago; the next one is 244 days ahead
    ['31.1.', '2027-01-31'],
    ['1/31', '2027-01-31'],
    ['Dec 24', '2026-12-24'], // 159 days ago; the next one is 206 days ahead
    ['31 août 2027', '2027-08-31'],
    ['today', '2027-06-01'],
    ['Tomorrow', '2027-06-02'],
    ['friday', '2027-06-04'],
    ['next Friday', '2027-06-04'],
    ['next Tuesday', '2027-06-08'],
    ['last Friday', '2027-05-28'],
    ['in 2 weeks', '2027-06-15'],
    ['3 months ago', '2027-03-01'],
  ])('reads %s in the United States', (text, day) => {
    expect(readDay(text, US)).toEqual({ ok: true, value: day, other: null })
  })

  it('follows the locale where the order is open, and says what else it could be', () => {
    expect(readDay('3/4/2027', US)).toEqual({ ok: true, value: '2027-03-04', other: '2027-04-03' })
    expect(readDay('3/4/2027', GERMAN)).toEqual({ ok: true, value: '2027-04-03', other: '2027-03-04' })
    expect(readDay('3.4.2027', US)).toEqual({ ok: true, value: '2027-04-03', other: null })
    expect(readDay('31/1/2027', US)).toEqual({ ok: true, value: '2027-01-31', other: null })
  })

  it.each(['', 'soon', '31.2.2027', '13/13/2027', 'Jan', '12', 'marvelous 4'])('asks again for "%s"', (text) => {
    expect(readDay(text, US).ok).toBe(false)
  })

  it('reads every day back that a locale shows', () => {
    const locales = fc.constantFrom(
      'en-US',
      'en-GB',
      'de-DE',
      'fr-FR',
      'es-ES',
      'it-IT',
      'nl-NL',
      'da-DK',
      'sv-SE',
      'pl-PL',
      'pt-PT',
    )
    fc.assert(
      fc.property(locales, fc.integer({ min: 0, max: 40_000 }), (locale, number) => {
        const day = isoFromDay(number as DayNumber) // any whole number is one
        const { date, dateWithWeekday } = createFormatter(locale, 'EUR')
        for (const text of [date(day), dateWithWeekday(day)]) {
          expect(readDay(text, { locale, today: TODAY }), text).toMatchObject({ ok: true, value: day })
        }
      }),
    )
  })

  it('takes the nearest day where no year is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -150, max: 150 }), (distance) => {
        const day = isoFromDay(addDays(dayFromIso(TODAY), distance))
        expect(readDay(`${Number(day.slice(8))}.${Number(day.slice(5, 7))}.`, GERMAN)).toMatchObject({ value: day })
      }),
    )
  })
})
