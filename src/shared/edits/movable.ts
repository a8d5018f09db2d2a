import { addDays, dayFromIso, type IsoDate, isoFromDay } from '../calendar/day.ts'
import type { Arrangement } from '../plan/arrangement.ts'
import type { ItemOf } from '../plan/collections.ts'
import type { Course } from '../plan/course.ts'
import type { Fee } from '../plan/fee.ts'
import type { LogEntry } from '../plan/log-entry.ts'
import type { Plan } from '../plan/plan.ts'
import type { Period } from '../plan/practice.ts'

/** An item of a plan whose date may be another, with that date. What has begun or is paid is a fact, and stays. */
export type Movable =
  /** The first of its days that are still to come; the other coming days go along. */
  | MovableOf<'courses', 'course-days', Course>
  /** Null: it may begin at any time. */
  | MovableOf<'courses', 'not-before', Course, IsoDate | null>
  /** First session, booked and listed days, and end go along. */
  | MovableOf<'arrangements', 'contract', Arrangement>
  | MovableOf<'arrangements', 'first-session', Arrangement>
  | MovableOf<'fees', 'due', Fee>
  /** The last day goes along. */
  | MovableOf<'periods', 'first-day', Period>

interface MovableOf<C extends 'courses' | 'arrangements' | 'fees' | 'periods', What, Item, On = IsoDate> {
  readonly collection: C
  readonly what: What
  readonly item: Item
  readonly on: On
}

/** What the log says of items, by their ids; made once for a plan. */
export interface Facts {
  readonly begun: ReadonlySet<string>
  readonly paid: ReadonlySet<string>
  /** Course and day, as one text. */
  readonly courseDays: ReadonlySet<string>
}

export function factsOf(entries: readonly LogEntry[]): Facts {
  const [begun, paid, courseDays] = [new Set<string>(), new Set<string>(), new Set<string>()]
  for (const { kind, target } of entries) {
    if (target.kind === 'fee') paid.add(target.feeId)
    if (kind !== 'hours') continue
    if (target.kind === 'session') begun.add(target.arrangementId)
    if (target.kind !== 'course') continue
    begun.add(target.courseId)
    if (target.sessionOn !== null) courseDays.add(dayKey(target.courseId, target.sessionOn))
  }
  return { begun, paid, courseDays }
}

export type MovableRow = 'course' | 'arrangement' | 'fee' | 'period'

/** What may move of an item; null where nothing may. */
export function movableOf(plan: Plan, facts: Facts, today: IsoDate, kind: MovableRow, id: string): Movable | null {
  switch (kind) {
    case 'course': {
      const item = plan.courses.find((course) => course.id === id)
      return item ? movableCourse(item, facts, today) : null
    }
    case 'arrangement': {
      const item = plan.arrangements.find((arrangement) => arrangement.id === id)
      if (!item || facts.begun.has(id) || item.firstSessionOn < today) return null
      return item.contractOn >= today
        ? { collection: 'arrangements', what: 'contract', item, on: item.contractOn }
        : { collection: 'arrangements', what: 'first-session', item, on: item.firstSessionOn }
    }
    case 'fee': {
      const item = plan.fees.find((fee) => fee.id === id)
      const on = item ? dueDay(item) : null
      return item && on !== null && on >= today && !facts.paid.has(id)
        ? { collection: 'fees', what: 'due', item, on }
        : null
    }
    case 'period': {
      const item = plan.periods.find((period) => period.id === id)
      return item && item.from >= today ? { collection: 'periods', what: 'first-day', item, on: item.from } : null
    }
  }
}

function movableCourse(item: Course, facts: Facts, today: IsoDate): Movable | null {
  if (item.schedule.kind === 'flexible') {
    return facts.begun.has(item.id)
      ? null
      : { collection: 'courses', what: 'not-before', item, on: item.schedule.notBefore }
  }
  const on = comingDays(item, facts, today).sort()[0]
  return on === undefined ? null : { collection: 'courses', what: 'course-days', item, on }
}

function comingDays({ id, schedule }: Course, { courseDays }: Facts, today: IsoDate): IsoDate[] {
  if (schedule.kind !== 'dated') return []
  return schedule.sessions.flatMap(({ on }) => (on >= today && !courseDays.has(dayKey(id, on)) ? [on] : []))
}

function dueDay({ due }: Fee): IsoDate | null {
  if (due.kind === 'on') return due.on
  return due.kind === 'every' || due.kind === 'calendar-years' ? due.firstOn : null
}

/** An item and the list it stands in. */
export type Moved = {
  readonly [C in Movable['collection']]: { readonly collection: C; readonly item: ItemOf<C> }
}[Movable['collection']]

/** The item with its date on another day, not before today and, for a first session, not before its contract. */
export function movedTo(movable: Movable, day: IsoDate, facts: Facts, today: IsoDate): Moved {
  const on = day < today ? today : day
  const days = dayFromIso(on) - dayFromIso(movable.on ?? on)
  switch (movable.what) {
    case 'course-days': {
      const { item, collection } = movable
      if (item.schedule.kind !== 'dated') return { collection, item }
      const coming = new Set(comingDays(item, facts, today))
      const sessions = item.schedule.sessions.map((session) =>
        coming.has(session.on) ? { ...session, on: later(session.on, days) } : session,
      )
      return { collection, item: { ...item, schedule: { ...item.schedule, sessions } } }
    }
    case 'not-before': {
      const { item, collection } = movable
      if (item.schedule.kind !== 'flexible') return { collection, item }
      return { collection, item: { ...item, schedule: { ...item.schedule, notBefore: on } } }
    }
    case 'contract': {
      const { item, collection } = movable
      const { recurrence } = item
      return {
        collection,
        item: {
          ...item,
          contractOn: on,
          firstSessionOn: later(item.firstSessionOn, days),
          endsOn: item.endsOn === null ? null : later(item.endsOn, days),
          bookedOn: item.bookedOn.map((booked) => later(booked, days)),
          recurrence:
            recurrence.kind === 'listed-days'
              ? { ...recurrence, days: recurrence.days.map((listed) => later(listed, days)) }
              : recurrence,
        },
      }
    }
    case 'first-session': {
      const { item, collection } = movable
      const { contractOn, endsOn } = item
      const notEarlier = [on, contractOn].sort()[1] ?? on
      return {
        collection,
        item: { ...item, firstSessionOn: endsOn !== null && notEarlier > endsOn ? endsOn : notEarlier },
      }
    }
    case 'due': {
      const { item, collection } = movable
      const { due } = item
      if (due.kind === 'on') return { collection, item: { ...item, due: { ...due, on } } }
      if (due.kind !== 'every' && due.kind !== 'calendar-years') return { collection, item }
      return { collection, item: { ...item, due: { ...due, firstOn: on } } }
    }
    case 'first-day': {
      const { item, collection } = movable
      return { collection, item: { ...item, from: on, to: later(item.to, days) } }
    }
  }
}

/** The day so many days after another; the calendar of plans has no end that a drag would reach. */
export function later(on: IsoDate, days: number): IsoDate {
  return isoFromDay(addDays(dayFromIso(on), days))
}

function dayKey(courseId: string, on: IsoDate): string {
  return `${courseId} ${on}`
}
