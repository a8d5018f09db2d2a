import { dayFromIso, type IsoDate, isoFromDay, laterOf } from '../../calendar/day.ts'
import { editsToPutFirst } from '../../edits/put-first.ts'
import type { Edit } from '../../plan/edit.ts'
import type { HoursTarget } from '../../plan/log-entry.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Minutes } from '../../values/primitives.ts'
import type { Finding } from '../result/finding.ts'

/** A change that answers a finding: what it is, and the edits to apply, all of them or none. */
export type Fix = FixKind & { readonly edits: readonly Edit[] }

export type FixKind =
  | { readonly kind: 'mark-held'; readonly on: IsoDate }
  | { readonly kind: 'mark-not-held'; readonly on: IsoDate }
  | { readonly kind: 'merge-leave' }
  | { readonly kind: 'drop-prerequisite'; readonly courseId: string; readonly prerequisiteId: string }
  | { readonly kind: 'wait-for-money' }
  | { readonly kind: 'move-to-front'; readonly courseId: string }

/** The changes that would answer a finding at once; for most findings only the person can know what to do. */
export function fixesFor({ subject, detail }: Finding, plan: Plan): readonly Fix[] {
  switch (detail.code) {
    case 'did-this-happen':
      return subject.kind === 'arrangement'
        ? sessionFixes(plan, subject.id, detail.on)
        : subject.kind === 'course'
          ? courseDayFixes(plan, subject.id, detail.on)
          : []
    case 'overlapping-leave':
      return subject.kind === 'period' ? mergeLeave(plan, detail.otherPeriodId, subject.id) : []
    case 'prerequisite-cycle':
      return breakCycle(plan, detail.courseIds)
    case 'cash-runs-out':
      return waitForMoney(plan)
    case 'other-order-is-sooner':
      return subject.kind === 'course'
        ? [{ kind: 'move-to-front', courseId: subject.id, edits: editsToPutFirst(plan, subject.id) }]
        : []
    default:
      return []
  }
}

function sessionFixes({ arrangements }: Plan, arrangementId: string, on: IsoDate): readonly Fix[] {
  const arrangement = arrangements.find(({ id }) => id === arrangementId)
  if (!arrangement) return []
  const target: HoursTarget = { kind: 'session', arrangementId, plannedOn: on }
  return heldOrNot(arrangementId, on, arrangement.sessionMinutes, target)
}

function courseDayFixes({ courses }: Plan, courseId: string, on: IsoDate): readonly Fix[] {
  const schedule = courses.find(({ id }) => id === courseId)?.schedule
  const day = schedule?.kind === 'dated' ? schedule.sessions.find((session) => session.on === on) : undefined
  if (!day) return []
  return heldOrNot(courseId, on, day.minutes, { kind: 'course', courseId, sessionOn: on, completes: false })
}

function heldOrNot(itemId: string, on: IsoDate, minutes: Minutes, target: HoursTarget): readonly Fix[] {
  return [
    { kind: 'mark-held', on, edits: [hoursOn(itemId, on, minutes, target)] },
    { kind: 'mark-not-held', on, edits: [hoursOn(itemId, on, 0, target)] },
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
  const prerequisiteIds = first.prerequisiteIds.filter((id) => id !== next.id)
  return [
    {
      kind: 'drop-prerequisite',
      courseId: first.id,
      prerequisiteId: next.id,
      edits: [{ kind: 'update', collection: 'courses', id: first.id, patch: { prerequisiteIds } }],
    },
  ]
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
