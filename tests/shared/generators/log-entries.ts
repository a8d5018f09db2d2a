import fc from 'fast-check'
import type { IsoDate } from '#shared/calendar/day.ts'
import type { PlanBuilder } from '../builders/plan-builder.ts'
import { dayWithin } from './days.ts'

/** The plan with the entry as money back, where it is a payment. */
function withMoneyBack(plan: PlanBuilder, id: string): PlanBuilder {
  const logEntries = plan.input.logEntries.map((entry) =>
    entry.id === id && entry.kind === 'payment' ? { ...entry, amount: -entry.amount } : entry,
  )
  return plan.with({ logEntries })
}

/** Hours and payments of the past, linked to what the plan holds. */
export function addLogEntry(plan: PlanBuilder, id: string): fc.Arbitrary<PlanBuilder> {
  const { courses, arrangements, practices, fees } = plan.input
  const targets: fc.Arbitrary<(on: IsoDate, minutes: number) => PlanBuilder>[] = [
    fc.constant((on: IsoDate, minutes: number) =>
      plan.withPayment(id, on, minutes * 10, { kind: 'other', title: 'Other', category: 'other' }),
    ),
  ]
  for (const { id: courseId } of courses) {
    targets.push(
      fc
        .boolean()
        .map(
          (completes) => (on: IsoDate, minutes: number) =>
            plan.withHours(id, on, minutes, { kind: 'course', courseId, sessionOn: null, completes }),
        ),
      fc.constant((on: IsoDate, minutes: number) =>
        plan.withPayment(id, on, minutes * 7, { kind: 'course', courseId, part: 0 }),
      ),
    )
  }
  for (const { id: arrangementId, firstSessionOn } of arrangements) {
    targets.push(
      fc
        .constantFrom(firstSessionOn, null)
        .map(
          (plannedOn) => (on: IsoDate, minutes: number) =>
            plan.withHours(id, on, minutes, { kind: 'session', arrangementId, plannedOn }),
        ),
      fc.constant((on: IsoDate, minutes: number) =>
        plan.withPayment(id, on, minutes * 9, { kind: 'session', arrangementId, plannedOn: firstSessionOn }),
      ),
    )
  }
  for (const { id: practiceId } of practices) {
    targets.push(
      fc.constant((on: IsoDate, minutes: number) => plan.withHours(id, on, minutes, { kind: 'practice', practiceId })),
    )
  }
  for (const { id: contributionId } of plan.input.contributions ?? []) {
    targets.push(
      fc.constant((on: IsoDate, minutes: number) =>
        plan.withPayment(id, on, minutes * 3, { kind: 'contribution', contributionId, occurrence: 0 }),
      ),
    )
  }
  for (const { id: feeId } of fees) {
    targets.push(
      fc.constant((on: IsoDate, minutes: number) =>
        plan.withPayment(id, on, minutes * 5, { kind: 'fee', feeId, occurrence: 0 }),
      ),
    )
  }
  return fc
    .tuple(fc.oneof(...targets), dayWithin(200), fc.integer({ min: 0, max: 400 }))
    .map(([add, on, minutes]) => (minutes % 7 === 3 ? withMoneyBack(add(on, minutes), id) : add(on, minutes)))
}
