import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { findBinding } from '#shared/advice/claims.ts'
import { addMonths, dayFromIso, isoFromDay } from '#shared/calendar/day.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { earliestPossible } from '#shared/projection/explanation/earliest.ts'
import { project } from '#shared/projection/project.ts'
import { planOnDay } from '../generators/plan.ts'
import { COSTLY_LAW_RUNS, LAW_RUNS, LAW_TIMEOUT, orNever, projectOnce, readyOf } from './law.ts'

vi.setConfig(LAW_TIMEOUT)

describe('dates', () => {
  it('never meet a requirement before its hours and its span', () => {
    fc.assert(
      fc.property(planOnDay(), ({ plan, today }) => {
        const projection = projectOnce(plan, today)
        for (const { metOn, hoursMetOn, spanEndsOn, missingMinutes } of projection.requirements) {
          if (metOn === null) continue
          expect(metOn >= orNever(hoursMetOn)).toBe(true)
          expect(spanEndsOn === null || metOn >= spanEndsOn).toBe(true)
          expect(missingMinutes).toBe(0)
          expect(metOn <= orNever(readyOf(projection))).toBe(true)
        }
      }),
      LAW_RUNS,
    )
  })

  it('of a certification never lie beyond the ten years that are looked at', () => {
    fc.assert(
      fc.property(planOnDay(), ({ plan, today }) => {
        const { outcome } = projectOnce(plan, today)
        if (outcome.kind !== 'certified') return
        expect(outcome.certifiedOn <= isoFromDay(addMonths(dayFromIso(plan.startOn), 120))).toBe(true)
      }),
      LAW_RUNS,
    )
  })

  it('never come later with more study time, for independent courses under totals alone', () => {
    const independent = planOnDay({
      arrangements: false,
      practices: false,
      periods: false,
      log: false,
      paces: false,
      areaAndModeRules: false,
      coverage: false,
      waiting: false,
      recovery: false,
      courseConstraints: false,
    })
    fc.assert(
      fc.property(independent, fc.integer({ min: 1, max: 900 }), ({ plan, today }, more) => {
        const { capacity } = plan
        const roomier: Plan = {
          ...plan,
          capacity: { ...capacity, studyMinutesPerWeek: capacity.studyMinutesPerWeek + more },
        }
        expect(orNever(readyOf(project(roomier, today))) <= orNever(readyOf(projectOnce(plan, today)))).toBe(true)
      }),
      LAW_RUNS,
    )
  })

  it('are never earlier than the earliest possible one', () => {
    fc.assert(
      fc.property(planOnDay({ paces: false }), ({ plan, today }) => {
        const { outcome } = projectOnce(plan, today)
        if (outcome.kind !== 'certified') return
        const earliest = earliestPossible(plan, today)
        expect(orNever(earliest?.certifiedOn ?? null) <= outcome.certifiedOn).toBe(true)
      }),
      LAW_RUNS,
    )
  })
})

describe('a pace that binds', () => {
  it('ends in its last month when supervision can be spread to the end', () => {
    fc.assert(
      fc.property(planOnDay({ log: false, periods: false, coverage: false }), ({ plan, today }) => {
        const { outcome } = projectOnce(plan, today)
        const isOpen = plan.arrangements.every(({ endsOn, bookedOn }) => endsOn === null && bookedOn.length === 0)
        const isSupervised = plan.program.requirements.some(({ earnedBy }) => earnedBy === 'supervision')
        if (plan.pace.kind !== 'target' || outcome.kind !== 'certified' || !isOpen || !isSupervised) return
        if (findBinding(plan, today)[0]?.kind !== 'pace') return
        const before = isoFromDay(addMonths(dayFromIso(plan.startOn), plan.pace.months - 1))
        expect(outcome.certifiedOn > before).toBe(true)
      }),
      COSTLY_LAW_RUNS,
    )
  })
})
