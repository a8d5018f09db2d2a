import type { IsoDate } from '#shared/calendar/day.ts'
import type { Course } from '#shared/plan/course.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { fullPriceOf } from '#shared/projection/ledger/course-payments.ts'
import type { Projection } from '#shared/projection/result/projection.ts'
import type { CoursePlacement } from '#shared/projection/result/rows.ts'
import type { Minutes } from '#shared/values/primitives.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { capitalize, count, joinWords } from '#shared/wording/phrases.ts'
import { reasonSentence } from '#shared/wording/reason.ts'
import { riseText } from '#shared/wording/session-price-words.ts'
import { atLeast } from '#shared/wording/totals.ts'
import { contributedTo } from '../../derived/contributed.ts'
import { costOfItems } from '../../derived/item-costs.ts'

const NOT_ENTERED = 'Not entered'

export function whenText(placement: CoursePlacement | undefined, formatter: Formatter): string {
  if (!placement?.startOn || !placement.endOn) return ''
  if (placement.startOn === placement.endOn) return formatter.date(placement.startOn)
  return `${formatter.date(placement.startOn)} to ${formatter.date(placement.endOn)}`
}

/** The hours that are still to be logged once a course is done. */
export function minutesLeft({ workMinutes }: Course, placement: CoursePlacement | undefined): Minutes {
  return Math.max(0, workMinutes - (placement?.loggedMinutes ?? 0))
}

/** The day on which a course was most likely done: its last one where that has passed, else today. */
export function lastDayOr({ schedule }: Course, today: IsoDate): IsoDate {
  const last = schedule.kind === 'dated' ? schedule.sessions.at(-1)?.on : null
  return last && last < today ? last : today
}

/** All that the course costs, however it is paid, or the price of a day; `Not entered` while it is not known. */
export function priceText(course: Course, formatter: Formatter): string {
  const { payment } = course
  if (payment.kind === 'per-session') {
    return payment.pricePerSession === null ? NOT_ENTERED : `${formatter.money(payment.pricePerSession)} a day`
  }
  const price = fullPriceOf(course)
  return price === null ? NOT_ENTERED : formatter.money(price)
}

/**
 * `$1,236.00 when it is due, rising 3% a year`: what a course comes to by the plan, where its price changes until then;
 * null where it does not, and for what is paid or not placed.
 */
export function laterPriceText(course: Course, projection: Projection, formatter: Formatter): string | null {
  const rise = riseText(course, formatter)
  const price = fullPriceOf(course)
  if (rise === '' || price === null) return null
  const cost = costOfItems(projection, 'course', new Set([course.id]))
  const isOpen = projection.postings.some(
    ({ source, state }) => source.kind === 'course' && source.courseId === course.id && state !== 'paid',
  )
  return isOpen && cost !== price ? `${formatter.money(cost)} when it is due, ${rise}` : rise
}

/** How the price is paid, where that is not at once and in full: `Deposit, 10 installments and setup fee`. */
export function paymentText({ payment }: Course, formatter: Formatter): string | null {
  if (payment.kind === 'per-session') return null
  if (payment.kind === 'instalments') {
    const instalments = count(payment.count, 'installment', 'installments')
    const parts = [payment.deposit > 0 ? 'deposit' : '', instalments, payment.setUpFee > 0 ? 'setup fee' : '']
    return capitalize(joinWords(parts.filter((part) => part !== '')))
  }
  switch (payment.discount.kind) {
    case 'none':
      return null
    case 'amount':
      return `After ${formatter.money(payment.discount.amount)} off`
    case 'share':
      return `After ${formatter.percent(payment.discount.share)} off`
  }
}

/**
 * `Cancel by Feb 1, 2027: 80% back`: the next day on which cancelling becomes dearer; null where there is none, or where
 * nothing is paid by then that could come back.
 */
export function refundText(
  placement: CoursePlacement | undefined,
  { postings, today }: Pick<Projection, 'postings' | 'today'>,
  isPaidFor: boolean,
  formatter: Formatter,
): string | null {
  if (placement?.state !== 'planned') return null
  const { courseId, refunds } = placement
  const isPaidBy = (day: IsoDate) =>
    isPaidFor ||
    postings.some(({ source, on }) => source.kind === 'course' && source.courseId === courseId && on <= day)
  const next = refunds.find(({ until, share }) => until >= today && share > 0 && isPaidBy(until))
  return next ? `Cancel by ${formatter.date(next.until)}: ${formatter.percent(next.share)} back` : null
}

/** Why hours of a course do not count, one sentence for each rule; together they are its wasted minutes. */
export function uncountedReasons(
  { reasons, wastedMinutes }: Pick<CoursePlacement, 'reasons' | 'wastedMinutes'>,
  plan: Plan,
  formatter: Formatter,
): readonly string[] {
  const nowhere = wastedMinutes - reasons.reduce((sum, { minutes }) => sum + minutes, 0)
  return [
    ...reasons.map((reason) => reasonSentence(reason, plan, formatter)),
    ...(nowhere > 0 ? [`${formatter.duration(nowhere)}: for a requirement that these rules do not hold.`] : []),
  ]
}

/** `at least $8,650.00`: what courses cost in all; what others give is not taken off. */
export function coursesCost(courses: readonly Course[], projection: Projection, formatter: Formatter): string {
  const ids = new Set(courses.map(({ id }) => id))
  const { outcome, totals } = projection
  // A plan that stops owes nothing for a course that it does not take.
  const isOpen =
    outcome.kind === 'stopped'
      ? totals.notEntered.some(({ subject }) => subject.kind === 'course' && ids.has(subject.id))
      : courses.some((course) => fullPriceOf(course) === null)
  return atLeast(formatter.money(costOfItems(projection, 'course', ids)), isOpen)
}

/** `5 courses cost at least $8,650.00 in all. The last one ends on Mar 4, 2028.` */
export function coursesAnswer(plan: Plan, projection: Projection, formatter: Formatter): string {
  if (plan.courses.length === 0) return 'No courses are planned yet.'
  const given = contributedTo(projection, ['courses'])
  const verb = plan.courses.length === 1 ? 'costs' : 'cost'
  const ofIt = given === 0 ? '' : `; someone else pays ${formatter.money(given)} of it`
  const total = coursesCost(plan.courses, projection, formatter)
  if (projection.outcome.kind === 'stopped') {
    const begun = projection.courses.filter(({ startOn }) => startOn !== null).length
    const all = count(plan.courses.length, 'course is', 'courses are')
    return `Courses cost ${total} by stopping${ofIt}. By then, ${begun} of ${all} begun.`
  }
  const cost = `${count(plan.courses.length, 'course', 'courses')} ${verb} ${total} in all${ofIt}`
  if (projection.courses.some(({ endOn }) => endOn === null)) {
    return `${cost}. Some of them do not fit into the plan yet.`
  }
  const last = projection.courses.reduce<string>(
    (latest, { endOn }) => (endOn !== null && endOn > latest ? endOn : latest),
    '',
  )
  const end = projection.courses.find(({ endOn }) => endOn === last)?.endOn
  return end
    ? `${cost}. ${plan.courses.length === 1 ? 'It' : 'The last one'} ends on ${formatter.date(end)}.`
    : `${cost}.`
}
