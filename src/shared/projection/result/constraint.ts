import type { IsoDate } from '../../calendar/day.ts'
import type { Minutes } from '../../values/primitives.ts'

/** The end of a chosen pace. */
export interface PaceTarget {
  /** Months from the plan's start; null where the pace was given as a date. */
  readonly months: number | null
  /** The last day on which the certification may lie. */
  readonly targetOn: IsoDate
}

/** Something that can keep the certification date from being earlier. Durations and the work itself are not. */
export type Constraint =
  | ({ readonly kind: 'pace' } & PaceTarget)
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
  /** The application waits until it can be paid, or until the person may apply. */
  | {
      readonly kind: 'application-waits'
      readonly for: 'money' | 'eligibility'
      readonly from: IsoDate
      readonly to: IsoDate
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
