import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { resolveScenario } from '#shared/edits/resolve-scenario.ts'
import { project, projectFigures } from '#shared/projection/project.ts'
import { planOnDay } from '../generators/plan.ts'
import { LAW_RUNS, LAW_TIMEOUT, projectOnce } from './law.ts'

vi.setConfig(LAW_TIMEOUT)

describe('the projection', () => {
  it('is the same for the same plan and day, and leaves the plan as it is', () => {
    fc.assert(
      fc.property(planOnDay(), ({ plan, today }) => {
        const copy = structuredClone(plan)
        expect(JSON.stringify(project(copy, today))).toBe(JSON.stringify(projectOnce(plan, today)))
        expect(JSON.stringify(copy)).toBe(JSON.stringify(plan))
      }),
      LAW_RUNS,
    )
  })

  it('gives the same dates and totals in its short form', () => {
    fc.assert(
      fc.property(planOnDay(), ({ plan, today }) => {
        const { outcome, totals } = projectOnce(plan, today)
        expect(projectFigures(plan, today)).toEqual({ outcome, totals })
      }),
      LAW_RUNS,
    )
  })

  it('of a scenario without differences is that of the plan, because it is the same plan', () => {
    fc.assert(
      fc.property(planOnDay(), ({ plan }) => {
        const { plan: resolved } = resolveScenario(plan, { differences: [] })
        expect(JSON.stringify(resolved)).toBe(JSON.stringify(plan))
      }),
      LAW_RUNS,
    )
  })

  it('gives each finding a key of its own', () => {
    fc.assert(
      fc.property(planOnDay(), ({ plan, today }) => {
        const keys = projectOnce(plan, today).findings.map(({ key }) => key)
        expect(new Set(keys).size).toBe(keys.length)
      }),
      LAW_RUNS,
    )
  })
})
