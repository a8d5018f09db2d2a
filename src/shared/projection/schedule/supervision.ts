import type { DayNumber } from '../../calendar/day.ts'
import { assign } from '../../counting/assign.ts'
import { countableEntries } from '../../counting/entry.ts'
import { securedOn } from '../../counting/met-on.ts'
import { remember } from '../../remember.ts'
import type { Minutes } from '../../values/primitives.ts'
import { type ArrangementModel, INDIVIDUAL, type Model, type RequirementModel } from '../model/model.ts'
import type { Session, Supervision } from '../model/solution.ts'
import { isOnLeave, type WeekCalendar } from '../model/week-calendar.ts'
import { SessionCounter } from './session-counter.ts'
import { entryOf, sessionEntries } from './session-entries.ts'
import { SessionStream } from './session-stream.ts'
import { withoutUnplannedPast } from './unplanned-past.ts'
import { VoidPeriods } from './void-periods.ts'

/**
 * Places the sessions of all arrangements, in order of date and then of plan order, and counts them. The sessions of an
 * arrangement end when no further one could count. A session is left out where nothing of it would count in its month.
 * A week or month that ends with less than a rule asks for is void: nothing in it counts, and open sessions are not held
 * there. Placing goes on until the last one holds its minimum. Which are void shows only when all is placed, so it is
 * done again without those that were found; there are more each time, so this ends.
 */
export function placeSessions(model: SessionModel): Supervision {
  const { arrangements, requirements, supervisionIndex, coverages, calendar, today } = model
  return placeKnown(arrangements, requirements, supervisionIndex, coverages, calendar.leave, today)
}

/** All that sessions depend on. */
interface SessionModel
  extends Pick<Model, 'arrangements' | 'requirements' | 'supervisionIndex' | 'coverages' | 'today'> {
  readonly calendar: Pick<WeekCalendar, 'leave'>
}

const placeKnown = remember(
  (
    arrangements: SessionModel['arrangements'],
    requirements: SessionModel['requirements'],
    supervisionIndex: number,
    coverages: SessionModel['coverages'],
    leave: WeekCalendar['leave'],
    today: DayNumber,
  ) => placeAll({ arrangements, requirements, supervisionIndex, coverages, calendar: { leave }, today }),
)

function placeAll(model: SessionModel): Supervision {
  const minima = model.requirements[model.supervisionIndex]?.counting.periodMinima ?? []
  const voided = new VoidPeriods(minima)
  for (;;) {
    const placed = placeOutside(model, voided)
    if (minima.length === 0 || !voided.addThoseOf(placed.sessions)) return placed
  }
}

