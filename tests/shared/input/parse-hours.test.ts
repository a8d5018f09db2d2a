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
    ['0', 0],
  ])('reads %s', (text, minutes) => {
    expect(parseHours(text)).toEqual({ ok: true, value: minutes })
  })

  it.each(['', 'soon', '1:75', '7.5.5'])('asks again for "%s"', (text) => {
    expect(parseHours(text)).toEqual({ ok: false, error: 'Write hours such as 7.5 or 7:30.' })
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
