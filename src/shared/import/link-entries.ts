import type { IsoDate } from '../calendar/day.ts'
import type { HoursTarget, PaymentTarget } from '../plan/log-entry.ts'
import { getOrMake } from './get-or-make.ts'
import { refKey } from './name-keys.ts'
import type { ImportItem, OpenPayment } from './plan-for-import.ts'
import type { RowContent } from './read-row.ts'

/** The largest numbers that payments can have. */
const LAST_PART = 400
const LAST_CONTRIBUTION = 2000

/**
 * Says which day or payment of an item an entry stands for. All hours are linked before the first payment, since a payment
 * may be for a session that these hours hold.
 */
export interface EntryLinker {
  /** Null for an item that takes no hours. */
  hours(item: ImportItem, content: HoursToLink): HoursTarget | null
  /** Null for an item that takes no payments. Payments are to be linked in order of their days. */
  payment(item: ImportItem, content: PaymentToLink): PaymentTarget | null
}

export type HoursToLink = Pick<RowContent, 'on' | 'minutes' | 'plannedOn' | 'completes'>
export type PaymentToLink = Pick<RowContent, 'on' | 'amount' | 'plannedOn' | 'part'>

/**
 * Hours on a planned day stand for that day. A payment stands for the planned payment that is due on its day, else for the
 * item's next open one; once none is open, it gets a number after all that are known. Money back stands for none: it has
 * the number of the item's latest payment. What the file itself says comes first.
 */
export function createEntryLinker(): EntryLinker {
  const openDays = new Map<string, Set<IsoDate>>()
  const payments = new Map<string, OpenPayments>()
  const latestPart = new Map<string, number>()
  const daysOf = (item: ImportItem) => getOrMake(openDays, refKey(item.ref), () => new Set(item.openDays))
  const paymentsOf = (item: ImportItem) => getOrMake(payments, refKey(item.ref), () => openPaymentsOf(item))

  function nextPart(item: ImportItem, { on, amount, part }: PaymentToLink, last: number): number {
    const key = refKey(item.ref)
    if ((amount ?? 0) < 0) return Math.min(last, part ?? latestPart.get(key) ?? Math.max(0, item.nextPart - 1))
    const next = Math.min(last, part ?? paymentsOf(item).take(on)?.part ?? paymentsOf(item).beyond())
    latestPart.set(key, next)
    return next
  }

  return {
    hours(item, { on, plannedOn, completes, minutes }) {
      const { kind, id } = item.ref
      const days = daysOf(item)
      const day = plannedOn === undefined ? (days.has(on) ? on : null) : plannedOn
      if (kind === 'course') return { kind, courseId: id, sessionOn: day, completes }
      if (kind === 'practice') return { kind, practiceId: id }
      if (kind !== 'arrangement') return null
      if (day !== null) days.delete(day) // a second session on the same day was not planned
      if (minutes !== 0) paymentsOf(item).expect({ dueOn: on, plannedOn: day ?? on, part: null })
      return { kind: 'session', arrangementId: id, plannedOn: day }
    },
    payment(item, content) {
      const { kind, id } = item.ref
      switch (kind) {
        case 'course':
          return { kind, courseId: id, part: nextPart(item, content, LAST_PART) }
        case 'fee':
          return { kind, feeId: id, occurrence: nextPart(item, content, LAST_PART) }
        case 'contribution':
          return { kind, contributionId: id, occurrence: nextPart(item, content, LAST_CONTRIBUTION) }
        case 'arrangement': {
          const { plannedOn, on, amount } = content
          if ((amount ?? 0) < 0) return { kind: 'session', arrangementId: id, plannedOn: plannedOn ?? null }
          const day = plannedOn === undefined ? (paymentsOf(item).take(on, on)?.plannedOn ?? on) : plannedOn
          return { kind: 'session', arrangementId: id, plannedOn: day }
        }
        case 'practice':
          return null
      }
    },
  }
}

interface OpenPayments {
  /** Adds the payment for a session that the file says was held. Not to be called after the first `take`. */
  expect(session: OpenPayment): void
  /** The payment due on the day, else the first that is open and due no later than `latest`. */
  take(on: IsoDate, latest?: IsoDate): OpenPayment | null
  /** A number beyond those that are planned and those given before. */
  beyond(): number
}

function openPaymentsOf({ openPayments, nextPart }: ImportItem): OpenPayments {
  const open = new Map(openPayments.map((payment) => [keyOf(payment), payment]))
  const byDay = new Map<IsoDate, OpenPayment[]>()
  let inOrder: readonly OpenPayment[] | null = null
  let first = 0
  let beyond = openPayments.reduce((least, { part }) => Math.max(least, (part ?? -1) + 1), nextPart)

  function order(): readonly OpenPayment[] {
    if (inOrder) return inOrder
    inOrder = [...open.values()].sort((left, right) =>
      left.dueOn < right.dueOn ? -1 : Number(left.dueOn > right.dueOn),
    )
    for (const payment of inOrder) getOrMake(byDay, payment.dueOn, () => []).push(payment)
    return inOrder
  }

  return {
    expect: (session) => void open.set(keyOf(session), session),
    take(on, latest) {
      const payments = order()
      while (first < payments.length && !open.has(keyOf(payments[first]))) first += 1
      const next = payments[first]
      const isInTime = next !== undefined && (latest === undefined || next.dueOn <= latest)
      const taken = byDay.get(on)?.find((payment) => open.has(keyOf(payment))) ?? (isInTime ? next : null)
      if (taken) open.delete(keyOf(taken))
      return taken
    },
    beyond() {
      beyond += 1
      return beyond - 1
    },
  }
}

function keyOf(payment: OpenPayment | undefined): string {
  return payment === undefined ? '' : `${payment.part ?? payment.plannedOn}`
}
