import type { Course } from '../plan/course.ts'
import type { HoursTarget, LogEntry, PaymentTarget } from '../plan/log-entry.ts'
import { MAXIMUM_MINUTES } from '../plan/primitives.ts'
import type { ImportItem, ImportPlan } from './import-plan.ts'
import type { JudgedRow, Part } from './judge-rows.ts'
import { createPlacer } from './place-entries.ts'
import type { RowDraft } from './read-row.ts'

export interface MadeEntries {
  /** In the order of the rows, a row's hours before its payment. */
  readonly entries: readonly LogEntry[]
  readonly courses: readonly Course[]
}

interface Place {
  readonly row: JudgedRow
  readonly draft: RowDraft
  readonly part: Part
}

/** Makes the entries of all that is taken, and the courses they need that are not in the plan yet. */
export function makeEntries(rows: readonly JudgedRow[], plan: ImportPlan, makeId: () => string): MadeEntries {
  const places = rows.flatMap((row) => {
    const { draft } = row
    return draft
      ? row.parts.filter(({ outcome }) => outcome === 'taken').map((part): Place => ({ row, draft, part }))
      : []
  })
  const placer = createPlacer()
  const newCourses = makeCourses(places, makeId)
  const itemOf = ({ part: { meaning } }: Place): ImportItem | null =>
    meaning.kind === 'item' ? meaning.item : meaning.kind === 'new-course' ? asItem(newCourses.get(meaning.key)) : null

  const hours = new Map<Place, HoursTarget>()
  const payments = new Map<Place, PaymentTarget>()
  for (const place of places) {
    const item = place.part.entry === 'hours' ? itemOf(place) : null
    const target = item && placer.hours(item, place.draft)
    if (target) hours.set(place, target)
  }
  for (const place of inOrderOfDays(places.filter(({ part }) => part.entry === 'payment'))) {
    const { meaning } = place.part
    const item = itemOf(place)
    const target = item
      ? placer.payment(item, place.draft)
      : meaning.kind === 'other'
        ? ({ kind: 'other', title: meaning.title, category: place.draft.category } as const)
        : null
    if (target) payments.set(place, target)
  }

  const idOf = createIdGiver(plan, makeId)
  const entries = places.flatMap((place): LogEntry[] => {
    const { draft, row } = place
    const base = { id: idOf(draft, row), on: draft.on, notes: draft.notes }
    const [time, money] = [hours.get(place), payments.get(place)]
    if (time && draft.minutes !== null) return [{ ...base, kind: 'hours', minutes: draft.minutes, target: time }]
    return money && draft.amount !== null ? [{ ...base, kind: 'payment', amount: draft.amount, target: money }] : []
  })
  return { entries, courses: [...newCourses.values()] }
}

/** The id that the file names, where it is free and the row makes one entry; else a new one. */
function createIdGiver({ knownIds }: ImportPlan, makeId: () => string) {
  const given = new Set<string>()
  return ({ id }: RowDraft, { parts }: JudgedRow): string => {
    if (id === null || parts.length > 1 || knownIds.has(id) || given.has(id)) return makeId()
    given.add(id)
    return id
  }
}

function inOrderOfDays(places: readonly Place[]): readonly Place[] {
  return places.toSorted(({ draft: left }, { draft: right }) => (left.on < right.on ? -1 : Number(left.on > right.on)))
}

/** Courses for names that the person called new: as much work as their hours, and no credits, which only they know. */
function makeCourses(places: readonly Place[], makeId: () => string): ReadonlyMap<string, Course> {
  const minutes = new Map<string, { readonly title: string; total: number }>()
  for (const { part, draft } of places) {
    const { meaning } = part
    if (meaning.kind !== 'new-course') continue
    const known = minutes.get(meaning.key) ?? { title: meaning.title, total: 0 }
    if (part.entry === 'hours') known.total += draft.minutes ?? 0
    minutes.set(meaning.key, known)
  }
  return new Map(
    [...minutes].map(([key, { title, total }]) => [key, newCourse(makeId(), title, Math.min(total, MAXIMUM_MINUTES))]),
  )
}

function newCourse(id: string, title: string, minutes: number): Course {
  return {
    id,
    title,
    provider: '',
    isExample: false,
    isApproved: true,
    workMinutes: Math.max(1, minutes),
    credits: [],
    creditsEarned: 'on-completion',
    schedule: { kind: 'flexible', notBefore: null, weeklyMaximumMinutes: null },
    priority: 10,
    prerequisiteIds: [],
    payment: { kind: 'once', price: null, on: null, discount: { kind: 'none' } },
    yearlyRise: 0,
    refundTiers: [],
    intensity: 'ordinary',
    notes: '',
  }
}

function asItem(course: Course | undefined): ImportItem | null {
  if (!course) return null
  const { id, title } = course
  return { ref: { kind: 'course', id }, title, keys: [], openDays: [], openPayments: [], nextPart: 0 }
}
