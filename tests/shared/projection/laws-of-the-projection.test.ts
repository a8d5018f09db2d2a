import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { resolveScenario } from '#shared/edits/resolve-scenario.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { project, projectFigures } from '#shared/projection/project.ts'
import { planOnDay } from '../generators/plan.ts'
import { COSTLY_LAW_RUNS, LAW_RUNS, LAW_TIMEOUT, projectOnce } from './law.ts'

vi.setConfig(LAW_TIMEOUT)

/** What edits put new values in the place of. */
const PARTS = [
  'startOn',
  'person',
  'pace',
  'capacity',
  'budget',
  'program',
  'courses',
  'arrangements',
  'practices',
  'fees',
  'periods',
  'coverages',
  'contributions',
  'logEntries',
] as const satisfies readonly (keyof Plan)[]

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

  it('of an edited plan takes over nothing that the edit changes from the plan before', () => {
    fc.assert(
      fc.property(
        planOnDay(),
        planOnDay(),
        fc.subarray([...PARTS], { minLength: 1 }),
        ({ plan, today }, other, parts) => {
          projectOnce(plan, today)
          // Parts of another plan may name items that this one lacks; the projection leaves those out.
          const edited = { ...plan, ...Object.fromEntries(parts.map((part) => [part, other.plan[part]])) }
          const copy = structuredClone(edited)
          expect(JSON.stringify(project(edited, today))).toBe(JSON.stringify(project(copy, today)))
          expect(JSON.stringify(project(edited, other.today))).toBe(JSON.stringify(project(copy, other.today)))
        },
      ),
      COSTLY_LAW_RUNS,
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
