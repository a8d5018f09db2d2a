import { type DayNumber, laterOf } from '../../calendar/day.ts'
import { countableOf } from '../../counting/entry.ts'
import type { Minutes } from '../../values/primitives.ts'
import type { ArrangementModel, Model, RequirementModel } from '../model/model.ts'
import type { Supervision } from '../model/solution.ts'
import { entryOf } from './session-entries.ts'
import { gridDays } from './session-grid.ts'
import { isAway, placeSessions } from './supervision.ts'

/** What an arrangement gives as agreed, and the days of its grid that are open for it. */
interface Share {
  readonly arrangement: ArrangementModel
  /** Minutes that its open sessions count. */
  readonly minutes: Minutes
  /** Open sessions that count something. */
  readonly asAgreed: number
  /** The days from today on, up to the last possible `ready`, on which a session could count; at least `asAgreed`. */
  readonly days: readonly DayNumber[]
}

/**
 * The arrangements with their open sessions thinned out, so that the hours are reached as late as possible, but by
 * `readyBy`. Sessions stand on days of the arrangement's own grid and nowhere else. Each arrangement keeps the minutes
 * that it counts as agreed. The last day is taken back from grid day to grid day; of all that is in time, the latest
 * stands, and the arrangements as agreed are among it.
 */
export function spreadSessions(model: Model, readyBy: DayNumber): readonly ArrangementModel[] {
  const requirement = model.requirements[model.supervisionIndex]
  if (!requirement) return model.arrangements
  const agreed = placeSessions(model)
  const shares = sharesOf(model, requirement, agreed, readyBy)
  if (shares.every(({ minutes }) => minutes === 0)) return model.arrangements
  const isVoidedByThinness = requirement.counting.periodMinima.length > 0
  const lastFixed = lastFixedDay(model, readyBy)
  let best = model.arrangements
  let bestMetOn: number = agreed.hoursMetOn ?? Number.NEGATIVE_INFINITY
  for (const last of lastDays(shares, readyBy)) {
    const bound = shares.reduce((latest, share) => laterOf(latest, lastDayOf(share, last)), lastFixed)
    if (bestMetOn >= bound) break
    for (const countOf of [fewestSessions, ({ asAgreed }: Share) => asAgreed]) {
      const arrangements = shares.map((share) => thin(share, countOf(share), last, isVoidedByThinness))
      const { hoursMetOn } = placeSessions({ ...model, arrangements })
      if (hoursMetOn === null) continue
      if (hoursMetOn <= readyBy && hoursMetOn > bestMetOn) {
        best = arrangements
        bestMetOn = hoursMetOn
      }
      break
    }
  }
  return best
}

function sharesOf(model: Model, { counting }: RequirementModel, agreed: Supervision, readyBy: DayNumber): Share[] {
  return model.arrangements.map((arrangement, index) => {
    let minutes = 0
    let asAgreed = 0
    for (const session of agreed.sessions) {
      if (session.arrangement !== index || session.state !== 'planned' || session.isBooked) continue
      if (session.counted === 0) continue
      minutes += session.counted
      asAgreed++
    }
    const canCount = (day: DayNumber) =>
      !isAway(model, arrangement, day) &&
      countableOf(counting, entryOf(model, counting, arrangement, day, arrangement.minutes)) > 0
    const days: DayNumber[] = []
    const nextDay = gridDays(arrangement)
    for (let day = nextDay(); asAgreed > 0 && day !== null && day <= arrangement.lastDay; day = nextDay()) {
      if (day > readyBy && days.length >= asAgreed) break
      if (day < model.from || arrangement.linkedDays.has(day) || arrangement.booked.includes(day)) continue
      if (canCount(day)) days.push(day)
    }
    return { arrangement, minutes, asAgreed, days }
  })
}

/** The sessions that the minutes take where each counts in full. */
function fewestSessions({ arrangement, minutes }: Share): number {
  return Math.ceil(minutes / arrangement.minutes)
}

/** The days on which the last session may stand, from the latest back. */
function lastDays(shares: readonly Share[], readyBy: DayNumber): DayNumber[] {
  const days = new Set(shares.flatMap((share) => share.days.filter((day) => day <= readyBy)))
  return [...days].sort((left, right) => right - left)
}

/** How many days of the grid, up to the last, sessions are spread over: never fewer than as agreed. */
function openDays({ asAgreed, days }: Share, last: DayNumber): number {
  let from = 0
  let to = days.length
  while (from < to) {
    const middle = (from + to) >> 1
    if ((days[middle] ?? last) <= last) from = middle + 1
    else to = middle
  }
  return Math.max(asAgreed, from)
}

function lastDayOf(share: Share, last: DayNumber): DayNumber {
  const { arrangement, days } = share
  return days[arrangement.grid.kind === 'listed' ? days.length - 1 : openDays(share, last) - 1] ?? last
}

/**
 * Session k of `count` on day number floor(k × (G − 1) / (count − 1)) of the G open ones; a single one on the last.
 * Listed days stay. Where months with too little count nothing, sessions begin later and follow one another as agreed.
 */
function thin(share: Share, count: number, last: DayNumber, isVoidedByThinness: boolean): ArrangementModel {
  const { arrangement, minutes, days } = share
  const open = openDays(share, last)
  const chosen = () => {
    if (arrangement.grid.kind === 'listed') return days
    if (isVoidedByThinness) return days.slice(open - count, open)
    return Array.from({ length: count }, (_, index) => {
      const place = count === 1 ? open - 1 : Math.floor((index * (open - 1)) / (count - 1))
      return days[place] ?? last
    })
  }
  return { ...arrangement, spacing: { kind: 'chosen', days: chosen(), minutes } }
}

/** The last booked or logged session by then: its day does not depend on the spread. */
function lastFixedDay({ arrangements, from }: Model, readyBy: DayNumber): DayNumber {
  let last = from
  for (const { booked, logged } of arrangements) {
    for (const day of booked) if (day <= readyBy) last = laterOf(last, day)
    for (const { on } of logged) if (on <= readyBy) last = laterOf(last, on)
  }
  return last
}
