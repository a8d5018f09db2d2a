import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { findBinding } from '#shared/advice/claims.ts'
import { dayFromIso, type IsoDate } from '#shared/calendar/day.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { project } from '#shared/projection/project.ts'
import { type PlanOnDay, planOnDay } from '../generators/plan.ts'
import { tightPlanOnDay } from '../generators/tight-plan.ts'
import { COSTLY_LAW_RUNS, LAW_TIMEOUT, projectOnce } from '../projection/law.ts'
import { bindingByBruteForce } from './oracle/brute-force-binding.ts'
import { requirementAlone } from './oracle/requirement-alone.ts'

vi.setConfig(LAW_TIMEOUT)

/** The oracle tries every set in every plan, which no other law does: half as many plans take as long. */
const ORACLE_RUNS = { numRuns: Math.ceil(COSTLY_LAW_RUNS.numRuns / 2) }

/** So many pairs are tried by the explainer. */
const MOST_PAIRS = 300

function readyOf(plan: Plan, today: IsoDate): IsoDate | null {
  const { outcome } = project(plan, today)
  return outcome.kind === 'certified' ? outcome.readyOn : null
}

function expectBindingAsFound({ plan, today }: PlanOnDay): void {
  const found = bindingByBruteForce(plan, today, MOST_PAIRS)
  if (found.pairs <= MOST_PAIRS) expect(findBinding(plan, today)).toEqual(found.binding)
}

describe('the binding constraints', () => {
  it('are those found by relaxing each in the plan', () => {
    fc.assert(fc.property(planOnDay(), expectBindingAsFound), ORACLE_RUNS)
  })

  it('are found where several hold the date back by the same amount', () => {
    fc.assert(fc.property(tightPlanOnDay(), expectBindingAsFound), ORACLE_RUNS)
  })
})

describe('the slack of a requirement', () => {
  it('is the days from its date to the day on which all hold', () => {
    fc.assert(
      fc.property(planOnDay(), ({ plan, today }) => {
        const { outcome, requirements, slacks } = projectOnce(plan, today)
        if (outcome.kind !== 'certified') return
        expect(slacks).toEqual(
          requirements.map(({ requirementId, metOn }) => ({
            requirementId,
            days: dayFromIso(outcome.readyOn) - dayFromIso(metOn ?? outcome.readyOn),
          })),
        )
        expect(Math.min(...slacks.map((slack) => slack.days))).toBe(0)
      }),
      COSTLY_LAW_RUNS,
    )
  })

  it('is what the plan would gain if the program asked for nothing else', () => {
    fc.assert(
      fc.property(planOnDay({ paces: false, waiting: false }), ({ plan, today }) => {
        const projection = projectOnce(plan, today)
        const { outcome, slacks } = projection
        if (outcome.kind !== 'certified') return
        for (const { requirementId, days } of slacks) {
          const alone = readyOf(requirementAlone(plan, projection, requirementId), today)
          expect(alone && dayFromIso(outcome.readyOn) - dayFromIso(alone)).toBe(days)
        }
      }),
      COSTLY_LAW_RUNS,
    )
  })
})
