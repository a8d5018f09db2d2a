import { type DayNumber, dayFromIso, type IsoDate, isoFromDay } from '../../calendar/day.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Minutes } from '../../values/primitives.ts'
import type { Model } from '../model/model.ts'
import type { Solution } from '../model/solution.ts'
import type { ProjectionRows } from '../result/projection.ts'
import type { AddFinding } from './add-finding.ts'

const MINUTES_PER_DAY = 1440
/** From so much time on, something takes a day whole: two of them cannot be on the same day. */
const WHOLE_DAY: Minutes = 360

/** What keeps its date although something else speaks against that date. */
export function findDated(plan: Plan, model: Model, solution: Solution, rows: ProjectionRows, add: AddFinding): void {
  findBeforePrerequisite(model, solution, add)
  findInLeave(model, add)
  findSharedDays(model, solution, add)
  findSupervisorDocuments(plan, model, solution, add)
  findDuesAfterMembership(plan, rows, add)
}

/** The days of a booked course that are still to come, in order. */
function daysToCome({ days, isDated, doneOn }: Model['courses'][number]) {
  return isDated && doneOn === null ? days.filter(({ state }) => state === 'planned') : []
}

function findBeforePrerequisite(model: Model, { placement }: Solution, add: AddFinding): void {
  for (const course of model.courses) {
    const first = daysToCome(course)[0]
    if (!first || course.firstLogOn !== null) continue
    for (const place of course.prerequisites) {
      const prerequisiteId = model.courses[place]?.id
      const doneOn = placement.works[place]?.doneOn ?? null
      if (prerequisiteId === undefined || (doneOn !== null && doneOn < first.on)) continue
      add(
        'warning',
        { kind: 'course', id: course.id },
        {
          code: 'before-prerequisite',
          prerequisiteId,
          on: isoFromDay(first.on),
          doneOn: doneOn === null ? null : isoFromDay(doneOn),
        },
      )
    }
  }
}

function findInLeave(model: Model, add: AddFinding): void {
  for (const course of model.courses) {
    for (const { periodId, from, to } of model.calendar.leave) {
      const days = daysToCome(course).filter(({ on }) => on >= from && on <= to)
      const [first] = days
      if (!first) continue
      const on = isoFromDay(first.on)
      add('warning', { kind: 'course', id: course.id }, { code: 'course-in-leave', periodId, on, days: days.length })
    }
  }
}

interface DatedItem {
  readonly kind: 'course' | 'arrangement'
  readonly id: string
  readonly minutes: Minutes
}

/** Days on which two dated things take more than there is. Each pair is named once, with its first day. */
function findSharedDays(model: Model, { supervision }: Solution, add: AddFinding): void {
  const byDay = new Map<DayNumber, DatedItem[]>()
  const put = (on: DayNumber, item: DatedItem) => {
    const items = byDay.get(on)
    if (items) items.push(item)
    else byDay.set(on, [item])
  }
  for (const course of model.courses) {
    for (const { on, minutes } of daysToCome(course)) put(on, { kind: 'course', id: course.id, minutes })
  }
  for (const { arrangement, on, recorded, state } of supervision.sessions) {
    const id = model.arrangements[arrangement]?.id
    if (state === 'planned' && id !== undefined) put(on, { kind: 'arrangement', id, minutes: recorded })
  }
  const seen = new Set<string>()
  for (const [on, items] of [...byDay].filter(([, { length }]) => length > 1).sort(([left], [right]) => left - right)) {
    for (const [place, first] of items.entries()) {
      for (const second of items.slice(place + 1)) {
        const pair = `${first.kind}/${first.id}/${second.kind}/${second.id}`
        if (seen.has(pair) || !areTooMuch(first, second)) continue
        seen.add(pair)
        // Courses come first in the list, and are what can be taken on other days.
        const { kind, id } = second
        add(
          'warning',
          { kind: first.kind, id: first.id },
          {
            code: 'same-day',
            on: isoFromDay(on),
            other: { kind, id },
            minutes: first.minutes + second.minutes,
          },
        )
      }
    }
  }
}

function areTooMuch({ minutes: first }: DatedItem, { minutes: second }: DatedItem): boolean {
  return first + second > MINUTES_PER_DAY || (first >= WHOLE_DAY && second >= WHOLE_DAY)
}

/** Documents of a supervisor that end while the arrangement still has hours to give. */
function findSupervisorDocuments(plan: Plan, model: Model, { requirements }: Solution, add: AddFinding): void {
  const hoursMetOn = requirements[model.supervisionIndex]?.hoursMetOn ?? null
  for (const { id, lastDay } of model.arrangements) {
    const own = plan.coverages.filter(({ arrangementId }) => arrangementId === id)
    for (const documentId of new Set(own.map((coverage) => coverage.documentId))) {
      const ends = own.flatMap((coverage) => (coverage.documentId === documentId ? [coverage.to] : []))
      const endsOn = lastOf(ends)
      if (endsOn === null) continue
      const last = dayFromIso(endsOn)
      const isNeeded = last < lastDay && last >= model.from && (hoursMetOn === null || hoursMetOn > last)
      if (isNeeded) {
        add('warning', { kind: 'arrangement', id }, { code: 'supervisor-document-ends', documentId, on: endsOn })
      }
    }
  }
}

/** The last of these days; null where one of them is open, or there is none. */
function lastOf(days: readonly (IsoDate | null)[]): IsoDate | null {
  return days.includes(null)
    ? null
    : (days
        .flatMap((day) => day ?? [])
        .toSorted()
        .at(-1) ?? null)
}

/** Dues that the plan still pays once the membership is over. */
function findDuesAfterMembership(plan: Plan, { postings, today }: ProjectionRows, add: AddFinding): void {
  const memberships = plan.program.documents.filter(({ id }) => id === 'membership').map(({ id }) => id)
  const own = plan.coverages.filter(({ documentId, arrangementId }) => {
    return arrangementId === null && memberships.includes(documentId)
  })
  const endedOn = lastOf(own.map(({ to }) => to))
  if (endedOn === null) return
  for (const { id, category } of plan.fees) {
    if (category !== 'membership') continue
    const due = postings.filter(
      ({ source, on, state }) =>
        source.kind === 'fee' && source.feeId === id && on > endedOn && on >= today && state !== 'paid',
    )
    const [first] = due
    if (first) {
      const detail = { code: 'dues-after-membership', endedOn, on: first.on, count: due.length } as const
      add('advice', { kind: 'fee', id }, detail)
    }
  }
}
