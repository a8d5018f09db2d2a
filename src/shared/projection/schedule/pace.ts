import { addDays, addMonths, type DayNumber, dayFromIso, earlierOf, isoFromDay, laterOf } from '../../calendar/day.ts'
import { monthOf } from '../../calendar/month.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Minutes } from '../../values/primitives.ts'
import type { Model } from '../model/model.ts'
import type { Solved } from '../model/solution.ts'
import { withoutCapacity } from '../model/without-constraint.ts'
import type { PaceTarget } from '../result/constraint.ts'
import { pathDates, solve } from './solve.ts'
import { spreadSessions } from './spread-sessions.ts'
import { giveStudyTime, type WithStudyTime } from './study-time.ts'
import { isWaiting, waitForMoney } from './waiting.ts'

/** A plan's solution at its pace: by capacity, spread up to a chosen end, or refused as too short. */
export type Paced = Solved &
  (
    | { readonly kind: 'by-capacity' }
    /** `earliest` is what would be possible without the pace. */
    | {
        readonly kind: 'spread'
        readonly target: Target
        /** What would be possible without the pace. */
        readonly earliest: Solved
        /** The constant time a week for flexible courses, rounded up; null when no week is long enough for it. */
        readonly flexibleMinutesPerWeek: Minutes | null
      }
    /** The pace asks for a day before the earliest possible one. The solution is the one by capacity. */
    | { readonly kind: 'refused'; readonly target: Target; readonly earliest: Solved }
  )

/** The month in which the certification is to lie, by a chosen pace. */
export interface Target {
  /** Null where the pace was given as a date. */
  readonly months: number | null
  readonly lastDay: DayNumber
  /** The certification is to be after this day. */
  readonly notUntil: DayNumber
}

function targetOf({ pace }: Plan, { startOn, horizon }: Model): Target | null {
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
      const lastDay = earlierOf(dayFromIso(pace.on), horizon)
      return { months: null, lastDay, notUntil: addMonths(lastDay, -1) }
    }
  }
}

export function paceTarget({ months, lastDay }: Target): PaceTarget {
  return { months, targetOn: isoFromDay(lastDay) }
}

/**
 * Schedules the plan at its pace: places all work and finds its dates. A plan that lacks hours at any pace, or would end beyond
 * the horizon at any, goes by capacity.
 */
export function schedulePlan(plan: Plan, model: Model): Paced {
  const target = targetOf(plan, model)
  if (target === null) return { kind: 'by-capacity', ...goByCapacity(plan, model) }
  const earliest = solveEarliest(model)
  const { readyOn, latePath } = earliest.solution
  if (readyOn === null || latePath !== null) return { kind: 'by-capacity', model, solution: solve(model) }
  return spreadOver(model, earliest, target) ?? { kind: 'refused', target, earliest, ...goByCapacity(plan, model) }
}

function goByCapacity(plan: Plan, model: Model): Solved {
  const solution = solve(model)
  return { model, solution: isWaiting(plan) ? waitForMoney(plan, model, solution) : solution }
}

/**
 * The earliest possible solution: arrangements as agreed, with study time without limit and without waiting for money.
 * Where rules ask for recent hours or limit a month, study without limit can be too early, or too much at once, to
 * count; the model as it is can then be sooner.
 */
export function solveEarliest(model: Model): Solved {
  return soonestOf([withoutCapacity(model), model].map((tried) => ({ model: tried, solution: solve(tried) })))
}

/** The solution that is ready first; of equals, the first in the list. */
export function soonestOf(solved: readonly Solved[]): Solved {
  const dayOf = ({ solution }: Solved) => solution.readyOn ?? Number.POSITIVE_INFINITY
  return solved.reduce((soonest, next) => (dayOf(next) < dayOf(soonest) ? next : soonest))
}

/**
 * The plan spread so that the certification lies in the month of the target. Where hours must be recent or near one another,
 * a slower spread can come sooner than a faster one, or have no date at all; of all ends up to the target, the one that comes
 * last then stands. Those are the ends of whole months and the earliest possible certification, which all targets share, so
 * that a longer one never comes sooner.
 */
function spreadOver(model: Model, earliest: Solved, target: Target): Paced | null {
  const { readyOn } = earliest.solution
  if (readyOn === null) return null
  const { certifiedOn } = pathDates(model, readyOn)
  if (certifiedOn > target.lastDay) return null
  const isTimed = model.requirements.some(({ recencies, windowMonths }) => recencies.length > 0 || windowMonths > 0)
  if (!isTimed) return { kind: 'spread', target, earliest, ...spreadUpTo(model, earliest, target.lastDay) }
  const dateOf = ({ solution }: Solved) => solution.path?.certifiedOn ?? Number.NEGATIVE_INFINITY
  let lastDay = laterOf(monthOfPlanBefore(model, addDays(target.lastDay, 1)), certifiedOn)
  let latest = spreadUpTo(model, earliest, lastDay)
  while (lastDay > certifiedOn && earliest.solution.path !== null) {
    lastDay = laterOf(monthOfPlanBefore(model, lastDay), certifiedOn)
    if (lastDay <= dateOf(latest)) break
    const faster = spreadUpTo(model, earliest, lastDay)
    if (dateOf(faster) > dateOf(latest)) latest = faster
  }
  return { kind: 'spread', target, earliest, ...latest }
}

function spreadUpTo(model: Model, earliest: Solved, lastDay: DayNumber): WithStudyTime {
  const readyBy = addDays(lastDay, -model.reviewDays - model.preparationDays)
  const spaced = { ...earliest.model, arrangements: spreadSessions(model, readyBy) }
  return giveStudyTime(spaced, earliest.solution, readyBy)
}

/** The last end of a whole number of months from the plan's start that lies before the day. */
function monthOfPlanBefore({ startOn }: Model, day: DayNumber): DayNumber {
  const months = monthOf(day) - monthOf(startOn)
  const end = addMonths(startOn, months)
  return end < day ? end : addMonths(startOn, months - 1)
}
