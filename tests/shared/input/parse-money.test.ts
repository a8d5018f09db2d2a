import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moneyText, parseMoney } from '#shared/input/parse-money.ts'
import { money } from '#shared/money/money.ts'

const USD = { currency: 'USD' } as const

describe('parseMoney', () => {
  it.each([
    ['499', 49_900],
    ['499.5', 49_950],
    ['499,50', 49_950],
    ['1,234.50', 123_450],
    ['1.234,56', 123_456],
    ['1 234,56', 123_456],
    ['1\u202f234,56', 123_456],
    ["1'234.56", 123_456],
    ['1,234', 123_400],
    ['1.234', 123_400],
    ['1,234,567', 123_456_700],
    ['$1,234.50', 123_450],
    ['499 USD', 49_900],
    ['US$ 12.00', 1200],
    ['kr. 12,00', 1200],
    ['12,-', 1200],
    ['0', 0],
    ['0.05', 5],
    ['12.', 1200],
    ['.5', 50],
    ['1,23,456.00', 12_345_600],
    ['+12.00', 1200],
    ['Rs 1,00,000', 10_000_000],
  ])('reads %s', (text, minorUnits) => {
    expect(parseMoney(text, USD)).toEqual({ ok: true, value: minorUnits })
  })

  it.each(['', 'abc', '12abc', '1,23,4', '1.2.3', '1,234.567.8', '.', '1,2345.00'])('asks again for "%s"', (text) => {
    expect(parseMoney(text, USD)).toEqual({ ok: false, error: 'Write an amount such as 1200.50.' })
  })

  it('refuses more decimals than the currency has', () => {
    expect(parseMoney('0.123', USD)).toEqual({ ok: false, error: 'USD has 2 decimals at most.' })
    expect(parseMoney('12.5', { currency: 'JPY' })).toEqual({ ok: false, error: 'JPY has no decimals.' })
  })

  it('takes amounts below zero only where they make sense', () => {
    expect(parseMoney('-5', USD)).toEqual({ ok: false, error: 'An amount cannot be below zero.' })
    expect(parseMoney('-5', { ...USD, isSigned: true })).toEqual({ ok: true, value: -500 })
    expect(parseMoney('−5', { ...USD, isSigned: true })).toEqual({ ok: true, value: -500 })
  })

  it('takes the sign of decimals that is known', () => {
    expect(parseMoney('1.234', { ...USD, decimals: ',' })).toEqual({ ok: true, value: 123_400 })
    expect(parseMoney('1.234', { currency: 'KWD', decimals: '.' })).toEqual({ ok: true, value: 1234 })
    expect(parseMoney('1.234,5', { ...USD, decimals: ',' })).toEqual({ ok: true, value: 123_450 })
    expect(parseMoney('1,234.5', { ...USD, decimals: ',' }).ok).toBe(false)
    expect(parseMoney('12.34', { ...USD, decimals: ',' }).ok).toBe(false)
  })

  it('refuses an amount in another currency than the plan’s', () => {
    const error = 'This amount is in EUR, and the plan is in USD.'
    expect(parseMoney('12.00 EUR', USD)).toEqual({ ok: false, error })
    expect(parseMoney('€ 12,00', USD).ok).toBe(false)
    expect(parseMoney('€ 12,00', { currency: 'EUR' })).toEqual({ ok: true, value: 1200 })
  })

  it('finds a minus on either side of the mark', () => {
    const signed = { currency: 'EUR', isSigned: true } as const
    for (const text of [
      '-€ 5,00',
      '€ -5,00',
      '-5,00 €',
      '€ −5,00',
      '5,00-',
      '5,00- €',
      '(5,00)',
      '€(5,00)',
      '(€ 5,00)',
    ]) {
      expect(parseMoney(text, signed)).toEqual({ ok: true, value: -500 })
    }
    for (const text of ['--5', '-5-', '-(5)', '(-5)', '(5']) expect(parseMoney(text, signed).ok).toBe(false)
  })

  it('rounds off what a file holds beyond the currency, but never three digits, which can be thousands', () => {
    const rounded = { ...USD, isRounded: true }
    expect(parseMoney('149.999999', rounded)).toEqual({ ok: true, value: 15_000 })
    expect(parseMoney('0.123', rounded).ok).toBe(false)
    expect(parseMoney('1.234', { ...rounded, decimals: '.' }).ok).toBe(false)
  })

  it('refuses an amount beyond ten million', () => {
    expect(parseMoney('10000000', USD).ok).toBe(true)
    expect(parseMoney('10000000.01', USD).ok).toBe(false)
  })

  it('reads back what it writes, in currencies of none, two and three decimals', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
        fc.constantFrom('USD' as const, 'JPY' as const, 'KWD' as const),
        (minorUnits, currency) => {
          const amount = money(minorUnits)
          expect(parseMoney(moneyText(amount, currency), { currency, isSigned: true })).toEqual({
            ok: true,
            value: amount,
          })
        },
      ),
    )
  })
})
