import type { DayNumber } from '../../calendar/day.ts'
import type { Assignment } from '../../counting/assign.ts'
import type { CountableMinutes, Entry } from '../../counting/entry.ts'
import type { Money } from '../../money/money.ts'
import type { Minutes } from '../../values/primitives.ts'
import type { NotPlaced } from '../result/finding.ts'
import type { Model } from './model.ts'

/** The types of a solution: the schedule makes it; the ledger and the explanations read it. */

export interface Session {
  /** Place of the arrangement in the plan. */
  readonly arrangement: number
  readonly plannedOn: DayNumber
  readonly on: DayNumber
  readonly recorded: Minutes
  readonly counted: Minutes
  readonly state: 'done' | 'planned' | 'unconfirmed' | 'missed'
  readonly isBooked: boolean
  readonly entryId: string | null
}

export interface Supervision {
  /** In order of the day they are held, then of plan order. */
  readonly sessions: readonly Session[]
  readonly counted: Minutes
  readonly countedByKind: readonly [Minutes, Minutes]
  /** The first day on which total and kind minima hold; null if never. */
  readonly hoursMetOn: DayNumber | null
  /** Sessions of each arrangement that leave cancelled. */
  readonly droppedInLeave: readonly number[]
}

/** A week of the calendar; null where it held nothing back. */
export interface HeldFrom {
  notBefore: number | null
  prerequisite: number | null
  weeklyMaximum: number | null
  money: number | null
}

/** Where the work of one course lies. */
export interface CourseWork {
  /** The first day of work, logged or planned; null when there is none. */
  startOn: DayNumber | null
  /** The day it is done; null while nothing makes it done. */
  doneOn: DayNumber | null
  /** Week of the calendar and minutes, for what the projection placed. */
  readonly weeks: { readonly week: number; readonly minutes: Minutes }[]
  /** Why it has no end: nothing placed it before the horizon, or a prerequisite is never done. */
  notPlaced: NotPlaced | null
  /** The first week in which each of these kept it from getting more: only what held something back can matter. */
  readonly heldFrom: HeldFrom
}

export interface Placement {
  readonly works: readonly CourseWork[]
  /** The first week in which more study time would have been used; null where there is none. */
  readonly heldByCapacityFrom: number | null
}

/** Minutes of one credit, earned on one day. */
export interface CreditEntry extends Entry {
  /** Place of the course in the plan. */
  readonly course: number
  readonly isLogged: boolean
}

export interface CourseHours {
  readonly recorded: Minutes
  readonly counted: Minutes
}

export interface RequirementHours {
  readonly recorded: Minutes
  readonly counted: Minutes
  /** The part of `counted` that log entries earned. */
  readonly done: Minutes
  readonly byArea: readonly Minutes[]
  readonly hoursMetOn: DayNumber | null
  readonly entries: readonly CreditEntry[]
  readonly countable: CountableMinutes
  readonly assignment: Assignment
}

export interface CourseCount {
  /** By place of the course in the plan. */
  readonly courses: readonly CourseHours[]
  /** By place of the requirement in the pack; those that courses do not earn have no entries. */
  readonly requirements: readonly RequirementHours[]
}

/** Hours of one practice on one day. */
export interface PracticeEntry extends Entry {
  readonly practiceId: string
  readonly isLogged: boolean
}

/** Practice with clients, in order of date; `counted` never exceeds what the requirement still lacks. */
export interface PracticeResult {
  readonly recorded: Minutes
  readonly counted: Minutes
  readonly done: Minutes
  readonly hoursMetOn: DayNumber | null
  /** The first day of which something counts. */
  readonly firstCountedOn: DayNumber | null
  /** Empty when nothing is logged and nobody asks for the days: what is planned counts whole. */
  readonly entries: readonly PracticeEntry[]
  readonly countedOf: readonly Minutes[]
}

/** When a requirement holds. */
export interface RequirementDates {
  readonly hoursMetOn: DayNumber | null
  readonly spanEndsOn: DayNumber | null
  readonly metOn: DayNumber | null
  /** Whether the hours hold, but are spread over more months than they may be. */
  readonly isOutsideWindow: boolean
}

/** The three streams. Each is computed from the model alone, except that sessions take study time from courses. */
export interface Streams {
  readonly supervision: Supervision
  readonly sessionLoad: Int32Array
  readonly placement: Placement
  readonly count: CourseCount
  /** By place of the requirement; null where practice does not earn it. */
  readonly practice: readonly (PracticeResult | null)[]
}

/** The solution of a model: dates, without money and without text. */
export interface Solution extends Streams {
  readonly requirements: readonly RequirementDates[]
  /** The first day on which all requirements hold; null if never. */
  readonly readyOn: DayNumber | null
  /** The dates after `ready`, up to the horizon; null if one of them is never reached, or the application is not paid in time. */
  readonly path: PathDates | null
  /** The dates after `ready` where the certification lies beyond the horizon; else null. */
  readonly latePath: PathDates | null
  /** What is owed for the application where it cannot be paid in time for a certification up to the horizon; else null. */
  readonly unpaidFees: Money | null
  /** Hours that must be recent when the application is sent, and are not. They keep `ready` from being reached. */
  readonly stale: readonly StaleHours[]
}

/** Minutes that are missing from those that must lie in the months before the application. */
export interface StaleHours {
  readonly requirement: number
  readonly months: number
  readonly minutes: Minutes
}

/** Tells whether courses can be paid while they are placed. Courses are named by their place in the plan. */
export interface CashTest {
  /** Whether the start of the course is what its payments wait for. */
  readonly waits: (course: number) => boolean
  readonly isAffordable: (course: number, startOn: DayNumber) => boolean
  /** A day before which the course cannot be paid, as long as nothing else is taken. */
  readonly notAffordableBefore: (course: number) => number
  /** Adds the payments of the course to those that later courses are tested against. */
  readonly commit: (course: number, startOn: DayNumber) => void
}

/** A model with its solution. */
export interface Solved {
  readonly model: Model
  readonly solution: Solution
}

export interface PathDates {
  readonly readyOn: DayNumber
  /** The day from which fees tied to `ready` count: that day, or a later one where they wait for money. */
  readonly readyPaidOn: DayNumber
  readonly appliedOn: DayNumber
  readonly certifiedOn: DayNumber
  readonly firstRenewalOn: DayNumber
}
