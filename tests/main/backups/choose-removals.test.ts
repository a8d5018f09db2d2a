import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseRemovals, type KeptBackup } from '#main/backups/choose-removals.ts'

const HOUR_IN_MS = 3_600_000
const DAY_IN_MS = 24 * HOUR_IN_MS
const START = Date.UTC(2027, 0, 4, 10)

/**
 * Backups made one after the other, each some hours after the one before, or before it where the clock was set back.
 */
function backups(steps: readonly { hours: number; bytes: number; isWhole: boolean }[]): readonly KeptBackup[] {
  let moment = START
  return steps.map(({ hours, bytes, isWhole }, index) => {
    moment += hours * HOUR_IN_MS
    return { id: `${index}`, number: index + 1, madeAt: new Date(moment), bytes, isWhole }
  })
}

const anyBackups = fc
  .array(
    fc.record({
      hours: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: -2000, max: 4000 })),
      bytes: fc.integer({ min: 1, max: 200_000_000 }),
      isWhole: fc.boolean(),
    }),
    { maxLength: 120 },
  )
  .map(backups)

function keptOf(items: readonly KeptBackup[], sizeLimit?: number): readonly KeptBackup[] {
  const removed = new Set(chooseRemovals(items, sizeLimit))
  return items.filter(({ id }) => !removed.has(id))
}

describe('the rotation', () => {
  it('never removes the newest whole backup, whatever the clock and the sizes', () => {
    fc.assert(
      fc.property(anyBackups, fc.integer({ min: 0, max: 600_000_000 }), (items, sizeLimit) => {
        const newestWhole = items.findLast(({ isWhole }) => isWhole)
        if (newestWhole) expect(keptOf(items, sizeLimit)).toContain(newestWhole)
      }),
    )
  })

  it('keeps the last five whole ones where there is room', () => {
    fc.assert(
      fc.property(anyBackups, (items) => {
        const kept = keptOf(items, Number.POSITIVE_INFINITY)
        expect(kept).toEqual(expect.arrayContaining(items.filter(({ isWhole }) => isWhole).slice(-5)))
      }),
    )
  })

  it('keeps no more whole ones than its tiers have places', () => {
    fc.assert(
      fc.property(anyBackups, (items) => {
        expect(keptOf(items).filter(({ isWhole }) => isWhole).length).toBeLessThanOrEqual(5 + 14 + 8 + 24)
      }),
    )
  })

  it('stays within the size limit, but for the newest whole one', () => {
    fc.assert(
      fc.property(anyBackups, fc.integer({ min: 0, max: 600_000_000 }), (items, sizeLimit) => {
        const newestWhole = items.findLast(({ isWhole }) => isWhole)
        const others = keptOf(items, sizeLimit).filter((item) => item !== newestWhole)
        expect(others.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(sizeLimit)
      }),
    )
  })

  it('removes nothing more when it is asked again', () => {
    fc.assert(
      fc.property(anyBackups, (items) => {
        const once = keptOf(items)
        expect(keptOf(once)).toEqual(once)
      }),
    )
  })

  it('lets what is not whole take no place from what is', () => {
    fc.assert(
      fc.property(anyBackups, (items) => {
        const whole = items.filter(({ isWhole }) => isWhole)
        const keptWhole = keptOf(items, Number.POSITIVE_INFINITY).filter(({ isWhole }) => isWhole)
        expect(keptWhole).toEqual(keptOf(whole, Number.POSITIVE_INFINITY))
      }),
    )
  })

  it('keeps a day for two weeks, a week for two months and a month for two years of hourly work', () => {
    const everyHour = Array.from({ length: 2 * 365 * 24 }, (_, hour) => hour)
    let items: readonly KeptBackup[] = []
    for (const hour of everyHour.filter((value) => value % 24 < 8)) {
      const item = { id: `${hour}`, number: hour + 1, madeAt: new Date(START + hour * HOUR_IN_MS) }
      items = keptOf([...items, { ...item, bytes: 100_000, isWhole: true }])
    }
    const newest = items.at(-1)?.madeAt.getTime() ?? 0
    const ages = items.map(({ madeAt }) => Math.floor((newest - madeAt.getTime()) / DAY_IN_MS))
    expect(items.length).toBeLessThanOrEqual(51)
    for (let day = 0; day < 14; day += 1) expect(ages).toContain(day)
    expect(ages.filter((age) => age >= 14 && age <= 56).length).toBeGreaterThanOrEqual(6)
    expect(Math.max(...ages)).toBeGreaterThan(660)
  })

  it('gives up a day of a clock that was wrong once fourteen others have come', () => {
    const wrong = { hours: 24 * 365 * 70, bytes: 1, isWhole: true }
    const back = { hours: -24 * 365 * 70, bytes: 1, isWhole: true }
    const days = Array.from({ length: 30 }, () => ({ hours: 24, bytes: 1, isWhole: true }))
    const kept = keptOf(backups([wrong, back, ...days]))
    expect(kept.filter(({ number }) => number > 18)).toHaveLength(14)
  })
})
