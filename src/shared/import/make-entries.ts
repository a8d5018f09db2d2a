import { ZERO } from '../money/money.ts'
import type { Course } from '../plan/course.ts'
import type { LogEntry } from '../plan/log-entry.ts'
import { MAXIMUM_MINUTES } from '../values/primitives.ts'
import { getOrMake } from './get-or-make.ts'
import type { ImportItem, ImportPlan } from './import-plan.ts'
import type { JudgedRow } from './judge-rows.ts'
import { createPlacer } from './place-entries.ts'
import type { RowDraft } from './read-row.ts'
import type { Meaning } from './resolve-names.ts'

/**
 * Gets each entry as soon as it is made, with its place in the order of the rows, a row's hours before its payment.
 * Places count from 0 and may leave gaps; hours come in order, payments after all hours.
 */
export type OnEntry = (entry: LogEntry, place: number) => void

interface Payment {
  readonly place: number
  readonly id: string
  readonly draft: RowDraft
  readonly meaning: Meaning
}

interface NewCourse {
  readonly item: ImportItem
  minutes: number
}

/** Makes the entries of what is taken, and the courses they need that are not in the plan yet. */
export function createEntryMaker(plan: ImportPlan, makeId: () => string, onEntry: OnEntry) {
  const placer = createPlacer()
  const idOf = createIdGiver(plan, makeId)
  const newCourses = new Map<string, NewCourse>()
  let places = 0
  /** They wait for all hours, and go in order of their days. */
  const payments: Payment[] = []

  function itemOf(meaning: Meaning, minutes: number): ImportItem | null {
    if (meaning.kind === 'item') return meaning.item
    if (meaning.kind !== 'new-course') return null
    const { key, title } = meaning
    const course = getOrMake(newCourses, key, () => ({ item: newItem(makeId(), title), minutes: 0 }))
    course.minutes += minutes
    return course.item
  }

  return {
    add({ draft, parts }: JudgedRow): void {
      if (!draft) return
      for (const { entry, meaning, outcome } of parts) {
        if (outcome !== 'taken') continue
        const id = idOf(draft, parts.length)
        if (entry === 'payment') {
          payments.push({ place: places, id, draft, meaning })
          places += 1
          continue
        }
        const { on, notes } = draft
        const minutes = draft.minutes ?? 0
        const item = itemOf(meaning, minutes)
        const target = item && placer.hours(item, draft)
        if (!target) continue
        onEntry({ id, kind: 'hours', on, minutes, target, notes }, places)
        places += 1
      }
    },
    /** Makes the payments. Answers with the courses for names that the person called new. */
    finish(): readonly Course[] {
      payments.sort(({ draft: left }, { draft: right }) => (left.on < right.on ? -1 : Number(left.on > right.on)))
      for (const { place, id, draft, meaning } of payments) {
        const { on, notes, category } = draft
        const item = itemOf(meaning, 0)
        const target = item ? placer.payment(item, draft) : otherTarget(meaning, category)
        if (target) onEntry({ id, kind: 'payment', on, amount: draft.amount ?? ZERO, target, notes }, place)
      }
      return [...newCourses.values()].map(courseOf)
    },
  }
}

function otherTarget(meaning: Meaning, category: RowDraft['category']) {
  return meaning.kind === 'other' ? ({ kind: 'other', title: meaning.title, category } as const) : null
}

/** The id that the file names, where it is free and the row makes one entry; else a new one. */
function createIdGiver({ knownIds }: ImportPlan, makeId: () => string) {
  const given = new Set<string>()
  return ({ id }: RowDraft, parts: number): string => {
    if (id === null || parts > 1 || knownIds.has(id) || given.has(id)) return makeId()
    given.add(id)
    return id
  }
}

function newItem(id: string, title: string): ImportItem {
  return { ref: { kind: 'course', id }, title, keys: [], openDays: [], openPayments: [], nextPart: 0 }
}

/** A course with as much work as its hours, and no credits, which only the person knows. */
function courseOf({ item, minutes }: NewCourse): Course {
  return {
    id: item.ref.id,
    title: item.title,
    provider: '',
    isExample: false,
    isApproved: true,
    workMinutes: Math.max(1, Math.min(minutes, MAXIMUM_MINUTES)),
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

/** Puts the entries of an import, which come as they are made, into the order of the rows. */
export interface EntryGatherer {
  readonly add: OnEntry
  readonly entries: () => LogEntry[]
}

export function gatherEntries(): EntryGatherer {
  const places: (LogEntry | undefined)[] = []
  return {
    add: (entry, place) => {
      places[place] = entry
    },
    entries: () => places.filter((entry) => entry !== undefined),
  }
}
