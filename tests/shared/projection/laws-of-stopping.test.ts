import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { addDays, dayFromIso, type IsoDate, isoDate, isoFromDay } from '#shared/calendar/day.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { project, projectFigures } from '#shared/projection/project.ts'
import { byStopping } from '#shared/projection/result/by-stopping.ts'
import type { Posting } from '#shared/projection/result/money.ts'
import type { Projection } from '#shared/projection/result/projection.ts'
import { planOnDay } from '../generators/plan.ts'
import { COSTLY_LAW_RUNS, LAW_TIMEOUT, projectOnce, sum } from './law.ts'

vi.setConfig(LAW_TIMEOUT)

const RUNS = { numRuns: Math.ceil(COSTLY_LAW_RUNS.numRuns / 3) }

/** A plan, and how many days after today it stops. */
const STOPPED = planOnDay().chain(({ plan, today }) =>
  fc
    .integer({ min: 0, max: 700 })
    .map((days) => ({ plan, today, stopOn: isoFromDay(addDays(dayFromIso(today), days)) })),
)

function stopped(plan: Plan, today: IsoDate, stopOn: IsoDate): Projection {
  return project({ ...plan, stopOn }, today)
}

/** Whether it comes to a certification, be it only as the weeks allow where its pace is refused. */
function reaches({ chain }: Projection): boolean {
  return chain.length > 0
}

/** Why the person still owes a payment from the day of the stop on; null where nothing says so. */
function reasonOwed(plan: Plan, without: Projection, { source, on, amount }: Posting, stopOn: IsoDate): string | null {
  switch (source.kind) {
    case 'course': {
      const startOn = without.courses.find(({ courseId }) => courseId === source.courseId)?.startOn
      return startOn && startOn < stopOn ? 'begun' : null
    }
    case 'session': {
      const own = plan.arrangements.find(({ id }) => id === source.arrangementId)
      if (!own || own.contractOn >= stopOn) return null
      return on < isoFromDay(addDays(dayFromIso(stopOn), own.noticeDays)) ? 'notice' : null
    }
    case 'fee':
      return plan.fees.find(({ id }) => id === source.feeId)?.isOwedAnyway ? 'owed anyway' : null
    case 'refund':
      return amount < 0 && on === stopOn ? 'refund' : null
    case 'contribution':
      return plan.contributions.find(({ id }) => id === source.contributionId)?.terms.kind === 'share' ? 'share' : null
    case 'log':
      return null
  }
}

describe('a plan that stops', () => {
  it('is the plan itself where it stops after everything', () => {
    fc.assert(
      fc.property(planOnDay(), ({ plan, today }) => {
        const without = projectOnce(plan, today)
        const late = stopped(plan, today, isoDate('2060-01-01'))
        if (reaches(without)) expect(late).toEqual(without)
        else expect(late.outcome.kind).toBe('stopped')
      }),
      RUNS,
    )
  })

  it('changes nothing before the day', () => {
    fc.assert(
      fc.property(STOPPED, ({ plan, today, stopOn }) => {
        const [without, so] = [projectOnce(plan, today), stopped(plan, today, stopOn)]
        // A payment that came in for a planned one that falls away is no longer called after that one.
        const nameOf = ({ id, source }: Posting) => (source.kind === 'contribution' ? source.contributionId : id)
        const earlier = ({ postings }: Projection) =>
          postings
            .filter(({ on }) => on < stopOn)
            .map((posting) => [nameOf(posting), posting.on, posting.amount, posting.state])
        expect(earlier(so)).toEqual(earlier(without))
        const held = ({ sessions }: Projection) =>
          sessions.filter(({ on }) => on < stopOn).map(({ on, arrangementId, state }) => ({ on, arrangementId, state }))
        expect(held(so)).toEqual(held(without))
        expect(so.sessions.every(({ on, state }) => on < stopOn || state === 'done' || state === 'missed')).toBe(true)
        const { outcome } = without
        const isReached = outcome.kind === 'certified' ? outcome.certifiedOn < stopOn : so.outcome.kind !== 'stopped'
        expect(so.outcome).toEqual(isReached ? outcome : { kind: 'stopped', stoppedOn: stopOn })
        expect(isReached && !reaches(without)).toBe(false)
      }),
      RUNS,
    )
  })

  it('owes nothing from the day on but what has a reason, and says each posting once', () => {
    fc.assert(
      fc.property(STOPPED, ({ plan, today, stopOn }) => {
        const [without, so] = [projectOnce(plan, today), stopped(plan, today, stopOn)]
        for (const posting of so.postings) {
          if (posting.on < stopOn || posting.state === 'paid') continue
          expect(reasonOwed(plan, without, posting, stopOn)).not.toBeNull()
        }
        expect(new Set(so.postings.map(({ id }) => id)).size).toBe(so.postings.length)
      }),
      RUNS,
    )
  })

  it('comes to what is spent and owed less what is refunded, to the cent', () => {
    fc.assert(
      fc.property(STOPPED, ({ plan, today, stopOn }) => {
        const so = stopped(plan, today, stopOn)
        const stop = byStopping(so)
        expect(stop === null).toBe(so.outcome.kind !== 'stopped')
        expect(projectFigures({ ...plan, stopOn }, today)).toEqual({ outcome: so.outcome, totals: so.totals })
        if (!stop) return
        expect(stop.spent + stop.owed - stop.refunded).toBe(so.totals.toCertification.amount)
        expect(so.totals.toCertification.amount).toBe(sum(so.postings.map(({ amount }) => amount)))
      }),
      RUNS,
    )
  })

  it('stops today where the day has passed', () => {
    fc.assert(
      fc.property(planOnDay(), ({ plan, today }) => {
        const { findings: _, ...passed } = stopped(plan, today, isoDate('2026-12-31'))
        const { findings: __, ...now } = stopped(plan, today, today)
        expect(passed).toEqual(now)
      }),
      RUNS,
    )
  })

  it('never counts fewer hours, nor refunds again what an earlier stop does not, where it stops later', () => {
    fc.assert(
      fc.property(STOPPED, fc.integer({ min: 1, max: 200 }), ({ plan, today, stopOn }, days) => {
        const later = stopped(plan, today, isoFromDay(addDays(dayFromIso(stopOn), days)))
        const sooner = stopped(plan, today, stopOn)
        for (const [index, row] of sooner.requirements.entries()) {
          const other = later.requirements[index]
          expect((other?.doneMinutes ?? 0) + (other?.plannedMinutes ?? 0)).toBeGreaterThanOrEqual(
            row.doneMinutes + row.plannedMinutes,
          )
        }
        for (const { id } of plan.courses) {
          const hasRefund = ({ postings }: Projection) =>
            postings.some(({ source }) => source.kind === 'refund' && source.courseId === id)
          const wasPaid = sooner.postings.some(
            ({ source, on }) => source.kind === 'course' && source.courseId === id && on < stopOn,
          )
          if (wasPaid && !hasRefund(sooner)) expect(hasRefund(later)).toBe(false)
        }
      }),
      RUNS,
    )
  })
})
