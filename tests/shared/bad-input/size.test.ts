import { describe, expect, it, vi } from 'vitest'
import { LIST_LIMITS, LIST_NAMES } from '#shared/plan/collections.ts'
import { readPlan, readPlanText } from '#shared/plan/document.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { LARGEST_PLAN_TEXT } from '#shared/plan/size.ts'
import { aPlan } from '../builders/plan-builder.ts'

// A million of anything takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const practised = aPlan().withRequirements('practice').withPractice('p', 5)

/** A plan as it stands in a file, with so many log entries. */
function withEntries(count: number): unknown {
  const target = { kind: 'practice', practiceId: 'p' }
  const entry = { kind: 'hours', on: '2027-01-05', minutes: 1, target, notes: '' }
  return {
    ...practised.input,
    logEntries: Array.from({ length: count }, (_, index) => ({ id: `e${index}`, ...entry })),
  }
}

describe('bad input: more than a plan can hold', () => {
  it('is refused with the limit named, before its entries are looked at', () => {
    const read = readPlan(withEntries(1_000_000))
    expect(read).toEqual({
      ok: false,
      fault: {
        code: 'too-many',
        path: 'logEntries',
        message: 'a plan can hold at most 200000 logEntries, and this one has 1000000; remove some first',
      },
    })
  })

  it('is refused as a text by its length, before it is read', () => {
    const text = JSON.stringify(withEntries(1_000_000))
    expect(text.length).toBeGreaterThan(LARGEST_PLAN_TEXT)
    const read = readPlanText(text)
    expect(read).toMatchObject({ ok: false, fault: { code: 'too-large', path: '' } })
    expect(read.ok ? '' : read.fault.message).toMatch(
      /and the JSON of a plan can be 100 MB long with at most 200000 log entries/,
    )
  })

  it('is not yet what stands at the limit', () => {
    const text = JSON.stringify(withEntries(LIST_LIMITS.logEntries))
    const read = readPlanText(text)
    expect(read.ok && read.value.logEntries.length).toBe(LIST_LIMITS.logEntries)
  })

  it('is looked for in every list', () => {
    for (const list of LIST_NAMES) {
      const limit = LIST_LIMITS[list]
      const plan: Partial<Plan> = { ...practised.build(), [list]: new Array(limit + 1) }
      expect(readPlan(plan)).toMatchObject({ ok: false, fault: { code: 'too-many', path: list } })
    }
  })
})
