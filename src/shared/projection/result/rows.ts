import type { IsoDate } from '../../calendar/day.ts'
import type { UncountedReason } from '../../counting/reasons.ts'
import type { Money } from '../../money/money.ts'
import type { Minutes } from '../../values/primitives.ts'

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
  /** Work that the log holds, whether or not it counts yet. */
  readonly loggedMinutes: Minutes
  readonly recordedMinutes: Minutes
  readonly countedMinutes: Minutes
  /** Credit minutes beyond what rules and requirements take. */
  readonly wastedMinutes: Minutes
  /** The rules behind them. Credits for requirements that the program does not have are wasted without a rule. */
  readonly reasons: readonly UncountedReason[]
  /** Price divided by counted hours, rounded; null without a price or counted hours. */
  readonly pricePerCountedHour: Money | null
  /**
   * The share (in hundredths of a percent) that is refunded to a person who cancels up to and including this day; the
   * latest day last.
   */
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
