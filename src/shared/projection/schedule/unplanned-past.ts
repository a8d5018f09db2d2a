import type { DayNumber } from '../../calendar/day.ts'
import type { PeriodLimit } from '../../counting/counting-rules.ts'
import { countableOf, periodOf } from '../../counting/entry.ts'
import type { Minutes } from '../../values/primitives.ts'
import type { Model, RequirementModel } from '../model/model.ts'
import type { Session } from '../model/solution.ts'
import { entryOf } from './session-entries.ts'

/**
 * Leaves out the sessions of the past that no entry names and that no plan would have held, so that nobody is asked about
 * them: a document was not in force, what is logged before them fills their week or month, or that is over and void even
 * with all of them. Booked and paid ones stay. An answer to one that stays never brings another back.
 */
export function withoutUnplannedPast(
  model: Pick<Model, 'arrangements' | 'coverages' | 'today'>,
  { counting }: RequirementModel,
  sessions: readonly Session[],
): readonly Session[] {
  const isOpen = ({ arrangement, plannedOn, state, isBooked }: Session) =>
    state === 'unconfirmed' && !isBooked && !model.arrangements[arrangement]?.paidDays.has(plannedOn)
  if (!sessions.some(isOpen)) return sessions

  const maxima = counting.periodMaxima.map(sumsOf)
  const possible = sessions.filter((session) => {
    const { arrangement, on, recorded, state } = session
    if (state === 'done') for (const { add } of maxima) add(on, session.counted)
    if (!isOpen(session)) return true
    const own = model.arrangements[arrangement]
    if (!own || countableOf(counting, entryOf(model, counting, own, on, recorded)) === 0) return false
    return maxima.every(({ limit, sumAt }) => sumAt(on) < limit.minutes)
  })

  const minima = counting.periodMinima.map(sumsOf)
  for (const { on, recorded, state } of possible) {
    if (state !== 'missed') for (const { add } of minima) add(on, recorded)
  }
  const isOver = ({ period }: PeriodLimit, on: DayNumber) => periodOf(period, on) !== periodOf(period, model.today)
  return possible.filter(
    (session) =>
      !isOpen(session) ||
      minima.every(({ limit, sumAt }) => !isOver(limit, session.on) || sumAt(session.on) >= limit.minutes),
  )
}

/** Minutes by the week or month of a limit. */
function sumsOf(limit: PeriodLimit) {
  const sums = new Map<number, Minutes>()
  const sumAt = (on: DayNumber): Minutes => sums.get(periodOf(limit.period, on)) ?? 0
  const add = (on: DayNumber, minutes: Minutes) => sums.set(periodOf(limit.period, on), sumAt(on) + minutes)
  return { limit, sumAt, add }
}
