import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDate, isoFromDay } from '#shared/calendar/day.ts'
import { CURRENCY_CODES, minorUnitDigits } from '#shared/money/currency.ts'
import { money } from '#shared/money/money.ts'
import { createFormatter, createPageFormatter, decimalText } from '#shared/wording/formatter.ts'

const SPACE = '\u00A0'

describe('money', () => {
  it.each([
    ['en-US', 'USD', 123_450, '$1,234.50'],
    ['en-US', 'USD', -5, '−$0.05'],
    ['en-US', 'USD', 0, '$0.00'],
    ['de-DE', 'EUR', 123_450, `1.234,50${SPACE}€`],
    ['en-US', 'JPY', 1234, '¥1,234'],
    ['en-US', 'KWD', 1_234_567, `KWD${SPACE}1,234.567`],
  ] as const)('in %s and %s: %d is %s', (locale, currency, amount, text) => {
    expect(createFormatter(locale, currency).money(money(amount))).toBe(text)
  })

  it('holds its minus sign on a page, and is plain everywhere else', () => {
    const page = createPageFormatter('en-US', 'USD')
    const minus = '\u2212\u2060'
    expect([page.money(money(-5)), page.wholeMoney(money(-500)), page.minus]).toEqual([
      `${minus}$0.05`,
      `${minus}$5`,
      minus,
    ])
    expect(createFormatter('en-US', 'USD').minus).toBe('−')
  })

  it('is exact up to the largest amount', () => {
    const formatter = createFormatter('en-US', 'USD')
    expect(formatter.money(money(Number.MAX_SAFE_INTEGER))).toBe('$90,071,992,547,409.91')
  })

  it('writes hundredths of a percent with as many decimals as they need', () => {
    const percents = [0, 5000, 1250, 345, -25].map((share) => createFormatter('en-US', 'USD').percent(share))
    expect(percents).toEqual(['0%', '50%', '12.5%', '3.45%', '−0.25%'])
  })

  it('rounds to whole units for narrow places', () => {
    expect(createFormatter('en-US', 'USD').wholeMoney(money(123_450))).toBe('$1,235')
  })

  it.each(['en-US', 'de-DE', 'fr-CH', 'en-IN'])('keeps every digit in %s', (locale) => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom(...CURRENCY_CODES), (amount, currency) => {
        const text = createFormatter(locale, currency).money(money(amount))
        const digits = text.replaceAll(/[^0-9]/g, '').replace(/^0+(?=\d)/, '')
        expect(digits).toBe(String(Math.abs(amount)))
        expect(/[-−]/.test(text)).toBe(amount < 0)
      }),
    )
  })

  it('as decimal text gives back the amount', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom(...CURRENCY_CODES), (amount, currency) => {
        const digits = minorUnitDigits(currency)
        const text = decimalText(money(amount), digits)
        expect(BigInt(text.replace('.', ''))).toBe(BigInt(amount))
        expect(text.split('.')[1]?.length ?? 0).toBe(digits)
      }),
    )
  })
})

describe('dates', () => {
  const day = isoDate('2028-09-12')

  it('are written as the locale writes them', () => {
    const english = createFormatter('en-US', 'USD')
    expect(english.date(day)).toBe('Sep 12, 2028')
    expect(english.dateWithWeekday(day)).toBe('Tue, Sep 12, 2028')
    expect(english.month('2028-09')).toBe('September 2028')
    expect(english.shortMonth('2028-09')).toBe('Sep 2028')
    const german = createFormatter('de-DE', 'EUR')
    expect(german.date(day)).toBe('12.09.2028')
    expect(german.month('2028-09')).toBe('September 2028')
  })

  it.each(['en-US', 'de-DE'])('keep day and year in %s, in any time zone', (locale) => {
    fc.assert(
      fc.property(fc.integer({ min: -50_000, max: 100_000 }), (dayNumber) => {
        const iso = isoFromDay(dayNumber as never) // any whole number is a day number here
        const numbers = createFormatter(locale, 'USD').date(iso).match(/\d+/g)?.map(Number)
        expect(numbers).toContain(Number(iso.slice(0, 4)))
        expect(numbers).toContain(Number(iso.slice(8, 10)))
      }),
    )
  })
})

describe('durations', () => {
  const formatter = createFormatter('en-US', 'USD')

  it.each([
    [0, '0 h'],
    [45, '45 min'],
    [60, '1 h'],
    [150, '2 h 30 min'],
    [120_000, '2,000 h'],
  ])('%d minutes are %s', (minutes, text) => {
    expect(formatter.duration(minutes)).toBe(text)
  })

  it.each([
    [1, '1 month'],
    [18, '18 months'],
    [24, '2 years'],
    [30, '2 years and 6 months'],
    [42, '3 years and 6 months'],
  ])('%d months are %s', (months, text) => {
    expect(formatter.months(months)).toBe(text)
  })

  it.each([
    [1, '1 day'],
    [14, '2 weeks'],
    [56, '8 weeks'],
    [10, '10 days'],
    [0, '0 days'],
  ])('%d days are %s', (days, text) => {
    expect(formatter.days(days)).toBe(text)
  })
})

describe('createFormatter', () => {
  it('gives the same formatter for the same locale and currency', () => {
    expect(createFormatter('en-US', 'USD')).toBe(createFormatter('en-US', 'USD'))
    expect(createFormatter('en-US', 'USD')).not.toBe(createFormatter('en-US', 'EUR'))
  })
})
