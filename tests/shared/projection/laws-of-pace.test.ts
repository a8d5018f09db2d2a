import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { addDays, addMonths, dayFromIso, isoFromDay } from '#shared/calendar/day.ts'
import type { Pace } from '#shared/plan/header-fields.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { earliestPossible } from '#shared/projection/explanation/earliest.ts'
import { project, projectFigures } from '#shared/projection/project.ts'
import { planOnDay } from '../generators/plan.ts'
import { isOnGrid } from './grid-oracle.ts'
import { COSTLY_LAW_RUNS, LAW_TIMEOUT, orNever, projectOnce } from './law.ts'

vi.setConfig(LAW_TIMEOUT)

const pace: fc.Arbitrary<(startOn: Plan['startOn']) => Pace> = fc.oneof(
  fc.integer({ min: 6, max: 72 }).map((months) => () => ({ kind: 'target' as const, months })),
  fc.integer({ min: 150, max: 2000 }).map((days) => (startOn: Plan['startOn']) => ({
    kind: 'target-date' as const,
    on: isoFromDay(addDays(dayFromIso(startOn), days)),
  })),
)

/** More study minutes a week than there are: 168 hours are few in a week that begins on its Sunday. */
const WITHOUT_LIMIT = 100_000_000

/** The same kind of pace, so much longer. */
function longer(chosen: Pace, by: number): Pace {
  switch (chosen.kind) {
    case 'capacity':
      return chosen
    case 'target':
      return { ...chosen, months: chosen.months + by }
    case 'target-date':
      return { ...chosen, on: isoFromDay(addDays(dayFromIso(chosen.on), by)) }
  }
}

describe('a chosen pace', () => {
  it('never certifies earlier when it is longer, nor loses its date', () => {
    fc.assert(
      fc.property(planOnDay(), pace, fc.integer({ min: 1, max: 40 }), ({ plan, today }, paceFrom, by) => {
        const chosen = paceFrom(plan.startOn)
        const short = projectFigures({ ...plan, pace: chosen }, today).outcome
        const long = projectFigures({ ...plan, pace: longer(chosen, by) }, today).outcome
        if (short.kind !== 'certified') return
        expect(long).toMatchObject({ kind: 'certified' })
        expect(long.kind === 'certified' && long.certifiedOn >= short.certifiedOn).toBe(true)
      }),
      COSTLY_LAW_RUNS,
    )
  })

  it('never certifies before the earliest possible date', () => {
    fc.assert(
      fc.property(planOnDay(), pace, ({ plan, today }, paceFrom) => {
        const paced = { ...plan, pace: paceFrom(plan.startOn) }
        const { outcome } = projectFigures(paced, today)
        if (outcome.kind !== 'certified') return
        expect(orNever(earliestPossible(paced, today)?.certifiedOn ?? null) <= outcome.certifiedOn).toBe(true)
      }),
      COSTLY_LAW_RUNS,
    )
  })

  it('is kept, or refused with the earliest possible date, which is beyond it', () => {
    fc.assert(
      fc.property(planOnDay(), pace, ({ plan, today }, paceFrom) => {
        const chosen = paceFrom(plan.startOn)
        const { outcome } = projectFigures({ ...plan, pace: chosen }, today)
        const last = chosen.kind === 'target-date' ? chosen.on : lastDayOf(plan, chosen)
        if (outcome.kind === 'certified') expect(outcome.certifiedOn <= last).toBe(true)
        if (outcome.kind === 'pace-refused') expect(orNever(outcome.earliestOn) > last).toBe(true)
      }),
      COSTLY_LAW_RUNS,
    )
  })

  it('holds sessions on days of the arrangement’s own grid, outside leave and the supervisor’s time off', () => {
    fc.assert(
      fc.property(planOnDay(), ({ plan, today }) => {
        const { sessions, outcome } = projectOnce(plan, today)
        if (plan.pace.kind !== 'target' || outcome.kind === 'pace-refused') return
        for (const { arrangementId, on, state } of sessions) {
          const arrangement = plan.arrangements.find(({ id }) => id === arrangementId)
          if (!arrangement || state !== 'planned' || arrangement.bookedOn.includes(on)) continue
          expect([on, isOnGrid(arrangement, on)]).toEqual([on, true])
          const leave = plan.periods.filter(({ effect }) => effect.kind === 'leave')
          for (const { from, to } of [...leave, ...arrangement.supervisorTimeOff]) {
            expect([on, on >= from && on <= to]).toEqual([on, false])
          }
          expect(on >= today).toBe(true)
        }
      }),
      COSTLY_LAW_RUNS,
    )
  })
})

describe('the earliest possible date', () => {
  it('is what unlimited study time comes to by capacity, without waiting for money and recent hours', () => {
    const unhurried = planOnDay({ paces: false, waiting: false, recovery: false, coverage: false })
    fc.assert(
      fc.property(unhurried, ({ plan, today }) => {
        const unlimited: Plan = {
          ...plan,
          capacity: { ...plan.capacity, studyMinutesPerWeek: WITHOUT_LIMIT },
          periods: plan.periods.filter(({ effect }) => effect.kind === 'leave'),
        }
        const { outcome } = project(unlimited, today)
        const certifiedOn = outcome.kind === 'certified' ? outcome.certifiedOn : null
        expect(certifiedOn).toBe(earliestPossible(plan, today)?.certifiedOn ?? null)
      }),
      COSTLY_LAW_RUNS,
    )
  })
})

function lastDayOf({ startOn }: Plan, chosen: Pace): string {
  return chosen.kind === 'target' ? isoFromDay(addMonths(dayFromIso(startOn), chosen.months)) : startOn
}
