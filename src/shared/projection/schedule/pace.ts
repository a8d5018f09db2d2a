import { addDays, addMonths, type DayNumber, dayFromIso, earlierOf, isoFromDay, laterOf } from '../../calendar/day.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Minutes } from '../../values/primitives.ts'
import { LedgerCashTest } from '../ledger/cash-test.ts'
import type { ArrangementModel, Model } from '../model/model.ts'
import type { CashTestMaker, Solution, Solved } from '../model/solution.ts'
import { withoutCapacity, withoutPace } from '../model/without-constraint.ts'
import type { PaceTarget } from '../result/constraint.ts'
import { firstOnWeekday } from './session-grid.ts'
import { pathDates, solve } from './solve.ts'
import { giveStudyTime } from './study-time.ts'
import { placeSessions } from './supervision.ts'

/** By how many weeks at most the last session is brought forward before spreading is given up. */
const MOST_SPREADS = 60

/** A plan's solution at its pace: by capacity, spread up to a chosen end, or refused as too short. */
export type Paced = Solved &
  (
    | { readonly kind: 'by-capacity' }
    /** `earliest` is what would be possible without the pace. */
    | {
        readonly kind: 'spread'
        readonly target: Target
        readonly earliest: Solved
        /** The constant time a week for flexible courses, rounded up; null when no week is long enough for it. */
        readonly flexibleMinutesPerWeek: Minutes | null
      }
    /** The solution is the earliest possible one, which is later than the pace asks for. */
    | { readonly kind: 'refused'; readonly target: Target }
  )

/** The month in which the certification is to lie, by a chosen pace. */
export interface Target {
  /** Null where the pace was given as a date. */
  readonly months: number | null
  readonly lastDay: DayNumber
  /** The certification is to be after this day. */
  readonly notUntil: DayNumber
}

function targetOf({ pace }: Plan, { startOn }: Model): Target | null {
  switch (pace.kind) {
    case 'capacity':
      return null
    case 'target':
      return {
        months: pace.months,
        lastDay: addMonths(startOn, pace.months),
        notUntil: addMonths(startOn, pace.months - 1),
      }
    case 'target-date': {
      const lastDay = dayFromIso(pace.on)
      return { months: null, lastDay, notUntil: addMonths(lastDay, -1) }
    }
  }
}

export function paceTarget({ months, lastDay }: Target): PaceTarget {
  return { months, targetOn: isoFromDay(lastDay) }
}

/** Schedules the plan at its pace: places all work and finds its dates. A plan that cannot finish at any pace goes by capacity. */
export function schedulePlan(plan: Plan, model: Model): Paced {
  const target = targetOf(plan, model)
  if (target !== null) {
    const earliest = solveEarliest(model)
    if (earliest.solution.readyOn !== null) return spreadOver(model, earliest, target)
  }
  const byCapacity = { kind: 'by-capacity', model, solution: solve(model), cashTest: null } as const
  return plan.budget.waitsForMoney && plan.pace.kind === 'capacity' ? waitForMoney(plan, byCapacity) : byCapacity
}

/**
 * Courses wait until they can be paid. Fees that repeat until the certification are sure to fall due up to the date
 * of certification without waiting, so the test counts them up to that date.
 */
function waitForMoney(plan: Plan, { model, solution }: Solved): Paced {
  const repeatsUntil = ({ readyOn }: Solution) =>
    readyOn === null ? model.horizon : pathDates(model, readyOn).certifiedOn
  const cashTest: CashTestMaker = (tried, supervision) => {
    const unwaiting = tried === model ? solution : solve(tried)
    return new LedgerCashTest(plan, tried, supervision, repeatsUntil(unwaiting))
  }
  return { kind: 'by-capacity', model, solution: solve(model, cashTest), cashTest }
}

/**
 * The earliest possible solution: the soonest of the model without pace, of the arrangements' own grids with study time
 * without limit, and of the model as it is. The first is not always the soonest. With several arrangements, sessions day
 * by day can use up months that the kind of another arrangement needs before it ends. Where a rule asks for recent
 * hours, study without limit can come too early to be recent.
 */
export function solveEarliest(model: Model): Solved {
  const relaxed: Model[] = [withoutPace(model)]
  if (model.arrangements.length > 1) relaxed.push(withoutCapacity(model))
  return soonestOf([...relaxed, model].map((tried) => ({ model: tried, solution: solve(tried), cashTest: null })))
}

/** The solution that is ready first; of equals, the first in the list. */
export function soonestOf(solved: readonly Solved[]): Solved {
  const dayOf = ({ solution }: Solved) => solution.readyOn ?? Number.POSITIVE_INFINITY
  return solved.reduce((soonest, next) => (dayOf(next) < dayOf(soonest) ? next : soonest))
}

/** The plan spread so that the certification lies in the month of the target. */
function spreadOver(model: Model, earliest: Solved, target: Target): Paced {
  const { lastDay, notUntil } = target
  const { readyOn } = earliest.solution
  if (readyOn === null || pathDates(model, readyOn).certifiedOn > lastDay)
    return { kind: 'refused', target, ...earliest }
  const readyBy = addDays(lastDay, -model.reviewDays - model.preparationDays)
  const spaced = { ...earliest.model, arrangements: spreadSessions(model, earliest, readyBy) }
  const paced = giveStudyTime(spaced, earliest.solution, readyBy, notUntil)
  return { kind: 'spread', target, earliest, ...paced }
}

/**
 * The arrangements with their open sessions spread so that the hours are reached as late as possible, but by `readyBy`.
 * Each arrangement keeps the share of the hours that it has in a plan by capacity.
 */
function spreadSessions(model: Model, earliest: Solved, readyBy: DayNumber): readonly ArrangementModel[] {
  const byCapacity = placeSessions(model)
  const { sessions } = byCapacity.hoursMetOn === null ? earliest.solution.supervision : byCapacity
  const shares = model.arrangements.map(() => 0)
  for (const { arrangement, state, isBooked, counted } of sessions) {
    if (state === 'planned' && !isBooked) shares[arrangement] = (shares[arrangement] ?? 0) + counted
  }
  for (let weeksEarlier = 0; weeksEarlier < MOST_SPREADS; weeksEarlier++) {
    const arrangements = spreadUntil(model, shares, addDays(readyBy, -7 * weeksEarlier))
    if (arrangements === null) break
    const { hoursMetOn } = placeSessions({ ...model, arrangements })
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
