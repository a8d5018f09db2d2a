import type { IsoDate } from '../../calendar/day.ts'
import type { Money } from '../../money/money.ts'
import type { CostCategory } from '../../values/cost-category.ts'
import type { Minutes } from '../../values/primitives.ts'
import type { Subject } from './subject.ts'

/**
 * `planned` may still be changed; `committed` belongs to something booked or logged; `overdue` was due before today and is
 * not in the log; `paid` was logged.
 */
export const POSTING_STATES = ['planned', 'committed', 'overdue', 'paid'] as const
/** The totals that amounts are in. */
export const POSTING_PHASES = ['to-certification', 'first-cycle'] as const
export type PostingPhase = (typeof POSTING_PHASES)[number]

export type PostingSource =
  | { readonly kind: 'course'; readonly courseId: string; readonly part: number }
  | { readonly kind: 'session'; readonly arrangementId: string; readonly plannedOn: IsoDate | null }
  | { readonly kind: 'fee'; readonly feeId: string; readonly occurrence: number }
  /** What comes back where a course that has not begun is canceled. */
  | { readonly kind: 'refund'; readonly courseId: string }
  | { readonly kind: 'contribution'; readonly contributionId: string; readonly occurrence: number }
  | { readonly kind: 'log'; readonly logEntryId: string }

/** What an amount is made of beside the price itself. */
export const AMOUNT_PARTS = ['interest', 'set-up-fee', 'discount', 'refund'] as const
export type AmountPart = (typeof AMOUNT_PARTS)[number]

/** A part of an amount; a discount and a refund are below zero. */
export interface PartOfAmount {
  readonly part: AmountPart
  readonly amount: Money
}

/** One dated amount of the projected ledger. */
export interface Posting {
  /** Unique within the projection and stable while the plan's item keeps its id. */
  readonly id: string
  readonly on: IsoDate
  /** Below zero where it is a contribution or a refund: money that comes in. */
  readonly amount: Money
  /** What of the amount is not price; the rest is. Of what was paid nobody knows it: all is price, and money back a refund. */
  readonly besidesPrice: readonly PartOfAmount[]
  readonly category: CostCategory
  readonly title: string
  readonly state: (typeof POSTING_STATES)[number]
  readonly source: PostingSource
  /** Null: the posting is beyond both, and in no total. */
  readonly phase: PostingPhase | null
}

export interface TotalOf {
  readonly amount: Money
  readonly byCategory: Readonly<Record<CostCategory, Money>>
  readonly paid: Money
  /** What others give, as an amount above zero; the amounts above are less it. */
  readonly contributions: Money
}

export interface Totals {
  /** Postings dated at or before the certification date; without one, all postings of the horizon. */
  readonly toCertification: TotalOf
  /** Postings of the cycle after it, the first renewal included. */
  readonly firstCycle: TotalOf
  readonly all: TotalOf
  /** Amounts not entered: while this is not empty, every total it touches reads "at least". */
  readonly notEntered: readonly NotEntered[]
}

export interface NotEntered {
  readonly subject: Subject
  readonly title: string
  /** The totals it is missing from. */
  readonly phases: readonly PostingPhase[]
}

export interface MonthOfMoney {
  /** `YYYY-MM` */
  readonly month: string
  readonly outflow: Money
  readonly byCategory: Readonly<Record<CostCategory, Money>>
  /** Money put aside that arrives in this month. */
  readonly budget: Money
  /** Cash on hand on the month's last day. */
  readonly cashAtEnd: Money
  /** The least cash on any day of the month. */
  readonly lowestCash: Money
  /** The first day with the least cash. */
  readonly lowestOn: IsoDate
  readonly isOverBudget: boolean
  /** All outflow from the plan's start to the end of this month. */
  readonly cumulative: Readonly<Record<CostCategory, Money>>
}

/** From the plan's start through the first cycle, or through the horizon where there is no certification. */
export interface CashOutlook {
  readonly lowest: { readonly on: IsoDate; readonly amount: Money }
}

/** Up to the day everything is met: the share of all hours of courses and sessions that takes the place of client hours. */
export interface OpportunityCost {
  readonly minutes: Minutes
  readonly amount: Money
}
