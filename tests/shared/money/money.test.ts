import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minorUnitDigits } from '#shared/money/currency.ts'
import { addMoney, afterYearlyRises, divideRounded, money, splitEvenly, sumMoney, ZERO } from '#shared/money/money.ts'

describe('money', () => {
  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('refuses %d', (amount) => {
    expect(() => money(amount)).toThrow(RangeError)
  })

  it('writes nothing as zero, never as minus zero', () => {
    expect(Object.is(money(-0), 0)).toBe(true)
    expect(ZERO).toBe(0)
  })

  it('adds whole units', () => {
    expect(addMoney(money(199), money(1))).toBe(200)
    expect(sumMoney([money(1), money(2), money(-3)])).toBe(0)
  })

  it('knows that some currencies have no minor unit and some have three digits', () => {
    expect([minorUnitDigits('USD'), minorUnitDigits('JPY'), minorUnitDigits('KWD')]).toEqual([2, 0, 3])
  })
})

describe('rounding', () => {
  it('goes half away from zero', () => {
    expect([5n, 4n, -5n, -4n].map((amount) => divideRounded(amount, 10n))).toEqual([1n, 0n, -1n, 0n])
  })

  it('refuses a denominator that is not positive', () => {
    expect(() => divideRounded(1n, 0n)).toThrow(RangeError)
  })
})

describe('a yearly rise', () => {
  it('compounds exactly and rounds once', () => {
    // 99.99 × 1.025² = 105.05199375 → 105.05; rounding each year would give 102.49 × 1.025 = 105.05225 → 105.05 too,
    // but 0.10 × 1.05³ = 0.115763 → 0.12, and rounded each year 0.11 → 0.12 → 0.13.
    expect(afterYearlyRises(money(9999), 250, 2)).toBe(10_505)
    expect(afterYearlyRises(money(10), 500, 3)).toBe(12)
  })

  it('leaves the amount before the first anniversary', () => {
    expect(afterYearlyRises(money(10_000), 500, 0)).toBe(10_000)
  })

  it('can fall', () => {
    expect(afterYearlyRises(money(10_000), -5000, 2)).toBe(2500)
  })

  it('never loses order: more years of a rise are never cheaper', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.integer({ min: 0, max: 10_000 }),
        fc.integer({ min: 0, max: 12 }),
        (base, rise, years) => {
          const later = afterYearlyRises(money(base), rise, years + 1)
          expect(later).toBeGreaterThanOrEqual(afterYearlyRises(money(base), rise, years))
        },
      ),
    )
  })
})

describe('a split', () => {
  it('adds up exactly, in parts that differ by one unit at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 1, max: 60 }), (amount, parts) => {
        const split = splitEvenly(money(amount), parts)
        expect(split).toHaveLength(parts)
        expect(sumMoney(split)).toBe(amount === 0 ? 0 : amount)
        expect(Math.max(...split) - Math.min(...split)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('refuses no parts', () => {
    expect(() => splitEvenly(money(1), 0)).toThrow(RangeError)
  })
})
