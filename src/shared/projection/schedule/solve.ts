import { addDays, addMonths, type DayNumber, laterOf } from '../../calendar/day.ts'
import type { Money } from '../../money/money.ts'
import { remember } from '../../remember.ts'
import type { Model } from '../model/model.ts'
import type { PathDates, RequirementDates, Solution, StaleHours, Streams, Supervision } from '../model/solution.ts'
import { weekOf } from '../model/week-calendar.ts'
import { countedDays, firstCountedOn } from './counted-days.ts'
import { countCourses } from './course-counting.ts'
import { placeCourses } from './course-placement.ts'
import { accruePractices } from './practice.ts'
import { placeSessions } from './supervision.ts'

/** Places all work of the model and finds its dates. Nothing waits for money. */
export function solve(model: Model): Solution {
  const supervision = placeSessions(model)
  const { from, calendar } = model
  const sessionLoad = loadOfSessions(supervision, from, calendar.firstMonday, calendar.weekCount)
  const placement = placeCourses(model, sessionLoad, null)
  return completeSolution(model, {
    supervision,
    sessionLoad,
    placement,
    count: countCourses(model, placement),
    practice: accruePractices(model),
  })
}

/** Minutes by week of the sessions still to come. */
const loadOfSessions = remember(
  ({ sessions }: Supervision, from: DayNumber, firstMonday: DayNumber, weekCount: number): Int32Array => {
    const load = new Int32Array(weekCount)
    for (const { on, recorded, state } of sessions) {
      if (state !== 'planned' || on < from) continue
      const week = weekOf({ firstMonday }, on)
      if (week >= 0 && week < load.length) load[week] = (load[week] ?? 0) + recorded
    }
    return load
  },
)

/** Completes the solution: when each requirement holds, and the first day on which all of them hold at once. */
export function completeSolution(model: Model, streams: Streams): Solution {
  let lastMetOn: DayNumber | null = null
  let areAllMet = true
  const requirements = model.requirements.map((requirement, index): RequirementDates => {
    const hoursMetOn = hoursMetOf(model, streams, index)
    const { spanMonths } = requirement
    const spanFrom = spanMonths > 0 ? spanStart(model, streams, index) : null
    const spanEndsOn = spanFrom === null ? null : addMonths(spanFrom, spanMonths)
    const isSpanOpen = spanMonths > 0 && spanEndsOn === null
    const heldOn =
      hoursMetOn === null || isSpanOpen ? null : spanEndsOn === null ? hoursMetOn : laterOf(hoursMetOn, spanEndsOn)
    const isOutsideWindow = heldOn !== null && isPastWindow(model, streams, index, heldOn)
    const metOn = isOutsideWindow ? null : heldOn
    if (metOn === null) areAllMet = false
    else lastMetOn = lastMetOn === null ? metOn : laterOf(lastMetOn, metOn)
    return { hoursMetOn, spanEndsOn, metOn, isOutsideWindow }
  })
  const isInTime = areAllMet && lastMetOn !== null && lastMetOn <= model.horizon
  const heldOn = isInTime ? lastMetOn : null
  const isEligible = model.eligibility.never.length === 0
  const path = heldOn === null || !isEligible ? null : pathDates(model, heldOn)
  if (path !== null && path.certifiedOn > model.horizon) {
    return { ...completePath(model, { ...streams, requirements }, heldOn, null), latePath: path }
  }
  return completePath(model, { ...streams, requirements }, heldOn, path)
}

/**
 * Completes the solution with the dates after `ready`. A path of null with a day on which all is held is one that cannot
 * be paid, or that nobody may go.
 */
export function completePath(
  model: Model,
  dated: Omit<Solution, 'readyOn' | 'path' | 'latePath' | 'unpaidFees' | 'stale'>,
  heldOn: DayNumber | null,
  path: PathDates | null,
  unpaidFees: Money | null = null,
): Solution {
  const stale = path === null ? [] : staleHours(model, dated, path.appliedOn)
  const isRecent = stale.length === 0
  const reached = isRecent ? { readyOn: heldOn, path } : { readyOn: null, path: null }
  return { ...dated, ...reached, latePath: null, unpaidFees, stale }
}

/** The day from which a minimum span counts: the first contract, or the first hour that counts where nobody supervises. */
export function spanStart(model: Model, streams: Streams, index: number): DayNumber | null {
  return model.supervisionIndex < 0 ? firstCountedOn(model, streams, index) : model.firstContract
}

function isPastWindow(model: Model, streams: Streams, index: number, heldOn: DayNumber): boolean {
  const windowMonths = model.requirements[index]?.windowMonths ?? 0
  if (windowMonths === 0) return false
  const first = firstCountedOn(model, streams, index)
  return first !== null && heldOn > addMonths(first, windowMonths)
}

/** What is stale on the first possible day stays stale, since no hour becomes more recent with time. */
function staleHours(model: Model, streams: Streams, appliedOn: DayNumber): readonly StaleHours[] {
  return model.requirements.flatMap(({ recencies }, requirement) =>
    recencies.flatMap(({ minutes: needed, months }) => {
      const after = addMonths(appliedOn, -months)
      let recent = 0
      for (const { on, minutes } of countedDays(model, streams, requirement)) if (on > after) recent += minutes
      return recent < needed ? [{ requirement, months, minutes: needed - recent }] : []
    }),
  )
}

function hoursMetOf(model: Model, streams: Streams, index: number): DayNumber | null {
  switch (model.requirements[index]?.earnedBy) {
    case 'courses':
      return streams.count.requirements[index]?.hoursMetOn ?? null
    case 'practice':
      return streams.practice[index]?.hoursMetOn ?? null
    case 'supervision':
      return index === model.supervisionIndex ? streams.supervision.hoursMetOn : null
    case undefined:
      return null
  }
}

/** The first day on which the application is prepared. What is still to be prepared is not before today. */
export function preparedFrom({ preparationDays, from }: Model, readyOn: DayNumber): DayNumber {
  return laterOf(addDays(readyOn, preparationDays), from)
}

/** Application and certification after `ready`. The application is not before the person is eligible. */
export function pathDates(model: Model, readyOn: DayNumber): PathDates {
  const preparedOn = preparedFrom(model, readyOn)
  const { on: eligibleOn } = model.eligibility
  return pathFrom(model, readyOn, readyOn, eligibleOn === null ? preparedOn : laterOf(preparedOn, eligibleOn))
}

/** The dates that follow when the application is sent on this day. */
export function pathFrom(model: Model, readyOn: DayNumber, readyPaidOn: DayNumber, appliedOn: DayNumber): PathDates {
  const certifiedOn = addDays(appliedOn, model.reviewDays)
  return { readyOn, readyPaidOn, appliedOn, certifiedOn, firstRenewalOn: addMonths(certifiedOn, model.renewalMonths) }
}

/** Places of the requirements that are met last, or, where `ready` is not reached, not at all. */
export function latestRequirements({ requirements, readyOn }: Solution): number[] {
  return requirements.flatMap(({ metOn }, index) => (metOn === readyOn ? [index] : []))
}
