import { describe, expect, it } from 'vitest'
import { applyEdits } from '#shared/edits/apply.ts'
import { resolveScenario } from '#shared/edits/resolve-scenario.ts'
import type { Scenario } from '#shared/plan/edit.ts'
import { samplePlan, unwrap } from '../../helpers/resources.ts'

const plan = samplePlan('just-begun')

function scenarioOf(edits: Scenario['edits']): Scenario {
  return { id: 'one', name: 'One', edits }
}

describe('resolveScenario', () => {
  it('gives the base itself when there are no differences', () => {
    expect(resolveScenario(plan, scenarioOf([]))).toEqual({ plan, skipped: [] })
  })

  it('lets a change of the base reach the scenario', () => {
    const slower = scenarioOf([{ kind: 'set', patch: { pace: { kind: 'target', months: 42 } } }])
    const { plan: changed } = unwrap(
      applyEdits(plan, [{ kind: 'update', collection: 'courses', id: 'course-couples', patch: { title: 'Couples' } }]),
    )
    const resolved = resolveScenario(changed, slower).plan
    expect(resolved.pace).toEqual({ kind: 'target', months: 42 })
    expect(resolved.courses.find(({ id }) => id === 'course-couples')?.title).toBe('Couples')
  })

  it('skips a difference whose item the base has lost, and keeps the others', () => {
    const gone = { kind: 'update', collection: 'fees', id: 'gone', patch: { title: 'x' } } as const
    const resolved = resolveScenario(plan, scenarioOf([gone, { kind: 'set', patch: { name: 'Kept' } }]))
    expect(resolved.skipped).toEqual([gone])
    expect(resolved.plan.name).toBe('Kept')
  })
})
