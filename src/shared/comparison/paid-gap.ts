import type { IsoDate } from '../calendar/day.ts'
import { type Money, money, sumMoney } from '../money/money.ts'
import type { Posting } from '../projection/result/money.ts'
import type { Projection } from '../projection/result/projection.ts'
import { type PaymentPart, splitByPayments } from './split-by-payments.ts'

type Paid = Pick<Projection, 'outcome' | 'chain' | 'postings'>

/** What is paid in two plans, over times that can be compared. */
export interface PaidGap {
  /**
   * The day up to which both are looked at, where one of them has no end of its own: that on which the other one ends. Null
   * where both end, or neither does: then each total is its own.
   */
  readonly until: IsoDate | null
  readonly start: Money
  readonly end: Money
  /** What leads from the one to the other, to the cent. */
  readonly parts: readonly PaymentPart[]
}

/** A plan that never ends has dues without end: it is held against the other one up to that one's end. */
export function paidGap(of: Paid, other: Paid): PaidGap {
  const until = hasEnd(of) === hasEnd(other) ? null : endOf(hasEnd(of) ? of : other)
  const [one, two] = until === null ? [of, other] : [upTo(of, until), upTo(other, until)]
  return { until, start: totalOf(one), end: totalOf(two), parts: splitByPayments(one, two) }
}

/** Whether its total is that of a certification or a stop. A plan whose pace is refused ends as its weeks allow. */
export function hasEnd({ outcome, chain }: Pick<Projection, 'outcome' | 'chain'>): boolean {
  return outcome.kind === 'certified' || outcome.kind === 'stopped' || chain.length > 0
}

function endOf({ outcome, postings }: Paid): IsoDate | null {
  if (outcome.kind === 'certified') return outcome.certifiedOn
  if (outcome.kind === 'stopped') return outcome.stoppedOn
  return postings.findLast(isInTotal)?.on ?? null
}

/** Only what has no end is cut: what is owed after a stop belongs to its total. */
function upTo(plan: Paid, until: IsoDate): Paid {
  if (hasEnd(plan)) return plan
  const phaseOf = (on: IsoDate) => (on <= until ? ('to-certification' as const) : null)
  return { ...plan, postings: plan.postings.map((one) => ({ ...one, phase: phaseOf(one.on) })) }
}

function totalOf({ postings }: Paid): Money {
  return money(sumMoney(postings.filter(isInTotal).map(({ amount }) => amount)))
}

function isInTotal({ phase }: Posting): boolean {
  return phase === 'to-certification'
}
