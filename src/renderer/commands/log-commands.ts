import type { IsoDate } from '#shared/calendar/day.ts'
import type { Money } from '#shared/money/money.ts'
import type { Arrangement } from '#shared/plan/arrangement.ts'
import type { Course } from '#shared/plan/course.ts'
import type { Command, Edit } from '#shared/plan/edit.ts'
import type { HoursEntry, HoursTarget, LogEntry, PaymentEntry, PaymentTarget } from '#shared/plan/log-entry.ts'
import type { Practice } from '#shared/plan/practice.ts'
import type { Minutes } from '#shared/values/primitives.ts'
import { changedFields, command, isEmpty, type MakeId } from './command.ts'

/** What the person says about something that happened. */
export interface PastEvent {
  readonly on: IsoDate
  /** Null: hours are not logged with it. */
  readonly minutes: Minutes | null
  /** Null: no payment is logged with it. */
  readonly amount: Money | null
}

/**
 * Logs the rest of a course as done. Days of a dated course that are not logged yet get an entry each, none of them
 * later than the day given; the last entry completes the course.
 */
export function completeCourse(
  course: Course,
  entries: readonly LogEntry[],
  { on, minutes, amount }: PastEvent & { readonly minutes: Minutes },
  payment: { readonly part: number },
  makeId: MakeId,
): Command {
  const days = course.schedule.kind === 'dated' ? openDays(course, entries) : []
  const planned = days.reduce((sum, day) => sum + day.minutes, 0)
  const hours: LogEntry[] =
    days.length > 0 && planned === minutes
      ? days.map((day, index) =>
          hoursEntry(makeId(), day.on < on ? day.on : on, day.minutes, {
            kind: 'course',
            courseId: course.id,
            sessionOn: day.on,
            completes: index === days.length - 1,
          }),
        )
      : [hoursEntry(makeId(), on, minutes, { kind: 'course', courseId: course.id, sessionOn: null, completes: true })]
  return command(`Mark ${course.title} as done`, [
    ...hours.map(addEntry),
    ...paymentEdits(makeId, on, amount, { kind: 'course', courseId: course.id, part: payment.part }),
  ])
}

/** Logs one day of a dated course as held. `sessionOn` is the day as planned; once all days are held, the course is done. */
export function recordCourseDay(
  course: Course,
  day: { readonly sessionOn: IsoDate; readonly part: number },
  { on, minutes, amount }: PastEvent & { readonly minutes: Minutes },
  makeId: MakeId,
): Command {
  const { sessionOn, part } = day
  return command(`Mark a day of ${course.title} as done`, [
    addEntry(hoursEntry(makeId(), on, minutes, courseDayTarget(course, sessionOn))),
    ...paymentEdits(makeId, on, amount, { kind: 'course', courseId: course.id, part }),
  ])
}

/** Logs that a day of a dated course did not take place: an entry of zero minutes. */
export function recordMissedCourseDay(course: Course, sessionOn: IsoDate, makeId: MakeId): Command {
  return command(`Note that a day of ${course.title} did not happen`, [
    addEntry(hoursEntry(makeId(), sessionOn, 0, courseDayTarget(course, sessionOn))),
  ])
}

function courseDayTarget({ id }: Course, sessionOn: IsoDate): HoursTarget {
  return { kind: 'course', courseId: id, sessionOn, completes: false }
}

/** The days of a dated course that no log entry names yet. */
function openDays(course: Course, entries: readonly LogEntry[]) {
  if (course.schedule.kind !== 'dated') return []
  const logged = new Set(
    entries.flatMap(({ target }) =>
      target.kind === 'course' && target.courseId === course.id && 'sessionOn' in target ? [target.sessionOn] : [],
    ),
  )
  return course.schedule.sessions.filter(({ on }) => !logged.has(on))
}

/** Logs money that was paid or, for a contribution, came in. `what` is named in the label: `Mark … as paid`. */
export function recordPayment(
  what: string,
  target: PaymentTarget,
  { on, amount }: { readonly on: IsoDate; readonly amount: Money },
  makeId: MakeId,
): Command {
  const verb = target.kind === 'contribution' ? 'received' : 'paid'
  return command(`Mark ${what} as ${verb}`, paymentEdits(makeId, on, amount, target))
}

/** Logs a session that took place. `plannedOn` names the planned session it replaces; null is one nobody planned. */
export function recordSession(
  arrangement: Arrangement,
  plannedOn: IsoDate | null,
  { on, minutes, amount }: PastEvent,
  makeId: MakeId,
): Command {
  const target = { kind: 'session', arrangementId: arrangement.id, plannedOn } as const
  return command(`Log a session of ${arrangement.title}`, [
    ...(minutes === null ? [] : [addEntry(hoursEntry(makeId(), on, minutes, target))]),
    // A session that nobody planned is owed on the day it was held; a payment that named no day would come on top.
    ...paymentEdits(makeId, on, amount, { ...target, plannedOn: plannedOn ?? on }),
  ])
}

/** Logs that a planned session did not take place: an entry of zero minutes. */
export function recordMissedSession(arrangement: Arrangement, plannedOn: IsoDate, makeId: MakeId): Command {
  return command(`Note that a session of ${arrangement.title} did not happen`, [
    addEntry(hoursEntry(makeId(), plannedOn, 0, { kind: 'session', arrangementId: arrangement.id, plannedOn })),
  ])
}

export function logPractice(practice: Practice, on: IsoDate, minutes: Minutes, makeId: MakeId): Command {
  return command(`Log hours of ${practice.title}`, [
    addEntry(hoursEntry(makeId(), on, minutes, { kind: 'practice', practiceId: practice.id })),
  ])
}

/** `what` is the title of what the entry belongs to. */
export function addLogEntry(entry: LogEntry, what: string): Command {
  return command(entry.kind === 'hours' ? `Log hours of ${what}` : `Log a payment for ${what}`, [addEntry(entry)])
}

/** Changes the fields in which the entry differs from the one the form was opened with; null when there are none. */
export function changeLogEntry(opened: LogEntry, entry: LogEntry, what: string): Command | null {
  const patch = changedFields(opened, entry)
  if (isEmpty(patch)) return null
  return command(`Change the log entry of ${what}`, [
    { kind: 'update', collection: 'logEntries', id: opened.id, patch },
  ])
}

export function removeLogEntry(entry: LogEntry, what: string): Command {
  return command(`Remove the log entry of ${what}`, [{ kind: 'remove', collection: 'logEntries', id: entry.id }])
}

function hoursEntry(id: string, on: IsoDate, minutes: Minutes, target: HoursTarget): HoursEntry {
  return { id, kind: 'hours', on, minutes, target, notes: '' }
}

function addEntry(item: LogEntry): Edit {
  return { kind: 'add', collection: 'logEntries', item, at: null }
}

function paymentEdits(makeId: MakeId, on: IsoDate, amount: Money | null, target: PaymentTarget): readonly Edit[] {
  if (amount === null) return []
  const item: PaymentEntry = { id: makeId(), kind: 'payment', on, amount, target, notes: '' }
  return [addEntry(item)]
}
