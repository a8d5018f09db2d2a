import type { IsoDate } from '../calendar/day.ts'
import type { HoursTarget, PaymentTarget } from '../plan/log-entry.ts'
import { getOrMake } from './get-or-make.ts'
import type { ImportItem, OpenPayment } from './import-plan.ts'
import { refKey } from './names.ts'
import type { RowDraft } from './read-row.ts'

/** The largest numbers that payments can have. */
const LAST_PART = 400
const LAST_CONTRIBUTION = 2000

/** Says what of an item an entry stands for. Hours go first, since a payment may be for a session that comes with them. */
export interface Placer {
  /** Null for an item that takes no hours. */
  hours(item: ImportItem, draft: HoursToPlace): HoursTarget | null
  /** Null for an item that takes no payments. Payments go in order of their days. */
  payment(item: ImportItem, draft: PaymentToPlace): PaymentTarget | null
}

export type HoursToPlace = Pick<RowDraft, 'on' | 'minutes' | 'plannedOn' | 'completes'>
export type PaymentToPlace = Pick<RowDraft, 'on' | 'plannedOn' | 'part'>

/**
 * Hours of a planned day stand for it. A payment goes to the one that is due on its day, else to the item's next open
 * one, and beyond those it is counted on top. What the file itself says comes before all that.
 */
export function createPlacer(): Placer {
  const openDays = new Map<string, Set<IsoDate>>()
  const payments = new Map<string, OpenPayments>()
  const daysOf = (item: ImportItem) => getOrMake(openDays, refKey(item.ref), () => new Set(item.openDays))
  const paymentsOf = (item: ImportItem) => getOrMake(payments, refKey(item.ref), () => openPaymentsOf(item))

  function nextPart(item: ImportItem, { on, part }: PaymentToPlace, last: number): number {
    return Math.min(last, part ?? paymentsOf(item).take(on)?.part ?? paymentsOf(item).beyond())
  }

  return {
    hours(item, { on, plannedOn, completes, minutes }) {
      const { kind, id } = item.ref
      const days = daysOf(item)
      const day = plannedOn === undefined ? (days.has(on) ? on : null) : plannedOn
      if (kind === 'course') return { kind, courseId: id, sessionOn: day, completes }
      if (kind === 'practice') return { kind, practiceId: id }
      if (kind !== 'arrangement') return null
      if (day !== null) days.delete(day) // one session takes its place, another on the same day was not planned
      if (minutes !== 0) paymentsOf(item).expect({ dueOn: on, plannedOn: day ?? on, part: null })
      return { kind: 'session', arrangementId: id, plannedOn: day }
    },
    payment(item, draft) {
      const { kind, id } = item.ref
      switch (kind) {
        case 'course':
          return { kind, courseId: id, part: nextPart(item, draft, LAST_PART) }
        case 'fee':
          return { kind, feeId: id, occurrence: nextPart(item, draft, LAST_PART) }
        case 'contribution':
          return { kind, contributionId: id, occurrence: nextPart(item, draft, LAST_CONTRIBUTION) }
        case 'arrangement': {
          const { plannedOn, on } = draft
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
  /** A session that the file itself says was held. None are expected any more once one was taken. */
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
  let place = 0
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
      while (place < payments.length && !open.has(keyOf(payments[place]))) place += 1
      const next = payments[place]
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
