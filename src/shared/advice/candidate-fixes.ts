import { dayFromIso, type IsoDate, isoFromDay, laterOf } from '../calendar/day.ts'
import type { Edit } from '../plan/edit.ts'
import type { HoursTarget } from '../plan/log-entry.ts'
import type { Plan } from '../plan/plan.ts'
import type { Finding } from '../projection/result/finding.ts'
import type { Projection } from '../projection/result/projection.ts'
import type { Minutes } from '../values/primitives.ts'
import { datedFixes } from './dated-fixes.ts'
import { dropPrerequisite, type Fix, moveToFront } from './fix.ts'

/**
 * The changes that could answer a finding at once; for most findings only the person can know what to do. Whether one
 * does is found by trying it (`tryFixes`).
 */
export function candidateFixes({ subject, detail }: Finding, { sessions }: Projection, plan: Plan): readonly Fix[] {
  switch (detail.code) {
    case 'did-this-happen':
      return subject.kind === 'arrangement'
        ? sessionFixes(plan, subject.id, sessions)
        : subject.kind === 'course'
          ? courseDayFixes(plan, subject.id, detail)
          : []
    case 'before-prerequisite':
    case 'course-in-leave':
    case 'same-day':
    case 'supervisor-document-ends':
    case 'dues-after-membership':
      return datedFixes(subject, detail, plan)
    case 'overlapping-leave':
      return subject.kind === 'period' ? mergeLeave(plan, detail.otherPeriodId, subject.id) : []
    case 'prerequisite-cycle':
      return breakCycle(plan, detail.courseIds)
    case 'cash-runs-out':
      return waitForMoney(plan)
    case 'other-order-is-sooner':
      return subject.kind === 'course' ? [moveToFront(plan, subject.id)] : []
    default:
      return []
  }
}

/** All open sessions at once, since the finding is there as long as one of them is. */
function sessionFixes({ arrangements }: Plan, arrangementId: string, sessions: Projection['sessions']): readonly Fix[] {
  const arrangement = arrangements.find(({ id }) => id === arrangementId)
  if (!arrangement) return []
  const days = sessions
    .filter((session) => session.arrangementId === arrangementId && session.state === 'unconfirmed')
    .map(({ plannedOn }) => ({
      on: plannedOn,
      minutes: arrangement.sessionMinutes,
      target: { kind: 'session', arrangementId, plannedOn } as const,
    }))
  return heldOrNot(arrangementId, days)
}

/** The planned days of a dated course from the first open one to yesterday that the log does not speak of. */
function courseDayFixes(
  { courses, logEntries }: Plan,
  courseId: string,
  { on: first, count }: { readonly on: IsoDate; readonly count: number },
): readonly Fix[] {
  const schedule = courses.find(({ id }) => id === courseId)?.schedule
  if (schedule?.kind !== 'dated') return []
  const known = new Set(
    logEntries.flatMap(({ target }) =>
      target.kind === 'course' && target.courseId === courseId && 'sessionOn' in target ? [target.sessionOn] : [],
    ),
  )
  const days = schedule.sessions
    .filter(({ on }) => on >= first && !known.has(on))
    .toSorted((left, right) => (left.on < right.on ? -1 : 1))
    .slice(0, count)
    .map(({ on, minutes }) => ({
      on,
      minutes,
      target: { kind: 'course', courseId, sessionOn: on, completes: false } as const,
    }))
  return heldOrNot(courseId, days)
}

interface OpenDay {
  readonly on: IsoDate
  readonly minutes: Minutes
  readonly target: HoursTarget
}

function heldOrNot(itemId: string, days: readonly OpenDay[]): readonly Fix[] {
  const [first] = days
  if (!first) return []
  const { on } = first
  const count = days.length
  return [
    { kind: 'mark-held', on, count, edits: days.map((day) => hoursOn(itemId, day.on, day.minutes, day.target)) },
    { kind: 'mark-not-held', on, count, edits: days.map((day) => hoursOn(itemId, day.on, 0, day.target)) },
  ]
}

/** The id names the item and its day, so that the same fix cannot be applied twice. */
function hoursOn(itemId: string, on: IsoDate, minutes: Minutes, target: HoursTarget): Edit {
  const id = `on-${on}-${itemId}`.slice(0, 64)
  return {
    kind: 'add',
    collection: 'logEntries',
    item: { id, kind: 'hours', on, minutes, target, notes: '' },
    at: null,
  }
}

function mergeLeave({ periods }: Plan, firstId: string, secondId: string): readonly Fix[] {
  const first = periods.find(({ id }) => id === firstId)
  const second = periods.find(({ id }) => id === secondId)
  if (!first || !second) return []
  const to = isoFromDay(laterOf(dayFromIso(first.to), dayFromIso(second.to)))
  return [
    {
      kind: 'merge-leave',
      edits: [
        { kind: 'update', collection: 'periods', id: firstId, patch: { to } },
        { kind: 'remove', collection: 'periods', id: secondId },
      ],
    },
  ]
}

function breakCycle({ courses }: Plan, courseIds: readonly string[]): readonly Fix[] {
  const first = courses.find(({ id }) => id === courseIds[0])
  const next = courses.find(({ id }) => id === (courseIds[1] ?? courseIds[0]))
  if (!first || !next) return []
  return [dropPrerequisite(first, next.id)]
}

function waitForMoney({ budget, pace, courses }: Plan): readonly Fix[] {
  const canWait = courses.some(({ schedule }) => schedule.kind === 'flexible')
  if (budget.waitsForMoney || pace.kind !== 'capacity' || !canWait) return []
  return [
    {
      kind: 'wait-for-money',
      edits: [{ kind: 'set', patch: { budget: { ...budget, waitsForMoney: true } } }],
    },
  ]
}
