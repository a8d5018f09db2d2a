import type { IsoDate } from '../calendar/day.ts'
import { type Outcome, refuse, succeed } from '../fault.ts'
import type { Arrangement } from '../plan/arrangement.ts'
import type { Course } from '../plan/course.ts'
import type { Edit } from '../plan/edit.ts'
import type { LogEntry } from '../plan/log-entry.ts'
import type { Plan } from '../plan/plan.ts'
import type { Practice } from '../plan/practice.ts'
import { isIntentionList } from '../plan/scenario.ts'
import { entriesOf, readLoggedItems } from './facts-of-items.ts'

/**
 * The edits of a command in a scenario. Removing an item with log entries removes only its future: the item, what
 * happened and what is owed stay, and so do the items that would be removed with it. `seen` is the plan under the
 * scenario. Fault: `has-facts` where the item has no future that could be removed.
 */
export function endsInsteadOfRemovals(seen: Plan, base: Plan, edits: readonly Edit[]): Outcome<readonly Edit[]> {
  const isLogged = readLoggedItems(base)
  const ends: Edit[] = []
  for (const edit of edits) {
    if (edit.kind !== 'remove' || !isIntentionList(edit.collection) || !isLogged(edit.collection, edit.id)) continue
    const entries = entriesOf(base, edit.collection, edit.id)
    const patch = patchThatEnds(seen, edit, entries)
    if (!patch) return stays(titleIn(seen, edit))
    ends.push({ kind: 'update', collection: edit.collection, id: edit.id, patch })
  }
  return succeed(ends.length > 0 ? ends : edits)
}

type Removal = Extract<Edit, { kind: 'remove' }>

function patchThatEnds(
  plan: Plan,
  { collection, id }: Removal,
  entries: readonly LogEntry[],
): Readonly<Record<string, unknown>> | null {
  const hours = entries.filter((entry) => entry.kind === 'hours' && entry.minutes > 0)
  const lastOn = hours
    .map(({ on }) => on)
    .toSorted()
    .at(-1)
  if (lastOn === undefined) return null
  switch (collection) {
    case 'arrangements': {
      const arrangement = plan.arrangements.find((one) => one.id === id)
      return arrangement ? endOf(arrangement, later(lastOn, arrangement.firstSessionOn)) : null
    }
    case 'practices': {
      const practice = plan.practices.find((one) => one.id === id)
      return practice ? endOf(practice, lastOn) : null
    }
    case 'courses': {
      const course = plan.courses.find((one) => one.id === id)
      return course ? doneOf(course, hours) : null
    }
    default:
      return null
  }
}

function endOf({ endsOn }: Arrangement | Practice, on: IsoDate) {
  return endsOn !== null && endsOn <= on ? null : { endsOn: on }
}

/** The course as far as it was taken: it earns what it earns by attending, and is paid as agreed. */
function doneOf(course: Course, hours: readonly LogEntry[]) {
  const { schedule, workMinutes, credits, creditsEarned } = course
  const isDone = hours.some(({ target }) => target.kind === 'course' && 'completes' in target && target.completes)
  if (isDone) return null
  const held = new Set(hours.flatMap(({ target }) => ('sessionOn' in target ? [target.sessionOn] : [])))
  const sessions = schedule.kind === 'dated' ? schedule.sessions.filter(({ on }) => held.has(on)) : []
  const minutes = (schedule.kind === 'dated' ? sessions : hours).reduce(
    (sum, one) => sum + ('minutes' in one ? one.minutes : 0),
    0,
  )
  if (minutes === 0 || minutes >= workMinutes) return null
  const earned =
    creditsEarned === 'on-completion'
      ? []
      : credits.map((credit) => ({ ...credit, minutes: Math.floor((credit.minutes * minutes) / workMinutes) }))
  return {
    workMinutes: minutes,
    credits: earned.filter((credit) => credit.minutes > 0),
    schedule: schedule.kind === 'dated' ? { ...schedule, sessions } : schedule,
  }
}

function later(left: IsoDate, right: IsoDate): IsoDate {
  return left < right ? right : left
}

function titleIn(plan: Plan, { collection, id }: Removal): string {
  const item = plan[collection].find((one) => one.id === id)
  return item && 'title' in item ? item.title : 'This'
}

function stays(title: string) {
  return refuse(
    'has-facts',
    '',
    `“${title}” is in the log, so it stays in every scenario, and nothing of it lies ahead. To take it out with its entries, open My plan.`,
  )
}
