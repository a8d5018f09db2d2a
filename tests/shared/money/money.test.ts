import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minorUnitDigits } from '#shared/money/currency.ts'
import { addMoney, afterYearlyRises, divideRounded, money, splitEvenly, sumMoney, ZERO } from '#shared/money/money.ts'
import { wholeParts } from '#shared/money/whole-parts.ts'

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

describe('parts of a sum in whole units', () => {
  it('add up to the sum as it is shown', () => {
    // $10,800.50 and $2,236.50 are $13,037.00: by themselves they would be 10,801 and 2,237.
    expect(wholeParts([money(1_080_050), money(223_650)], 'USD')).toEqual([1_080_100, 223_600])
    // 1.40 + 1.40 + 1.40 are 4.20, shown as 4; −0.50 alone is shown as −1, with 1.40 it is 0.90, shown as 1.
    expect(wholeParts([money(140), money(140), money(140)], 'USD')).toEqual([200, 100, 100])
    expect(wholeParts([money(-50), money(140)], 'USD')).toEqual([0, 100])
    expect(wholeParts([money(7), money(8)], 'JPY')).toEqual([7, 8])
  })

  it('differ from the parts by less than a unit, whatever they are', () => {
    const parts = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }).map(money), { maxLength: 8 })
    fc.assert(
      fc.property(parts, (amounts) => {
        const shown = wholeParts(amounts, 'USD')
        const rounded = divideRounded(BigInt(sumMoney(amounts)), 100n) * 100n
        expect(sumMoney(shown)).toBe(Number(rounded) || 0)
        for (const [place, amount] of amounts.entries()) {
          expect(Math.abs((shown[place] ?? Number.NaN) - amount)).toBeLessThan(100)
          expect(Math.abs(shown[place] ?? 1) % 100).toBe(0)
        }
      }),
    )
  })
})
