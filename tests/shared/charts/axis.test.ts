import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moneyTicks, monthTicks } from '#shared/charts/axis.ts'
import { monthsBetween } from '#shared/charts/month-text.ts'

describe('moneyTicks', () => {
  it('goes in round steps of whole currency units to at least the maximum', () => {
    expect(moneyTicks(1_336_100, 'USD', 5)).toEqual([0, 500_000, 1_000_000, 1_500_000])
    expect(moneyTicks(384_500, 'USD', 5)).toEqual([0, 100_000, 200_000, 300_000, 400_000])
  })

  it('knows currencies without minor units', () => {
    expect(moneyTicks(900, 'JPY', 5)).toEqual([0, 200, 400, 600, 800, 1000])
  })

  it('has an axis of one unit where nothing costs anything', () => {
    expect(moneyTicks(0, 'USD', 5)).toEqual([0, 100])
  })

  it('covers every maximum in at most as many steps as asked for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), fc.integer({ min: 1, max: 12 }), (maximum, most) => {
        const ticks = moneyTicks(maximum, 'USD', most)
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(maximum)
        expect(ticks.length - 1).toBeLessThanOrEqual(most)
        expect(ticks.every((tick) => tick % 100 === 0)).toBe(true)
      }),
    )
  })
})

describe('monthTicks', () => {
  it('stands on whole halves of a year where months are many', () => {
    expect(monthTicks(monthsBetween('2026-09', '2028-06'), 5)).toEqual(['2027-01', '2027-07', '2028-01'])
  })

  it('names every month where there is room', () => {
    expect(monthTicks(['2027-02', '2027-03', '2027-04'], 6)).toEqual(['2027-02', '2027-03', '2027-04'])
  })

  it('names the first month where no whole step falls into the range', () => {
    expect(monthTicks(monthsBetween('2027-02', '2027-11'), 1)).toEqual(['2027-02'])
  })
})
