import { z } from 'zod'
import type { IsoDate } from '../../calendar/day.ts'
import { supervisionKindSchema } from '../../plan/arrangement.ts'
import type { ReadOnly } from '../../read-only.ts'
import type { Minutes } from '../../values/primitives.ts'
import type { ChainLink, PaceTarget, Slack } from './constraint.ts'
import { amount, date, id, minutes, months } from './figures.ts'
import type { Finding } from './finding.ts'
import type { CashOutlook, MonthOfMoney, OpportunityCost, Posting, Totals } from './money.ts'
import type { CoursePlacement, RequirementProgress, SessionPlacement, WeekLoad } from './rows.ts'

/**
 * What `project(plan, today)` gives: plain data, ready to be sent to a worker, compared and written as JSON. Dates are
 * calendar dates, times whole minutes, amounts whole minor units of the plan's currency.
 */
export interface Projection {
  readonly today: IsoDate
  readonly outcome: ProjectionOutcome
  /**
   * Under a chosen pace: the least constant time a week for flexible courses that keeps it. Null in a plan by capacity.
   */
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
  /** From the certification date back to the requirements met last. Empty when the plan cannot finish. */
  readonly chain: readonly ChainLink[]
  readonly slacks: readonly Slack[]
  readonly findings: readonly Finding[]
}

/** Everything of a projection but its findings, which are read from it. */
export type ProjectionRows = Omit<Projection, 'findings'>

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
      /** Past days of courses that the date counts on and nobody has confirmed, in order. */
      readonly ifHappened: readonly IsoDate[]
    }
  /** Nothing goes on from this day on, and no certification came before it. Its total is that by stopping. */
  | { readonly kind: 'stopped'; readonly stoppedOn: IsoDate }
  | { readonly kind: 'cannot-finish'; readonly missing: readonly Missing[]; readonly barriers: readonly Barrier[] }
  /**
   * A target pace that nothing could reach; `earliestOn` is the earliest possible certification date, if there is one.
   */
  | (PaceTarget & {
      readonly kind: 'pace-refused'
      readonly earliestOn: IsoDate | null
    })

export const barrierSchema = z.discriminatedUnion('kind', [
  /** In a plan that waits for money: what is still owed for the application, and cannot be paid in time to finish. */
  z.strictObject({ kind: z.literal('unpaid-fees'), amount }),
  /** A condition of the program that the person never meets, by their answer. */
  z.strictObject({ kind: z.literal('never-eligible'), conditionId: id }),
  /** A condition that is met on a day from which no application is certified within the years that are looked at. */
  z.strictObject({ kind: z.literal('late-eligibility'), conditionId: id, on: date }),
  /** All is met within those years, and the certification comes only after them. */
  z.strictObject({ kind: z.literal('late-certification'), readyOn: date, certifiedOn: date }),
])
/** What keeps a plan from finishing though no hours are missing for it. */
export type Barrier = ReadOnly<z.output<typeof barrierSchema>>

export const missingSchema = z.strictObject({
  requirementId: id,
  /** Counted minutes still lacking of this part; those of the total are without those of the named parts. */
  minutes,
  /** The part that is lacking, when it is not the total: an area, a kind of supervision, or the span. */
  part: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('total') }),
    z.strictObject({ kind: z.literal('area'), areaId: id }),
    z.strictObject({ kind: z.literal('supervision-kind'), supervisionKind: supervisionKindSchema }),
    z.strictObject({ kind: z.literal('span'), months }),
    /** The hours are there, but spread over more months than they may be. */
    z.strictObject({ kind: z.literal('window'), months }),
    /** So many minutes must lie in the months before the application. */
    z.strictObject({ kind: z.literal('recency'), months }),
    /** Nothing lacks, but it is met only after the years that are looked at. */
    z.strictObject({ kind: z.literal('horizon'), metOn: date }),
  ]),
})
/** What keeps a requirement open at the horizon. */
export type Missing = ReadOnly<z.output<typeof missingSchema>>
