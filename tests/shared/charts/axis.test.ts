import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moneyTicks, monthTicks, rangeOf } from '#shared/charts/axis.ts'
import { monthsBetween } from '#shared/charts/month-text.ts'

describe('moneyTicks', () => {
  it('goes in round steps of whole currency units to at least the maximum', () => {
    expect(moneyTicks(upTo(1_336_100), 'USD', 5)).toEqual([0, 500_000, 1_000_000, 1_500_000])
    expect(moneyTicks(upTo(384_500), 'USD', 5)).toEqual([0, 100_000, 200_000, 300_000, 400_000])
  })

  it('knows currencies without minor units', () => {
    expect(moneyTicks(upTo(900), 'JPY', 5)).toEqual([0, 200, 400, 600, 800, 1000])
  })

  it('has an axis of one unit where nothing costs anything', () => {
    expect(moneyTicks(upTo(0), 'USD', 5)).toEqual([0, 100])
  })

  it('reaches below zero where money comes in, with zero among its steps', () => {
    expect(moneyTicks({ lowest: -120_000, highest: 384_500 }, 'USD', 5)).toEqual([-200_000, 0, 200_000, 400_000])
    expect(moneyTicks({ lowest: -120_000, highest: 0 }, 'USD', 5)).toEqual([
      -125_000, -100_000, -75_000, -50_000, -25_000, 0,
    ])
    expect(moneyTicks({ lowest: -1, highest: 900_000 }, 'USD', 1)).toEqual([-1_000_000, 0, 1_000_000])
  })

  it('covers every range in at most as many steps as asked for', () => {
    const amount = fc.integer({ min: 0, max: 1_000_000_000 })
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 2, max: 12 }), (below, highest, most) => {
        const ticks = moneyTicks({ lowest: -below, highest }, 'USD', most)
        expect(ticks[0]).toBeLessThanOrEqual(-below)
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(highest)
        expect(ticks).toContain(0)
        expect(ticks.length - 1).toBeLessThanOrEqual(most)
        expect(ticks.every((tick) => tick % 100 === 0)).toBe(true)
      }),
    )
  })
})

describe('rangeOf', () => {
  it('holds zero and every amount', () => {
    expect(rangeOf([])).toEqual({ lowest: 0, highest: 0 })
    expect(rangeOf([500, -20, 300])).toEqual({ lowest: -20, highest: 500 })
  })
})

const upTo = (highest: number) => ({ lowest: 0, highest })

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
