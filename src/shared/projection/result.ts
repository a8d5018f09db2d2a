import type { UncountedReason } from '../audit/reasons.ts'
import type { IsoDate } from '../calendar/day.ts'
import type { Money } from '../money/money.ts'
import type { CostCategory } from '../plan/fee.ts'
import type { Minutes } from '../plan/primitives.ts'

/**
 * What `project(plan, today)` gives: plain data, ready to be sent to a worker, compared and written as JSON. Dates are
 * calendar dates, times whole minutes, amounts whole minor units of the plan's currency.
 */
export interface Projection {
  readonly today: IsoDate
  readonly outcome: ProjectionOutcome
  /** Under a chosen pace: the least constant time a week for flexible courses that keeps it. Null in a plan by capacity. */
  readonly flexibleMinutesPerWeek: Minutes | null
  readonly requirements: readonly RequirementProgress[]
  readonly courses: readonly CoursePlacement[]
  readonly sessions: readonly SessionPlacement[]
  readonly weeks: readonly WeekLoad[]
  /** In order of date, then of plan order. Everything below adds up from these. */
  readonly postings: readonly Posting[]
  readonly totals: Totals
  readonly months: readonly MonthOfMoney[]
  readonly cash: CashOutlook
  /** Client income that the hours of the path may cost, beside the cash; null where the person did not say. */
  readonly opportunity: OpportunityCost | null
  /** From the certification date back to what set it. Empty when the plan cannot finish. */
  readonly chain: readonly ChainLink[]
  readonly binding: readonly Constraint[]
  readonly slacks: readonly Slack[]
  readonly findings: readonly Finding[]
}

export type ProjectionOutcome =
  | {
      readonly kind: 'certified'
      /** The first day on which every requirement holds at once. */
      readonly readyOn: IsoDate
      readonly appliedOn: IsoDate
      readonly certifiedOn: IsoDate
      /** The last day of the first cycle: certified + the pack's renewal months. */
      readonly firstRenewalOn: IsoDate
      readonly preparationDays: number
      readonly reviewDays: number
      /** Durations that no trustworthy source confirms; the sentence on the date repeats them. */
      readonly assumed: readonly ('preparation' | 'review')[]
    }
  | { readonly kind: 'cannot-finish'; readonly missing: readonly Missing[] }
  /** A target pace that nothing could reach; `earliestOn` is the earliest possible certification date, if there is one. */
  | {
      readonly kind: 'pace-refused'
      readonly months: number
      readonly earliestOn: IsoDate | null
      readonly because: readonly Constraint[]
    }

/** What keeps a requirement open at the horizon. */
export interface Missing {
  readonly requirementId: string
  /** Counted minutes still lacking in all. */
  readonly minutes: Minutes
  /** The part that is lacking, when it is not the total: an area, a kind of supervision, or the span. */
  readonly part:
    | { readonly kind: 'total' }
    | { readonly kind: 'area'; readonly areaId: string }
    | { readonly kind: 'supervision-kind'; readonly supervisionKind: 'individual' | 'group' }
    | { readonly kind: 'span'; readonly months: number }
    /** The hours are there, but spread over more months than they may be. */
    | { readonly kind: 'window'; readonly months: number }
    /** So many minutes must lie in the months before the application. */
    | { readonly kind: 'recency'; readonly months: number }
    /** Nothing lacks, but it is met only after the years that are looked at. */
    | { readonly kind: 'horizon'; readonly metOn: IsoDate }
}

export interface RequirementProgress {
  readonly requirementId: string
  readonly neededMinutes: Minutes
  /** Counted minutes of log entries up to today. */
  readonly doneMinutes: Minutes
  /** Counted minutes the plan still adds. */
  readonly plannedMinutes: Minutes
  readonly missingMinutes: Minutes
  /** Recorded minutes, logged and planned, that no rule lets count, or that come after the requirement is full. */
  readonly uncountedMinutes: Minutes
  /** The rules behind them, in the order in which rules are looked at; together they are the uncounted minutes. */
  readonly reasons: readonly UncountedReason[]
  /** The first day on which hours, area minima and span hold; null if never. */
  readonly metOn: IsoDate | null
  /** The first day on which the hours alone hold, whatever the span; null if never. */
  readonly hoursMetOn: IsoDate | null
  /** The day the minimum span is over, where the program has one. */
  readonly spanEndsOn: IsoDate | null
  readonly areas: readonly {
    readonly areaId: string
    readonly countedMinutes: Minutes
    readonly neededMinutes: Minutes
  }[]
  /** By kind of supervision, where it matters. */
  readonly kinds: readonly {
    readonly supervisionKind: 'individual' | 'group'
    readonly countedMinutes: Minutes
    readonly neededMinutes: Minutes
    readonly maximumMinutes: Minutes | null
  }[]
}

