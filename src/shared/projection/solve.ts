import { addDays, addMonths, type DayNumber } from '../calendar/day.ts'
import { laterOf } from '../calendar/order.ts'
import type { Minutes } from '../plan/primitives.ts'
import { countedDays, firstCountedOn } from './counted-days.ts'
import { type CourseCount, countCourses } from './course-counting.ts'
import { type Placement, placeCourses } from './course-placement.ts'
import type { Model } from './model.ts'
import { type PracticeResult, practise } from './practice.ts'
import { type Supervision, supervise } from './supervision.ts'
import { weekOf } from './week-calendar.ts'

/** When a requirement holds. */
export interface RequirementDates {
  readonly hoursMetOn: DayNumber | null
  readonly spanEndsOn: DayNumber | null
  readonly metOn: DayNumber | null
  /** Whether the hours hold, but are spread over more months than they may be. */
  readonly isOutsideWindow: boolean
}

/** The three streams, each computed from the model alone, apart from the week load that sessions leave for courses. */
export interface Streams {
  readonly supervision: Supervision
  readonly sessionLoad: Int32Array
  readonly placement: Placement
  readonly count: CourseCount
  /** By place of the requirement; null where practice does not earn it. */
  readonly practice: readonly (PracticeResult | null)[]
}

/** What the walk through the weeks gives: dates, without money and without text. */
export interface Solution extends Streams {
  readonly requirements: readonly RequirementDates[]
  /** The first day on which all requirements hold; null if never. */
  readonly readyOn: DayNumber | null
  /** Hours that must be recent when the application is sent, and are not. They keep `ready` from being reached. */
  readonly stale: readonly StaleHours[]
}

/** What lacks of the hours that must lie in the months before the application. */
export interface StaleHours {
  readonly requirement: number
  readonly months: number
  readonly minutes: Minutes
}

/** A model with its solution. */
export interface Solved {
  readonly model: Model
  readonly solution: Solution
}

export interface PathDates {
  readonly readyOn: DayNumber
  readonly appliedOn: DayNumber
  readonly certifiedOn: DayNumber
  readonly firstRenewalOn: DayNumber
}

export function solve(model: Model): Solution {
  const supervision = supervise(model)
  const sessionLoad = loadOfSessions(model, supervision)
  const placement = placeCourses(model, sessionLoad, model.cashTest?.(model, supervision) ?? null)
  return conclude(model, {
    supervision,
    sessionLoad,
    placement,
    count: countCourses(model, placement),
    practice: practiseAll(model),
  })
}

export function practiseAll(model: Model): (PracticeResult | null)[] {
  return model.requirements.map(({ earnedBy }, index) => (earnedBy === 'practice' ? practise(model, index) : null))
}

/** Minutes by week of the sessions still to come. */
function loadOfSessions(model: Model, { sessions }: Supervision): Int32Array {
  const load = new Int32Array(model.calendar.weekCount)
  for (const { on, recorded, state } of sessions) {
    if (state !== 'planned' || on < model.from) continue
    const week = weekOf(model.calendar, on)
    if (week >= 0 && week < load.length) load[week] = (load[week] ?? 0) + recorded
  }
  return load
}

/** The dates of the requirements, and the first day on which all hold, from what the streams give. */
export function conclude(model: Model, streams: Streams): Solution {
  let lastMetOn: DayNumber | null = null
  let areAllMet = true
  const requirements = model.requirements.map((requirement, index): RequirementDates => {
    const hoursMetOn = hoursMetOf(model, streams, index)
    const { spanMonths } = requirement
    const spanEndsOn =
      spanMonths > 0 && model.firstContract !== null ? addMonths(model.firstContract, spanMonths) : null
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
  const stale = heldOn === null ? [] : staleHours(model, streams, pathDates(model, heldOn).appliedOn)
  return { ...streams, requirements, readyOn: stale.length > 0 ? null : heldOn, stale }
}

function isPastWindow(model: Model, streams: Streams, index: number, heldOn: DayNumber): boolean {
  const windowMonths = model.requirements[index]?.windowMonths ?? 0
  if (windowMonths === 0) return false
  const first = firstCountedOn(model, streams, index)
  return first !== null && heldOn > addMonths(first, windowMonths)
}

/** More time passing makes no hour more recent, so what is stale on the first possible day stays so. */
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

/** Application and certification after `ready`. What is still to be prepared cannot have happened before today. */
export function pathDates(model: Model, readyOn: DayNumber): PathDates {
  const appliedOn = laterOf(addDays(readyOn, model.preparationDays), model.from)
  const certifiedOn = addDays(appliedOn, model.reviewDays)
  return { readyOn, appliedOn, certifiedOn, firstRenewalOn: addMonths(certifiedOn, model.renewalMonths) }
}
