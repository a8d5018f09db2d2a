import { dayFromIso, type IsoDate } from '#shared/calendar/day.ts'
import { type Money, money, sumMoney } from '#shared/money/money.ts'
import type { Contribution } from '#shared/plan/contribution.ts'
import type { Course } from '#shared/plan/course.ts'
import type { Fee } from '#shared/plan/fee.ts'
import type { LogEntry, PaymentEntry, PaymentTarget } from '#shared/plan/log-entry.ts'
import { isMoneyBack } from '#shared/plan/money-back.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { linkOf } from '#shared/plan/references.ts'
import { type CoursePart, wholePayments } from '#shared/projection/ledger/course-payments.ts'
import type { Posting } from '#shared/projection/result/money.ts'
import type { Projection } from '#shared/projection/result/projection.ts'
import { courseDays } from './course-days.ts'

export interface ItemLink {
  readonly kind: 'course' | 'arrangement' | 'practice' | 'fee' | 'contribution'
  readonly id: string
}

/** The log entries of one item, oldest first. */
export function entriesOf({ logEntries }: Plan, { kind, id }: ItemLink): readonly LogEntry[] {
  return logEntries
    .filter((entry) => {
      const link = linkOf(entry)
      return link.kind === kind && link.id === id
    })
    .toSorted((left, right) => (left.on < right.on ? -1 : left.on > right.on ? 1 : 0))
}

/** What was paid in all, less what came back; null when nothing was. */
export function paidAmount(entries: readonly LogEntry[]): Money | null {
  const payments = entries.filter(isPayment)
  return payments.length === 0 ? null : sumMoney(payments.map(({ amount }) => amount))
}

/** The next payment of an item that is not logged: which one it is, and what the plan expects. */
export interface OpenPayment {
  readonly index: number
  /** Null while the amount is not entered. */
  readonly amount: Money | null
  /** Null while the day is not known. */
  readonly dueOn: IsoDate | null
}

/** What is paid, or comes in, one payment after the other. */
export type Payable =
  | { readonly kind: 'course'; readonly item: Course }
  | { readonly kind: 'fee'; readonly item: Fee }
  | { readonly kind: 'contribution'; readonly item: Contribution }

/** One payment, and what is paid with it. */
export interface PaymentOf {
  readonly of: Payable
  readonly payment: OpenPayment
}

export function nextPayment(plan: Plan, projection: Projection, { kind, item }: Payable): OpenPayment | null {
  switch (kind) {
    case 'course':
      return nextCoursePayment(plan, projection, item)
    case 'fee':
      return nextFeePayment(plan, projection, item)
    case 'contribution':
      return nextContribution(plan, projection, item)
  }
}

/** The payment that a posting stands for, while it can be marked as paid or received; null for sessions, refunds, and what is over. */
export function paymentOfPosting(plan: Plan, { source, state, amount, on }: Posting): PaymentOf | null {
  if (state === 'paid') return null
  switch (source.kind) {
    case 'course': {
      const item = plan.courses.find(({ id }) => id === source.courseId)
      return item ? { of: { kind: 'course', item }, payment: { index: source.part, amount, dueOn: on } } : null
    }
    case 'fee': {
      const item = plan.fees.find(({ id }) => id === source.feeId)
      return item ? { of: { kind: 'fee', item }, payment: { index: source.occurrence, amount, dueOn: on } } : null
    }
    case 'contribution': {
      const item = plan.contributions.find(({ id }) => id === source.contributionId)
      const payment = { index: source.occurrence, amount: money(-amount), dueOn: on }
      return item ? { of: { kind: 'contribution', item }, payment } : null
    }
    case 'session':
    case 'refund':
    case 'log':
      return null
  }
}

/** What a log entry names for the payment of this index. */
export function paymentTarget({ kind, item: { id } }: Payable, index: number): PaymentTarget {
  switch (kind) {
    case 'course':
      return { kind, courseId: id, part: index }
    case 'fee':
      return { kind, feeId: id, occurrence: index }
    case 'contribution':
      return { kind, contributionId: id, occurrence: index }
  }
}

export function nextCoursePayment(plan: Plan, { postings, today }: Projection, course: Course): OpenPayment | null {
  const entries = entriesOf(plan, { kind: 'course', id: course.id })
  const paid = paidIndexes(entries)
  const open = partsDue(course, entries, today).find(({ part }) => !paid.has(part))
  if (!open) return null
  const posting = postings.find(
    ({ source, state }) =>
      state !== 'paid' && source.kind === 'course' && source.courseId === course.id && source.part === open.part,
  )
  return { index: open.part, amount: posting?.amount ?? open.amount, dueOn: posting?.on ?? null }
}

/** The payments of a course in the order in which they fall due; what is free, or fell through, is not among them. */
function partsDue(
  course: Course,
  entries: readonly LogEntry[],
  today: IsoDate,
): readonly Pick<CoursePart, 'part' | 'amount'>[] {
  const { payment, schedule } = course
  if (payment.kind !== 'per-session') {
    return wholePayments(payment, payment.price, dayFromIso(today))
      .filter(({ amount }) => amount !== 0)
      .toSorted((left, right) => left.on - right.on)
  }
  const amount = payment.pricePerSession
  if (amount === 0) return []
  if (schedule.kind === 'flexible') return [{ part: 0, amount }]
  return courseDays(course, entries, today).flatMap(({ state, part }) => (state === 'missed' ? [] : [{ part, amount }]))
}

export function nextFeePayment(plan: Plan, { postings }: Projection, fee: Fee): OpenPayment | null {
  const paid = paidIndexes(entriesOf(plan, { kind: 'fee', id: fee.id }))
  const open = postings.find(
    ({ source, state }) =>
      state !== 'paid' && source.kind === 'fee' && source.feeId === fee.id && !paid.has(source.occurrence),
  )
  if (open?.source.kind === 'fee') return { index: open.source.occurrence, amount: open.amount, dueOn: open.on }
  if (fee.amount !== null) return null
  const isOnce = fee.due.kind === 'on' || fee.due.kind === 'milestone'
  const index = firstMissing(paid, isOnce ? 1 : Number.POSITIVE_INFINITY)
  return index === null ? null : { index, amount: null, dueOn: null }
}

/** The next amount of a contribution that has not come in. */
export function nextContribution(
  plan: Plan,
  { postings }: Projection,
  { id, terms }: Contribution,
): OpenPayment | null {
  const received = paidIndexes(entriesOf(plan, { kind: 'contribution', id }))
  for (const { source, amount, on, state } of postings) {
    if (state === 'paid' || source.kind !== 'contribution' || source.contributionId !== id) continue
    if (received.has(source.occurrence)) continue
    return { index: source.occurrence, amount: money(-amount), dueOn: on }
  }
  const isOpen = terms.kind === 'amount' && terms.amount === null && received.size === 0
  return isOpen ? { index: 0, amount: null, dueOn: terms.on } : null
}

function firstMissing(taken: ReadonlySet<number>, count: number): number | null {
  for (let index = 0; index < count; index += 1) {
    if (!taken.has(index)) return index
  }
  return null
}

/** Which payments of a course, fee or contribution are logged, counted from 0. */
export function paidIndexes(entries: readonly LogEntry[]): ReadonlySet<number> {
  return new Set(
    entries.flatMap((entry) => {
      const { target } = entry
      if (isMoneyBack(entry)) return []
      return 'part' in target ? [target.part] : 'occurrence' in target ? [target.occurrence] : []
    }),
  )
}

function isPayment(entry: LogEntry): entry is PaymentEntry {
  return entry.kind === 'payment'
}
