import { describe, expect, it } from 'vitest'
import { typedHours, typedMoney } from '#shared/input/typed-texts.ts'

describe('an amount typed in a form', () => {
  it.each([
    ['3*149+20', 'en-US', 46_700], // 447 + 20
    ['3*49.50', 'en-US', 14_850],
    ['3*49,50', 'de-DE', 14_850],
    ['$149 x 3', 'en-US', 44_700],
    ['100/3', 'en-US', 3333],
  ])('may be the sum %s', (text, locale, value) => {
    expect(typedMoney(text, 'USD', locale)).toEqual({ value, isToBeShown: true })
  })

  it('is shown where it can be meant in two ways, and not where it cannot', () => {
    expect(typedMoney('1.234', 'USD', 'en-US')).toEqual({ value: 123_400, isToBeShown: true })
    expect(typedMoney('1.234', 'KWD', 'en-US')).toEqual({ value: 1234, isToBeShown: true })
    expect(typedMoney('1,234.50', 'USD', 'en-US')).toEqual({ value: 123_450, isToBeShown: false })
    expect(typedMoney('-5', 'USD', 'en-US')).toEqual({ value: -500, isToBeShown: false })
    expect(typedMoney('3*', 'USD', 'en-US')).toBeNull()
  })
})

describe('hours typed in a form', () => {
  it('follow the locale where they can be more than a thousand', () => {
    expect(typedHours('1,250', 'en-US')).toEqual({ value: 75_000, isToBeShown: true })
    expect(typedHours('1.250', 'de-DE')).toEqual({ value: 75_000, isToBeShown: true })
    expect(typedHours('1,5', 'en-US')).toEqual({ value: 90, isToBeShown: false })
    expect(typedHours('many', 'en-US')).toBeNull()
  })
})
