import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalSignOf, isNothing, readNumber } from '#shared/input/written-number.ts'

/** Digits as people of a locale group them. */
const LOCALES = [
  'en-US',
  'en-IN',
  'de-DE',
  'de-CH',
  'fr-FR',
  'sv-SE',
  'es-ES',
  'it-IT',
  'pl-PL',
  'nl-NL',
  'da-DK',
  'pt-BR',
]

describe('a number', () => {
  it('that any locale writes reads back as itself by its sign, and is told as open where two signs make sense', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LOCALES),
        fc.integer({ min: 0, max: 99_999_999 }),
        fc.integer({ min: 0, max: 4 }),
        (locale, units, digits) => {
          const value = units / 10 ** digits
          const form = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits })
          const text = form.format(value)
          const sign =
            new Intl.NumberFormat(locale).formatToParts(0.5).find(({ type }) => type === 'decimal')?.value === ','
              ? ','
              : '.'
          const other = sign === '.' ? ',' : '.'
          const read = readNumber(text, sign)
          expect(Number(`${read?.whole}.${read?.decimals || 0}`)).toBe(value)
          const wrong = readNumber(text, other)
          const isOpen = wrong !== null && /[.,]/.test(text)
          expect(decimalSignOf(text)).toBe(/[.,]/.test(text) ? (isOpen ? 'either' : sign) : null)
        },
      ),
    )
  })

  it.each([
    ['1,23,456', '.'],
    ['1.234.567', ','],
    ['12,5', ','],
    ['12.50', '.'],
    ['1,234', 'either'],
    ['0.123', '.'],
    ['1234', null],
  ])('%s has the decimals behind %s', (text, sign) => {
    expect(decimalSignOf(text)).toBe(sign)
  })
})

describe('nothing', () => {
  it.each(['-', '–', '$-', '$ -   ', '- €', 'n/a', 'N/A', 'none', '--'])('is what %j says', (text) => {
    expect(isNothing(text)).toBe(true)
  })

  it.each(['0', '-5', '(5)', 'nobody', ''])('is not what %j says', (text) => {
    expect(isNothing(text)).toBe(false)
  })
})