export interface CoursePlacement {
  readonly courseId: string
  readonly state: 'done' | 'running' | 'planned' | 'not-placed'
  readonly startOn: IsoDate | null
  readonly endOn: IsoDate | null
  /** Where the remaining work lies: the Monday of a week and its minutes. */
  readonly weeks: readonly { readonly monday: IsoDate; readonly minutes: Minutes }[]
  readonly recordedMinutes: Minutes
  readonly countedMinutes: Minutes
  /** Credit minutes beyond what rules and requirements take. */
  readonly wastedMinutes: Minutes
  /** The rules behind them. Credits for requirements that the program does not have are wasted without a rule. */
  readonly reasons: readonly UncountedReason[]
  /** Price divided by counted hours, rounded; null without a price or counted hours. */
  readonly pricePerCountedHour: Money | null
  /** Who cancels up to and including this day gets this share (in hundredths of a percent) back; the latest day last. */
  readonly refunds: readonly { readonly until: IsoDate; readonly share: number }[]
}

export interface SessionPlacement {
  readonly arrangementId: string
  /** The day on the arrangement's grid; for a logged session that was not planned, the day it was held. */
  readonly plannedOn: IsoDate
  readonly on: IsoDate
  readonly recordedMinutes: Minutes
  readonly countedMinutes: Minutes
  /** `unconfirmed`: planned in the past and not logged, so it does not count. `missed`: logged as not held. */
  readonly state: 'done' | 'planned' | 'unconfirmed' | 'missed'
}

/** A week, Monday to Sunday, from the plan's first to the end of the path. */
export interface WeekLoad {
  readonly monday: IsoDate
  readonly courseMinutes: Minutes
  readonly sessionMinutes: Minutes
  /** Study capacity of the week. */
  readonly capacityMinutes: Minutes
  /** Courses and sessions together lie above the capacity. */
  readonly isOver: boolean
  /** The same work weighed by its intensity, with such practice as has one, in minutes of ordinary work. */
  readonly loadMinutes: Minutes
  /** The load that can be carried. */
  readonly energyMinutes: Minutes
  readonly isHeavy: boolean
  /** Kept free of flexible study, wholly or in part. */
  readonly isRecovery: boolean
}

export type PostingSource =
  | { readonly kind: 'course'; readonly courseId: string; readonly part: number }
  | { readonly kind: 'session'; readonly arrangementId: string; readonly plannedOn: IsoDate | null }
  | { readonly kind: 'fee'; readonly feeId: string; readonly occurrence: number }
  | { readonly kind: 'contribution'; readonly contributionId: string; readonly occurrence: number }
  | { readonly kind: 'log'; readonly logEntryId: string }

