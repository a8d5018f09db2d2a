import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDate } from '#shared/calendar/day.ts'
import type { LogEntry } from '#shared/plan/log-entry.ts'
import { createRepeatSharer } from '#shared/plan/share-repeats.ts'
import { anyLoggedPlan } from '../generators/logged-plan.ts'

function entry(id: string, arrangementId: string): LogEntry {
  const target = { kind: 'session', arrangementId, plannedOn: null } as const
  return { id, kind: 'hours', on: isoDate('2027-01-11'), minutes: 60, target, notes: 'Weekly group' }
}

describe('sharing what repeats', () => {
  it('keeps equal targets once, and different ones apart', () => {
    const share = createRepeatSharer()
    const [first, second, other] = [entry('a', 'ada'), entry('b', 'ada'), entry('c', 'bea')].map(share)
    expect(second?.target).toBe(first?.target)
    expect(other?.target).not.toBe(first?.target)
  })

  it('changes no entry', () => {
    fc.assert(
      fc.property(anyLoggedPlan(isoDate('2027-12-01')), ({ logEntries }) => {
        const share = createRepeatSharer()
        const twice = [...logEntries, ...logEntries]
        expect(structuredClone(twice).map(share)).toEqual(twice)
      }),
    )
  })
})