function placeOutside(model: SessionModel, voided: VoidPeriods): Supervision {
  const requirement = model.requirements[model.supervisionIndex]
  const counter = requirement ? new SessionCounter(requirement, voided) : null
  const streams = model.arrangements.map((arrangement, index) => new SessionStream(arrangement, index))
  const sessions: Session[] = []
  const droppedInLeave = model.arrangements.map(() => 0)
  const count = ({ arrangement }: SessionStream, on: DayNumber, minutes: Minutes, most = Infinity) =>
    counter && requirement
      ? counter.count(entryOf(model, requirement.counting, arrangement, on, minutes), arrangement.kind, most)
      : 0
  const hold = (session: Session) => {
    sessions.push(session)
    if (session.state !== 'unconfirmed') counter?.record(session.on, session.recorded, session.counted)
  }
  for (;;) {
    const stream = earliestStream(streams)
    if (!stream) break
    const next = stream.take()
    const { minutes, kind } = stream.arrangement
    if (next.kind === 'logged') {
      const counted = count(stream, next.on, next.minutes)
      const state = next.minutes === 0 ? 'missed' : 'done'
      hold(sessionOf(stream, next.plannedOn, next.on, next.minutes, counted, state, false, next.entryId))
      continue
    }
    const isNeeded = counter?.isFull && counter.lacks(next.on)
    if (next.kind === 'grid' && !counter?.couldCount(kind) && !isNeeded) {
      stream.endGrid()
      continue
    }
    if (next.kind === 'grid' && isAway(model, stream.arrangement, next.on)) {
      if (next.on >= model.today && isOnLeave(model.calendar.leave, next.on))
        droppedInLeave[stream.index] = (droppedInLeave[stream.index] ?? 0) + 1
      continue
    }
    if (next.on < model.today) {
      hold(sessionOf(stream, next.on, next.on, minutes, 0, 'unconfirmed', next.kind === 'booked', null))
      continue
    }
    if (next.kind === 'booked') {
      const counted = count(stream, next.on, minutes)
      hold(sessionOf(stream, next.on, next.on, minutes, counted, 'planned', true, null))
      continue
    }
    if (voided.holds(next.on)) continue
    const counted = count(stream, next.on, minutes, stream.share)
    stream.takeFromShare(counted)
    if (counted > 0 || counter?.lacks(next.on))
      hold(sessionOf(stream, next.on, next.on, minutes, counted, 'planned', false, null))
  }
  const known = requirement ? withoutUnplannedPast(model, requirement, sessions) : sessions
  return { ...addUpSessions(model, known, counter?.total ?? 0), droppedInLeave }
}

/** Whether the person or the supervisor is away, so that a session that is not booked is dropped. */
export function isAway(
  { calendar }: Pick<SessionModel, 'calendar'>,
  { timeOff }: ArrangementModel,
  day: DayNumber,
): boolean {
  return isOnLeave(calendar.leave, day) || isOnLeave(timeOff, day)
}

/** Adds up the sessions. Where counting them in order leaves something missing, all of them are assigned at once. */
export function addUpSessions(
  model: SessionModel,
  placed: readonly Session[],
  inOrder: Minutes,
): Omit<Supervision, 'droppedInLeave'> {
  const requirement = model.requirements[model.supervisionIndex]
  const countedByKind: [Minutes, Minutes] = [0, 0]
  if (!requirement) return { sessions: placed, counted: 0, countedByKind, hoursMetOn: null }
  const isComplete = inOrder >= requirement.minimum
  const sessions = isComplete ? placed : assignSessions(model, requirement, placed)
  let counted = 0
  let reachedOn: DayNumber | null = null
  for (const session of sessions) {
    counted += session.counted
    countedByKind[model.arrangements[session.arrangement]?.kind ?? INDIVIDUAL] += session.counted
    if (reachedOn === null && counted >= requirement.minimum) reachedOn = session.on
  }
  const { periodMinima } = requirement.counting
  const hoursMetOn =
    reachedOn === null || periodMinima.length === 0
      ? reachedOn
      : securedOn(periodMinima, sessionEntries(model, sessions), reachedOn)
  return { sessions, counted, countedByKind, hoursMetOn }
}

function assignSessions(model: SessionModel, { counting }: RequirementModel, sessions: readonly Session[]): Session[] {
  const entries = sessionEntries(model, sessions)
  const { counted } = assign(counting, entries, countableEntries(counting, entries, null))
  return sessions.map((session, index) => ({ ...session, counted: counted[index] ?? 0 }))
}

function sessionOf(
  stream: SessionStream,
  plannedOn: DayNumber,
  on: DayNumber,
  recorded: Minutes,
  counted: Minutes,
  state: Session['state'],
  isBooked: boolean,
  entryId: string | null,
): Session {
  return { arrangement: stream.index, plannedOn, on, recorded, counted, state, isBooked, entryId }
}

function earliestStream(streams: readonly SessionStream[]): SessionStream | null {
  let earliest: SessionStream | null = null
  for (const stream of streams) {
    if (stream.nextDay !== null && (earliest?.nextDay == null || stream.nextDay < earliest.nextDay)) earliest = stream
  }
  return earliest
}