/** One dated amount of the projected ledger. */
export interface Posting {
  /** Unique within the projection and stable while the plan's item keeps its id. */
  readonly id: string
  readonly on: IsoDate
  /** Below zero where it is a contribution: money that comes in. */
  readonly amount: Money
  readonly category: CostCategory
  readonly title: string
  /** `planned` may still be changed; `committed` belongs to something booked or logged; `paid` was logged. */
  readonly state: 'planned' | 'committed' | 'paid'
  readonly source: PostingSource
  /** Null: the posting is beyond both, and in no total. */
  readonly phase: 'to-certification' | 'first-cycle' | null
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
  readonly phases: readonly ('to-certification' | 'first-cycle')[]
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

/** Something that can keep the certification date from being earlier. Durations and the work itself are not. */
export type Constraint =
  | { readonly kind: 'pace'; readonly months: number }
  | { readonly kind: 'span'; readonly requirementId: string; readonly months: number }
  | { readonly kind: 'month-maximum'; readonly requirementId: string; readonly minutes: Minutes }
  | { readonly kind: 'cadence'; readonly arrangementId: string }
  | { readonly kind: 'capacity'; readonly studyMinutesPerWeek: Minutes }
  | { readonly kind: 'cash' }
  | { readonly kind: 'course-dates'; readonly courseId: string }
  | { readonly kind: 'course-weekly-maximum'; readonly courseId: string }
  | { readonly kind: 'course-not-before'; readonly courseId: string }
  | { readonly kind: 'prerequisite'; readonly courseId: string }
  | { readonly kind: 'contract-date'; readonly arrangementId: string }
  | { readonly kind: 'practice-rate'; readonly practiceId: string }
  | { readonly kind: 'leave'; readonly periodId: string }
  | { readonly kind: 'coverage'; readonly documentId: string }

/** One step of the explanation, from the certification date backwards. */
export type ChainLink =
  | {
      readonly kind: 'review'
      readonly from: IsoDate
      readonly to: IsoDate
      readonly days: number
      readonly isAssumed: boolean
    }
  | {
      readonly kind: 'preparation'
      readonly from: IsoDate
      readonly to: IsoDate
      readonly days: number
      readonly isAssumed: boolean
    }
  | {
      readonly kind: 'requirement'
      readonly requirementId: string
      readonly metOn: IsoDate
      readonly hoursMetOn: IsoDate
    }
  | { readonly kind: 'constraint'; readonly constraint: Constraint; readonly from: IsoDate; readonly to: IsoDate }

/** How far a stream could slip without moving the certification date. */
export interface Slack {
  readonly requirementId: string
  readonly days: number
}

export type Subject =
  | { readonly kind: 'plan' }
  | { readonly kind: 'requirement'; readonly id: string }
  | { readonly kind: 'course'; readonly id: string }
  | { readonly kind: 'arrangement'; readonly id: string }
  | { readonly kind: 'practice'; readonly id: string }
  | { readonly kind: 'fee'; readonly id: string }
  | { readonly kind: 'contribution'; readonly id: string }
  | { readonly kind: 'coverage'; readonly id: string }
  | { readonly kind: 'document'; readonly id: string }
  | { readonly kind: 'period'; readonly id: string }
  | { readonly kind: 'log-entry'; readonly id: string }
  | { readonly kind: 'month'; readonly month: string }
  | { readonly kind: 'week'; readonly monday: IsoDate }

/** A warning or advice. It never blocks, and can be dismissed with a reason under its `key`. */
export interface Finding {
  /** Code and subject: the same finding has the same key in the next projection. */
  readonly key: string
  readonly severity: 'problem' | 'warning' | 'advice'
  readonly subject: Subject
  readonly detail: FindingDetail
}

/** Why a course has no place in the plan. */
export type NotPlaced = 'no-capacity' | 'prerequisite' | 'horizon' | 'no-money'

export type FindingDetail =
  | { readonly code: 'did-this-happen'; readonly on: IsoDate; readonly title: string; readonly count: number }
  | { readonly code: 'kind-not-arranged'; readonly supervisionKind: 'individual' | 'group'; readonly minutes: Minutes }
  | { readonly code: 'hours-missing'; readonly minutes: Minutes }
  | { readonly code: 'area-missing'; readonly areaId: string; readonly minutes: Minutes }
  | { readonly code: 'supervision-not-arranged'; readonly minutes: Minutes }
  | { readonly code: 'amount-not-entered'; readonly title: string }
  /** The dearest of the months from today's on that cost more than is put aside in them, and how many they are. */
  | { readonly code: 'month-over-budget'; readonly outflow: Money; readonly budget: Money; readonly months: number }
  | { readonly code: 'cash-runs-out'; readonly on: IsoDate; readonly amount: Money }
  | {
      readonly code: 'week-over-capacity'
      readonly minutes: Minutes
      readonly capacityMinutes: Minutes
      readonly weeks: number
    }
  /** The heaviest of the weeks whose load is more than can be carried, where they are not the weeks over capacity. */
  | {
      readonly code: 'week-too-heavy'
      readonly loadMinutes: Minutes
      readonly energyMinutes: Minutes
      readonly weeks: number
    }
  | { readonly code: 'credits-wasted'; readonly minutes: Minutes }
  | { readonly code: 'credit-leads-nowhere'; readonly requirementId: string }
  | { readonly code: 'rushing-buys-nothing'; readonly constraint: Constraint; readonly days: number }
  | { readonly code: 'session-in-leave'; readonly count: number }
  | { readonly code: 'course-not-placed'; readonly because: NotPlaced }
  | { readonly code: 'gap-between-contracts'; readonly from: IsoDate; readonly to: IsoDate }
  /** The plan does not say when these documents are in force; hours are counted as if they always were. */
  | { readonly code: 'coverage-not-entered'; readonly documentIds: readonly string[] }
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
  /** On request: the course placed first would let all be met so many days sooner; null where it makes that possible. */
  | { readonly code: 'other-order-is-sooner'; readonly days: number | null; readonly certifiedOn: IsoDate }
