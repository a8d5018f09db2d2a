import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hoursText, parseHours } from '#shared/input/parse-hours.ts'

describe('parseHours', () => {
  it.each([
    ['7', 420],
    ['7.5', 450],
    ['7,5', 450],
    ['7.25 h', 435],
    ['.5', 30],
    ['1:30', 90],
    ['1h30', 90],
    ['1 h 05 min', 65],
    ['1:30:00', 90],
    ['1:29:45', 90],
    ['1 hour 30 minutes', 90],
    ['1 hr 30', 90],
    ['90 mins', 90],
    ['1.5 hrs', 90],
    ['45 min', 45],
    ['90 min.', 90],
    ["90'", 90],
    ['1½', 90],
    ['1½ h', 90],
    ['½ hour', 30],
    ['1 3/4 h', 105],
    ['1 hr. 30 min.', 90],
    ['1h 30m', 90],
    ['1 hour and 30 minutes', 90],
    ['1 Std. 30 Min.', 90],
    ['2 Stunden', 120],
    ['1,5 heures', 90],
    ['2 ore', 120],
    ['1 uur 15', 75],
    ['1,5 timmar', 90],
    ['2 godziny', 120],
    ['PT1H30M', 90],
    ['1.66666667', 100],
    ['1,234.5', 74_070],
    ['1.234,5', 74_070],
    ['0', 0],
  ])('reads %s', (text, minutes) => {
    expect(parseHours(text)).toEqual({ ok: true, value: minutes })
  })

  it.each(['', 'soon', '1:75', '7.5.5', '1 30', '9 AM', 'h'])('asks again for "%s"', (text) => {
    expect(parseHours(text)).toEqual({ ok: false, error: 'Write hours such as 7.5 or 7:30.' })
  })

  it('reads what can be thousands by the sign given, and what cannot in the only way there is', () => {
    expect(parseHours('1,250', { decimals: '.' })).toEqual({ ok: true, value: 75_000 })
    expect(parseHours('1,250', { decimals: ',' })).toEqual({ ok: true, value: 75 })
    expect(parseHours('1.250', { decimals: ',' })).toEqual({ ok: true, value: 75_000 })
    expect(parseHours('1,5', { decimals: '.' })).toEqual({ ok: true, value: 90 })
  })

  it('counts a bare figure in the unit given, and no other', () => {
    expect(parseHours('50', { bare: 'minutes' })).toEqual({ ok: true, value: 50 })
    expect(parseHours('0.0625', { bare: 'days' })).toEqual({ ok: true, value: 90 })
    expect(parseHours('2 h', { bare: 'minutes' })).toEqual({ ok: true, value: 120 })
  })

  it('refuses hours below zero', () => {
    expect(parseHours('-2')).toEqual({ ok: false, error: 'Hours cannot be below zero.' })
  })

  it('refuses more hours than a plan can hold', () => {
    expect(parseHours('20000').ok).toBe(true)
    expect(parseHours('20001').ok).toBe(false)
  })

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_200_000 }), (minutes) => {
        expect(parseHours(hoursText(minutes))).toEqual({ ok: true, value: minutes })
      }),
    )
  })
})
