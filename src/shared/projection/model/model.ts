import type { DayNumber } from '../../calendar/day.ts'
import type { CountingRules } from '../../counting/counting-rules.ts'
import type { Coverages } from '../../counting/coverage.ts'
import type { Minutes } from '../../values/primitives.ts'
import type { DayRange, WeekCalendar } from './week-calendar.ts'

/**
 * The plan as day numbers, indexes and small arrays, made once per projection. A model is never changed. A constraint
 * is relaxed, and a pace chosen, by making another model that shares everything else.
 */
export interface Model {
  readonly today: DayNumber
  readonly startOn: DayNumber
  /** The first day on which undone work can be placed: today, or the plan's start when that is later. */
  readonly from: DayNumber
  /** The last day that is looked at: ten years after the plan's start. */
  readonly horizon: DayNumber
  /** From this day on, today or later, nothing more is held or begun; null where the plan does not stop. */
  readonly stopOn: DayNumber | null
  readonly calendar: WeekCalendar
  /**
   * `shared`: flexible courses get what booked days and sessions leave of a week's study time. `apart`: the calendar's
   * capacity is for flexible courses alone, as under a chosen pace.
   */
  readonly studyTime: 'shared' | 'apart'
  /** The day the first supervision contract begins, signed or planned; spans count from it. */
  readonly firstContract: DayNumber | null
  readonly requirements: readonly RequirementModel[]
  /** The place among `requirements` of the one that supervision earns; −1 when the program asks for none. */
  readonly supervisionIndex: number
  readonly arrangements: readonly ArrangementModel[]
  /** When documents are in force. */
  readonly coverages: Coverages
  readonly courses: readonly CourseModel[]
  /** Minutes of booked course days from `from` on, by week. */
  readonly datedLoad: Int32Array
  readonly practices: readonly PracticeModel[]
  readonly eligibility: EligibilityModel
  readonly preparationDays: number
  readonly reviewDays: number
  readonly renewalMonths: number
}

/** When the person may apply. Conditions are named by their id in the pack. */
export interface EligibilityModel {
  /** The last of the days on which conditions are met; null where nothing waits for one. */
  readonly on: DayNumber | null
  /** Conditions that are met on a day. */
  readonly dated: readonly { readonly conditionId: string; readonly on: DayNumber }[]
  readonly never: readonly string[]
  readonly notAnswered: readonly string[]
}

export const INDIVIDUAL = 0
export const GROUP = 1
/** Index of a kind of supervision. */
export type KindIndex = typeof INDIVIDUAL | typeof GROUP

/**
 * A requirement with the rules that are switched on. A figure that no rule sets is 0 for minima, `Infinity` for maxima.
 */
export interface RequirementModel {
  readonly id: string
  readonly earnedBy: 'courses' | 'supervision' | 'practice'
  readonly minimum: Minutes
  readonly areaIds: readonly string[]
  /** What decides how much of the recorded time counts. */
  readonly counting: CountingRules
  readonly monthMaximum: number
  /** Months from the first contract; 0 is no span. */
  readonly spanMonths: number
  /** The most months from the first hour that counts to the day it is met; 0 is no limit. */
  readonly windowMonths: number
  /** What must be counted in the months before the application. */
  readonly recencies: readonly { readonly minutes: Minutes; readonly months: number }[]
  /** What rules ask of each kind of supervision, to be shown; `counting` holds them to it. */
  readonly kindMinimum: readonly [number, number]
  readonly kindMaximum: readonly [number, number]
}

/** How sessions that are neither booked nor logged are spaced from today on. */
export type Spacing =
  /** The arrangement's own grid. */
  | { readonly kind: 'grid' }
  /** On these days of the grid and no others, in order, until they count so many minutes. */
  | { readonly kind: 'chosen'; readonly days: readonly DayNumber[]; readonly minutes: Minutes }

/** On which days the sessions of an arrangement stand, from its first one on. */
export type Grid =
  | { readonly kind: 'weeks'; readonly every: number }
  /** This many in each calendar month, on days of the month. */
  | { readonly kind: 'month-days'; readonly count: number }
  /** A weekday, 0 for Monday; places 0 to 3 count from the month's first, `LAST_PLACE` is its last. */
  | { readonly kind: 'month-weekdays'; readonly weekday: number; readonly places: readonly number[] }
  /** In order. */
  | { readonly kind: 'listed'; readonly days: readonly DayNumber[] }

/** The place of a weekday that is the last of its month. */
export const LAST_PLACE = 4

export interface ArrangementModel {
  readonly id: string
  readonly kind: KindIndex
  /** 0 is not known. */
  readonly people: number
  readonly hasSecondSupervisor: boolean
  readonly contractOn: DayNumber
  readonly firstSessionOn: DayNumber
  /** The last day a session can be held. */
  readonly lastDay: DayNumber
  readonly minutes: Minutes
  readonly grid: Grid
  /** When the supervisor is away. */
  readonly timeOff: readonly DayRange[]
  /** In order. */
  readonly booked: readonly DayNumber[]
  /** In order of the day they were held. */
  readonly logged: readonly LoggedSession[]
  /** Planned days that log entries speak of. */
  readonly linkedDays: ReadonlySet<number>
  /** Planned days that the log pays for. */
  readonly paidDays: ReadonlySet<DayNumber>
  readonly spacing: Spacing
}

export interface LoggedSession {
  readonly entryId: string
  readonly plannedOn: DayNumber
  readonly on: DayNumber
  /** 0 when the session did not take place. */
  readonly minutes: Minutes
}

export interface CreditModel {
  /** −1 when the program has no such requirement, or courses do not earn it. */
  readonly requirement: number
  /** −1 for none, or for an area the requirement does not have. */
  readonly area: number
  /** Place among the modes. */
  readonly mode: number
  readonly minutes: Minutes
}

export interface CourseDay {
  readonly on: DayNumber
  readonly minutes: Minutes
  readonly state: 'logged' | 'missed' | 'unconfirmed' | 'planned'
}

export interface CourseModel {
  readonly id: string
  readonly isApproved: boolean
  readonly isAsAttended: boolean
  readonly workMinutes: Minutes
  readonly credits: readonly CreditModel[]
  /** Empty for a flexible course. */
  readonly days: readonly CourseDay[]
  readonly isDated: boolean
  /** The day a log entry completed it. */
  readonly doneOn: DayNumber | null
  readonly firstLogOn: DayNumber | null
  readonly logged: readonly { readonly on: DayNumber; readonly minutes: Minutes }[]
  readonly loggedMinutes: Minutes
  readonly notBefore: DayNumber | null
  readonly weeklyMaximum: number
  readonly prerequisites: readonly number[]
  readonly priority: number
}

export interface PracticeModel {
  readonly id: string
  readonly requirement: number
  readonly weeklyMinutes: Minutes
  /** Null: it starts with the first contract. */
  readonly startsOn: DayNumber | null
  readonly endsOn: DayNumber
  /** In order. */
  readonly logged: readonly { readonly on: DayNumber; readonly minutes: Minutes }[]
}
