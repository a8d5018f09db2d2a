import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayFromIso, isoDate } from '#shared/calendar/day.ts'
import { type CashChange, CashDays } from '#shared/projection/ledger/cash-test-days.ts'

const FIRST = dayFromIso(isoDate('2027-01-04'))
const COUNT = 40
const LAST = addDays(FIRST, COUNT - 1)

/** Some days lie before the first and after the last. */
const change = fc
  .record({ day: fc.integer({ min: -3, max: COUNT + 3 }), amount: fc.integer({ min: -50, max: 50 }) })
  .map(({ day, amount }): CashChange => ({ on: addDays(FIRST, day), amount }))
const changes = fc.array(change, { maxLength: 12 })

/** Cash at the end of each day, one by one. */
function cashOf(all: readonly CashChange[]): number[] {
  return Array.from({ length: COUNT }, (_, day) =>
    all.reduce((sum, { on, amount }) => (on >= FIRST && on <= addDays(FIRST, day) ? sum + amount : sum), 0),
  )
}

const made = fc.tuple(changes, changes, changes).map(([given, more, added]) => {
  const days = CashDays.none(FIRST, LAST).with(given).with(more)
  for (const one of added) days.add(one)
  return { days, cash: cashOf([...given, ...more, ...added]) }
})

describe('CashDays', () => {
  it('knows the least cash from each day on', () => {
    fc.assert(
      fc.property(made, fc.integer({ min: 0, max: COUNT - 1 }), ({ days, cash }, day) => {
        expect(days.lowestFrom(FIRST + day)).toBe(Math.min(...cash.slice(day)))
      }),
    )
  })

  it('finds the last day on which less is there than needed', () => {
    fc.assert(
      fc.property(made, fc.integer({ min: -100, max: 100 }), ({ days, cash }, needed) => {
        const last = cash.findLastIndex((amount) => amount < needed)
        expect(days.lastBelow(needed)).toBe(last === -1 ? null : FIRST + last)
      }),
    )
  })

  it('allows what makes no day negative that was not, and no negative day lower', () => {
    fc.assert(
      fc.property(made, changes, ({ days, cash }, tried) => {
        const inOrder = tried.toSorted((left, right) => left.on - right.on)
        // What changed before the first day lowers all days as well.
        const after = cash.map((amount, day) =>
          inOrder.reduce((sum, one) => (one.on <= addDays(FIRST, day) ? sum + one.amount : sum), amount),
        )
        const isAllowed = cash.every((amount, day) => {
          const now = after[day] ?? 0
          return now >= 0 || now >= amount
        })
        expect(days.allows(inOrder)).toBe(isAllowed)
      }),
    )
  })

  it('leaves what it was made from as it was', () => {
    const given = CashDays.none(FIRST, LAST).with([{ on: FIRST, amount: 5 }])
    given.with([{ on: FIRST, amount: 7 }]).add({ on: LAST, amount: 1 })
    expect(given.lowestFrom(FIRST)).toBe(5)
  })
})
