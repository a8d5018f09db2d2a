import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { courseToDraft, readCourseDraft } from '#renderer/screens/courses/course-draft.ts'
import { budgetToDraft, readBudgetDraft } from '#renderer/screens/money/budget-draft.ts'
import { contributionToDraft, readContributionDraft } from '#renderer/screens/money/contribution-draft.ts'
import { feeToDraft, readFeeDraft } from '#renderer/screens/money/fee-draft.ts'
import { periodToDraft, readPeriodDraft } from '#renderer/screens/pace/period-draft.ts'
import {
  energyToDraft,
  hoursToDraft,
  opportunityToDraft,
  paceToDraft,
  readEnergyDraft,
  readHoursDraft,
  readOpportunityDraft,
  readPaceDraft,
} from '#renderer/screens/pace/plan-values-drafts.ts'
import { readStopDraft, stopToDraft } from '#renderer/screens/pace/stop-draft.ts'
import { coverageToDraft, readCoverageDraft } from '#renderer/screens/path/coverage-draft.ts'
import { arrangementToDraft, readArrangementDraft } from '#renderer/screens/supervision/arrangement-draft.ts'
import { practiceToDraft, readPracticeDraft } from '#renderer/screens/supervision/practice-draft.ts'
import type { Course } from '#shared/plan/course.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { Practice } from '#shared/plan/practice.ts'
import { planOnDay } from '../../shared/generators/plan.ts'
import { halfWayPlan } from '../helpers/half-way-plan.ts'

// Hundreds of plans: a busy machine needs longer than the usual limit.
vi.setConfig({ testTimeout: 60_000 })

/** Opens every form of the plan and saves it without a change; what comes back has to be what was there. */
function expectRoundTrips(plan: Plan): void {
  const { currency } = plan
  for (const item of plan.courses) {
    // Only what no form shows is handed on, so that a field the form forgets is seen here.
    const { id, isExample } = item
    expect(readCourseDraft(courseToDraft(item, currency), { id, isExample }, currency)).toEqual(asRead(item))
  }
  for (const item of plan.arrangements) {
    const { id, isExample, bookedOn, groupSize } = item
    const kept = { id, isExample, bookedOn, groupSize }
    expect(readArrangementDraft(arrangementToDraft(item, currency), kept, currency)).toEqual(asRead(item))
  }
  for (const item of plan.practices) {
    const { id, isExample } = item
    expect(readPracticeDraft(practiceToDraft(item), { id, isExample }, currency)).toEqual(asRead(item))
  }
  for (const item of plan.fees) {
    const { id, isExample, programFeeId } = item
    const kept = { id, isExample, programFeeId }
    expect(readFeeDraft(feeToDraft(item, currency, plan.startOn), kept, currency)).toEqual(asRead(item))
  }
  for (const item of plan.contributions) {
    const { id, isExample } = item
    const draft = contributionToDraft(item, currency, plan.startOn)
    expect(readContributionDraft(draft, { id, isExample }, currency)).toEqual(asRead(item))
  }
  for (const item of plan.coverages) {
    const { id, isExample, documentId } = item
    expect(readCoverageDraft(coverageToDraft(item), { id, isExample, documentId }, currency)).toEqual(asRead(item))
  }
  for (const item of plan.periods) {
    expect(readPeriodDraft(periodToDraft(item), item.id, currency)).toEqual(asRead(item))
  }
  expect(readPaceDraft(paceToDraft(plan), plan)).toEqual(asRead({ pace: plan.pace }))
  expect(readBudgetDraft(budgetToDraft(plan), plan)).toEqual(asRead({ budget: plan.budget }))
  expect(readHoursDraft(hoursToDraft(plan), plan)).toEqual(asRead({ capacity: plan.capacity }))
  expect(readEnergyDraft(energyToDraft(plan), plan)).toEqual(asRead({ capacity: plan.capacity }))
  const today = plan.stopOn ?? plan.startOn
  expect(readStopDraft(stopToDraft(plan, today), plan, today)).toEqual(asRead({ stopOn: plan.stopOn }))
  expect(readOpportunityDraft(opportunityToDraft(plan), plan)).toEqual(asRead({ opportunity: plan.opportunity }))
}

function asRead<T>(value: T) {
  return { ok: true, value }
}

describe('a form opened and saved without a change', () => {
  it('gives back every item of the sample as it was', () => {
    expectRoundTrips(halfWayPlan())
  })

  it('gives back every item of any plan as it was', () => {
    fc.assert(
      fc.property(planOnDay(), refundTiers, clients, ({ plan }, tiers, ofPractice) => {
        const courses = plan.courses.map((course): Course => ({ ...course, refundTiers: tiers }))
        const practices = plan.practices.map((practice): Practice => ({ ...practice, ...ofPractice }))
        expectRoundTrips({ ...plan, courses, practices })
      }),
      { numRuns: 200 },
    )
  })
})

const refundTiers = fc.array(
  fc.record({ daysBeforeStart: fc.integer({ min: 0, max: 730 }), share: fc.integer({ min: 0, max: 10_000 }) }),
  { maxLength: 3 },
)

const clients = fc.record({
  clients: fc.option(fc.integer({ min: 0, max: 10_000 })),
  intensity: fc.constantFrom(null, 'light', 'ordinary', 'heavy'),
})
