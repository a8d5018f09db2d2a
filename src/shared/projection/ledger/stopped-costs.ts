import { addDays, type DayNumber, dayFromIso } from '../../calendar/day.ts'
import { money, shareOf, sumMoney, ZERO } from '../../money/money.ts'
import type { Course } from '../../plan/course.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Solved } from '../model/solution.ts'
import { postingId } from './posting-id.ts'
import type { RawPosting } from './raw-posting.ts'

/**
 * What a plan that stops still costs, of what it would cost as planned. Before the day everything stays. From it on:
 * what is paid; each payment for a course that has begun, but for days that are paid one by one; sessions in the time of
 * notice; and fees that are owed anyway, as far as the planned certification. What is paid for a course that has not
 * begun comes back on the day, by the course's refund tiers.
 */
export function costsWithStop(
  plan: Plan,
  { model, solution }: Solved,
  stopOn: DayNumber,
  costs: readonly RawPosting[],
): readonly RawPosting[] {
  const startOf = new Map(
    plan.courses.map(({ id }, index) => [id, solution.placement.works[index]?.startOn ?? null] as const),
  )
  const begun = new Set(
    plan.courses.flatMap((course) => (hasBegun(startOf.get(course.id) ?? null, stopOn) ? [course.id] : [])),
  )
  const owedCourses = new Set(
    plan.courses.flatMap((course) => (begun.has(course.id) && isOwedWhole(course) ? [course.id] : [])),
  )
  const noticeUntil = new Map(
    plan.arrangements.map(({ id, contractOn, noticeDays }) => {
      return [id, dayFromIso(contractOn) < stopOn ? addDays(stopOn, noticeDays) : stopOn] as const
    }),
  )
  const owedFees = new Set(plan.fees.flatMap(({ id, isOwedAnyway }) => (isOwedAnyway ? [id] : [])))
  const { path } = solution
  const lastFee = path === null ? model.horizon : path.certifiedOn < stopOn ? path.firstRenewalOn : path.certifiedOn
  const isOwed = ({ source, on }: RawPosting) => {
    switch (source.kind) {
      case 'course':
        return owedCourses.has(source.courseId)
      case 'session':
        return on < (noticeUntil.get(source.arrangementId) ?? stopOn)
      case 'fee':
        return owedFees.has(source.feeId) && on <= lastFee
      case 'refund':
      case 'contribution':
      case 'log':
        return false
    }
  }
  const kept = costs.flatMap((posting): readonly RawPosting[] => {
    if (posting.state === 'paid' || posting.on < stopOn) return [posting]
    return isOwed(posting) ? [{ ...posting, state: 'committed' }] : []
  })
  const refunds = plan.courses.flatMap((course) =>
    begun.has(course.id) ? [] : refundOf(course, startOf.get(course.id) ?? null, stopOn, kept),
  )
  return [...kept, ...refunds]
}

function hasBegun(startOn: DayNumber | null, stopOn: DayNumber): boolean {
  return startOn !== null && startOn < stopOn
}

/** Days that are paid one by one are owed as they are held; any other price is owed whole once the course has begun. */
function isOwedWhole({ payment, schedule }: Course): boolean {
  return payment.kind !== 'per-session' || schedule.kind !== 'dated'
}

/** What comes back for a course that is canceled on the day: the share of the best tier that still holds. */
function refundOf(
  { id, title, refundTiers }: Course,
  startOn: DayNumber | null,
  stopOn: DayNumber,
  kept: readonly RawPosting[],
): readonly RawPosting[] {
  if (startOn === null) return []
  const shares = refundTiers.flatMap(({ daysBeforeStart, share }) =>
    stopOn <= addDays(startOn, -daysBeforeStart) ? [share] : [],
  )
  const own = kept.flatMap(({ source, amount }) =>
    source.kind === 'course' && source.courseId === id ? [amount ?? ZERO] : [],
  )
  // What came back already is in the log.
  const paid = own.some((amount) => amount < 0) ? ZERO : sumMoney(own)
  const back = shareOf(paid, Math.max(0, ...shares))
  if (back === 0) return []
  const source = { kind: 'refund', courseId: id } as const
  return [
    {
      id: postingId(source),
      on: stopOn,
      amount: money(-back),
      besidesPrice: [{ part: 'refund', amount: money(-back) }],
      category: 'courses',
      title,
      state: 'planned',
      source,
      subject: { kind: 'course', id },
    },
  ]
}

/** Amounts that others give on a day come only before the plan stops, or where they are paid; shares follow what is paid. */
export function withoutLaterAmounts(
  { contributions }: Plan,
  stopOn: DayNumber,
  postings: readonly RawPosting[],
): readonly RawPosting[] {
  const amounts = new Set(contributions.flatMap(({ id, terms }) => (terms.kind === 'amount' ? [id] : [])))
  return postings.filter(
    ({ source, on, state }) =>
      on < stopOn || state === 'paid' || source.kind !== 'contribution' || !amounts.has(source.contributionId),
  )
}
