import type { IsoDate } from '../../calendar/day.ts'
import type { Money } from '../../money/money.ts'
import type { Minutes } from '../../values/primitives.ts'
import type { Constraint } from './constraint.ts'
import type { Subject } from './subject.ts'

/** A warning or advice. It never blocks, and can be dismissed with a reason under its `key`. */
export interface Finding {
  /** Code and subject: the same finding has the same key in the next projection. */
  readonly key: string
  readonly severity: 'problem' | 'warning' | 'advice'
  readonly subject: Subject
  readonly detail: FindingDetail
}

/** Why a course has no place in the plan. */
export type NotPlaced = 'no-capacity' | 'prerequisite' | 'horizon' | 'no-money' | 'stopped'

export type FindingDetail =
  /** Something of the past that the log does not speak of, with its hours and what it costs beyond what the ledger holds. */
  | {
      readonly code: 'did-this-happen'
      readonly on: IsoDate
      readonly title: string
      readonly count: number
      readonly minutes: Minutes
      /** What of the minutes would count beside all that the log holds; null where that is told by more than them, as by a whole course. */
      readonly countedMinutes: Minutes | null
      /** Null while the price is not entered. */
      readonly amount: Money | null
    }
  | { readonly code: 'kind-not-arranged'; readonly supervisionKind: 'individual' | 'group'; readonly minutes: Minutes }
  | { readonly code: 'hours-missing'; readonly minutes: Minutes }
  | { readonly code: 'area-missing'; readonly areaId: string; readonly minutes: Minutes }
  | { readonly code: 'supervision-not-arranged'; readonly minutes: Minutes }
  | { readonly code: 'amount-not-entered'; readonly title: string }
  /**
   * The most expensive of the months from today's on, up to the certification, that cost more than is put aside in them,
   * and how many they are; `isAfter`: there are none until then, and these come after it.
   */
  | {
      readonly code: 'month-over-budget'
      readonly outflow: Money
      readonly budget: Money
      readonly months: number
      readonly isAfter: boolean
    }
  /** The lowest cash of all, below zero; `isAfter`: it comes after the certification. */
  | { readonly code: 'cash-runs-out'; readonly on: IsoDate; readonly amount: Money; readonly isAfter: boolean }
  /** The week furthest above the study time, of those from today's on that are, and how many they are. */
  | {
      readonly code: 'week-over-capacity'
      readonly minutes: Minutes
      readonly capacityMinutes: Minutes
      readonly weeks: number
    }
  /** The week furthest above what can be carried, of those from today's on, where they are not the weeks over capacity. */
  | {
      readonly code: 'week-too-heavy'
      readonly loadMinutes: Minutes
      readonly energyMinutes: Minutes
      readonly weeks: number
    }
  /** The plan is to stop on a day that has passed, so that today counts; or before its first day. */
  | { readonly code: 'stop-moved'; readonly on: IsoDate; readonly because: 'passed' | 'before-start' }
  | { readonly code: 'credits-wasted'; readonly minutes: Minutes }
  | { readonly code: 'credit-leads-nowhere'; readonly requirementId: string }
  | { readonly code: 'rushing-buys-nothing'; readonly constraint: Constraint; readonly days: number }
  | { readonly code: 'session-in-leave'; readonly count: number }
  | { readonly code: 'course-not-placed'; readonly because: NotPlaced }
  | { readonly code: 'gap-between-contracts'; readonly from: IsoDate; readonly to: IsoDate }
  /** The plan does not say when these documents are in force; hours are counted as if they always were. */
  | { readonly code: 'coverage-not-entered'; readonly documentIds: readonly string[] }
  /** Conditions of the program of which the person has not said when they meet them; nothing waits for these. */
  | { readonly code: 'eligibility-not-answered'; readonly conditionIds: readonly string[] }
  /** A time before the application in which a document is not in force, so that its hours do not count; null goes on. */
  | { readonly code: 'outside-coverage'; readonly from: IsoDate; readonly to: IsoDate | null }
  /** Hours that count from before the day another requirement, which comes first, is met. */
  | { readonly code: 'out-of-order'; readonly afterRequirementId: string; readonly on: IsoDate }
  | { readonly code: 'distinct-clients'; readonly needed: number; readonly soFar: number | null }
  | { readonly code: 'group-too-large'; readonly people: number; readonly most: number }
  /** Days of leave that other leave, which began before, holds already. */
  | {
      readonly code: 'overlapping-leave'
      readonly otherPeriodId: string
      readonly from: IsoDate
      readonly to: IsoDate
    }
  /** Each of these courses waits for the next, and the last for the first. */
  | { readonly code: 'prerequisite-cycle'; readonly courseIds: readonly string[] }
  /** More is logged on one day than it holds. */
  | { readonly code: 'day-too-long'; readonly on: IsoDate; readonly minutes: Minutes }
  /** Something to be paid before the plan's first day, so that it is in the cost and not in the cash. */
  | { readonly code: 'before-start'; readonly on: IsoDate; readonly title: string }
  /** A booked course that begins before a course that has to come first is done; null is never. */
  | {
      readonly code: 'before-prerequisite'
      readonly prerequisiteId: string
      readonly on: IsoDate
      readonly doneOn: IsoDate | null
    }
  /** Days of a booked course that lie in leave, from the first on. */
  | { readonly code: 'course-in-leave'; readonly periodId: string; readonly on: IsoDate; readonly days: number }
  /** Two dated things on one day that take more than it holds, or a whole day each. */
  | {
      readonly code: 'same-day'
      readonly on: IsoDate
      readonly other: { readonly kind: 'course' | 'arrangement'; readonly id: string }
      readonly minutes: Minutes
    }
  /** The last day of a supervisor's document, after which the arrangement still has hours to give. */
  | { readonly code: 'supervisor-document-ends'; readonly documentId: string; readonly on: IsoDate }
  /** Dues that fall due after the last day of the membership: how many, and the first. */
  | {
      readonly code: 'dues-after-membership'
      readonly endedOn: IsoDate
      readonly on: IsoDate
      readonly count: number
    }
  /** On request: the course placed first would let all be met so many days sooner; null where it makes that possible. */
  | { readonly code: 'other-order-is-sooner'; readonly days: number | null; readonly certifiedOn: IsoDate }
