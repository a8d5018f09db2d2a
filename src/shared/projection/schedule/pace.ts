import { addDays, addMonths, type DayNumber, earlierOf, laterOf } from '../../calendar/day.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Minutes } from '../../values/primitives.ts'
import { LedgerCashTest } from '../ledger/cash-test.ts'
import type { ArrangementModel, Model } from '../model/model.ts'
import { withoutCapacity, withoutPace } from '../model/relax.ts'
import type { CashTestMaker, Solution, Solved } from '../model/solution.ts'
import { firstOnWeekday } from './session-grid.ts'
import { pathDates, solve } from './solve.ts'
import { giveStudyTime } from './study-time.ts'
import { supervise } from './supervision.ts'

/** How many weeks the last session may have to be brought forward before the search gives up spreading. */
const MOST_SPREADS = 60

/** How the plan is walked: by what the capacity allows, or spread over a chosen number of months. */
export type Paced = Solved &
  (
    | { readonly kind: 'by-capacity' }
    /** `earliest` is what would be possible without the pace. */
    | {
        readonly kind: 'spread'
        readonly months: number
        readonly earliest: Solved
        /** The constant time a week for flexible courses, rounded up; null when no week is long enough for it. */
        readonly flexibleMinutesPerWeek: Minutes | null
      }
    /** The solution is the earliest possible one, which is later than the pace asks for. */
    | { readonly kind: 'refused'; readonly months: number }
  )

/** Walks the plan at its pace. A plan that cannot finish at any pace is walked by capacity. */
export function walk(plan: Plan, model: Model): Paced {
  if (plan.pace.kind === 'target') {
    const earliest = solveEarliest(model)
    if (earliest.solution.readyOn !== null) return spreadOver(model, earliest, plan.pace.months)
  }
  const freely = { kind: 'by-capacity', model, solution: solve(model), cashTest: null } as const
  return plan.budget.waitsForMoney && plan.pace.kind === 'capacity' ? waitForMoney(plan, freely) : freely
}

/**
 * Courses wait until they can be paid. Fees that repeat until the certification are sure to fall due up to the date that
 * would hold without waiting, and are tested against up to then.
 */
function waitForMoney(plan: Plan, { model, solution }: Solved): Paced {
  const repeatsUntil = ({ readyOn }: Solution) =>
    readyOn === null ? model.horizon : pathDates(model, readyOn).certifiedOn
  const cashTest: CashTestMaker = (walked, supervision) => {
    const unwaiting = walked === model ? solution : solve(walked)
    return new LedgerCashTest(plan, walked, supervision, repeatsUntil(unwaiting))
  }
  return { kind: 'by-capacity', model, solution: solve(model, cashTest), cashTest }
}

/**
 * The earliest possible solution. With several arrangements, sessions day by day can use up the months that the kind
 * of another arrangement needs before it ends; with recent hours asked for, study without limit can come too early to
 * be recent. Where the arrangements' own grids or the plan as it is do better, they stand.
 */
export function solveEarliest(model: Model): Solved {
  const freely: Model[] = [withoutPace(model)]
  if (model.arrangements.length > 1) freely.push(withoutCapacity(model))
  return soonestOf([...freely, model].map((tried) => ({ model: tried, solution: solve(tried), cashTest: null })))
}

/** The one that is ready first; of equals the one that stands first. */
export function soonestOf(solved: readonly Solved[]): Solved {
  const dayOf = ({ solution }: Solved) => solution.readyOn ?? Number.POSITIVE_INFINITY
  return solved.reduce((soonest, next) => (dayOf(next) < dayOf(soonest) ? next : soonest))
}

/** The plan spread over `months` from its start, so that the certification lies in the last of them. */
function spreadOver(model: Model, earliest: Solved, months: number): Paced {
  const lastDay = addMonths(model.startOn, months)
  const { readyOn } = earliest.solution
  if (readyOn === null || pathDates(model, readyOn).certifiedOn > lastDay)
    return { kind: 'refused', months, ...earliest }
  const readyBy = addDays(lastDay, -model.reviewDays - model.preparationDays)
  const spaced = { ...earliest.model, arrangements: spreadSessions(model, earliest, readyBy) }
  const paced = giveStudyTime(spaced, earliest.solution, readyBy, addMonths(model.startOn, months - 1))
  return { kind: 'spread', months, earliest, ...paced }
}

/**
 * The arrangements with their open sessions spread so that the hours are reached at or before `readyBy`, as late as
 * that allows. Each keeps the share of the hours that it has in a plan by capacity.
 */
function spreadSessions(model: Model, earliest: Solved, readyBy: DayNumber): readonly ArrangementModel[] {
  const byCapacity = supervise(model)
  const { sessions } = byCapacity.hoursMetOn === null ? earliest.solution.supervision : byCapacity
  const shares = model.arrangements.map(() => 0)
  for (const { arrangement, state, isBooked, counted } of sessions) {
    if (state === 'planned' && !isBooked) shares[arrangement] = (shares[arrangement] ?? 0) + counted
  }
  for (let weeksEarlier = 0; weeksEarlier < MOST_SPREADS; weeksEarlier++) {
    const arrangements = spreadUntil(model, shares, addDays(readyBy, -7 * weeksEarlier))
    if (arrangements === null) break
    const { hoursMetOn } = supervise({ ...model, arrangements })
    if (hoursMetOn !== null && hoursMetOn <= readyBy) return arrangements
  }
  return earliest.model.arrangements
}

/** Null when an arrangement with hours to give has no day left. */
function spreadUntil(model: Model, shares: readonly Minutes[], last: DayNumber): ArrangementModel[] | null {
  const spread: ArrangementModel[] = []
  for (const [index, arrangement] of model.arrangements.entries()) {
    const minutes = shares[index] ?? 0
    const count = Math.ceil(minutes / arrangement.minutes)
    const firstDay = firstOnWeekday(arrangement, laterOf(arrangement.firstSessionOn, model.from))
    const weeks = Math.floor((earlierOf(last, arrangement.lastDay) - firstDay) / 7)
    if (weeks < 0 && count > 0) return null
    spread.push({ ...arrangement, spacing: { kind: 'spread', firstDay, count, weeks: Math.max(0, weeks), minutes } })
  }
  return spread
}
