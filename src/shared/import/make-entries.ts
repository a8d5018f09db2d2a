import { ZERO } from '../money/money.ts'
import type { Course } from '../plan/course.ts'
import type { LogEntry } from '../plan/log-entry.ts'
import { MAXIMUM_MINUTES } from '../values/primitives.ts'
import type { ClassifiedRow } from './classify-rows.ts'
import { getOrMake } from './get-or-make.ts'
import { createEntryLinker } from './link-entries.ts'
import type { ImportItem, PlanForImport } from './plan-for-import.ts'
import type { RowContent } from './read-row.ts'
import type { Meaning } from './resolve-names.ts'

/**
 * Gets each entry as soon as it is made, with its position in the order of the rows, where a row's hours stand before its
 * payment. Positions count from 0 and may leave gaps. Hours come first, in order; payments come after all hours.
 */
export type OnEntry = (entry: LogEntry, position: number) => void

interface Payment {
  readonly position: number
  readonly id: string
  readonly content: RowContent
  readonly meaning: Meaning
}

interface NewCourse {
  readonly item: ImportItem
  minutes: number
}

/** Makes the entries of what is taken, and the courses they need that are not in the plan yet. */
export function createEntryMaker(plan: PlanForImport, makeId: () => string, onEntry: OnEntry) {
  const linker = createEntryLinker()
  const idOf = createIdGiver(plan, makeId)
  const newCourses = new Map<string, NewCourse>()
  let nextPosition = 0
  /** Payments wait until all hours are made, and are then made in order of their days. */
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
    add({ parts }: ClassifiedRow): void {
      for (const { entry, content, meaning, outcome } of parts) {
        if (outcome !== 'taken') continue
        const id = idOf(content, parts.length)
        if (entry === 'payment') {
          payments.push({ position: nextPosition, id, content, meaning })
          nextPosition += 1
          continue
        }
        const { on, notes } = content
        const minutes = content.minutes ?? 0
        const item = itemOf(meaning, minutes)
        const target = item && linker.hours(item, content)
        if (!target) continue
        onEntry({ id, kind: 'hours', on, minutes, target, notes }, nextPosition)
        nextPosition += 1
      }
    },
    /** Makes the payments. Answers with the courses for names that the person called new. */
    finish(): readonly Course[] {
      payments.sort(({ content: left }, { content: right }) => (left.on < right.on ? -1 : Number(left.on > right.on)))
      for (const { position, id, content, meaning } of payments) {
        const { on, notes, category } = content
        const item = itemOf(meaning, 0)
        const target = item ? linker.payment(item, content) : otherTarget(meaning, category)
        if (target) onEntry({ id, kind: 'payment', on, amount: content.amount ?? ZERO, target, notes }, position)
      }
      return [...newCourses.values()].map(courseOf)
    },
  }
}

function otherTarget(meaning: Meaning, category: RowContent['category']) {
  return meaning.kind === 'other' ? ({ kind: 'other', title: meaning.title, category } as const) : null
}

/** The id that the file names, where it is free and the row makes one entry; else a new one. */
function createIdGiver({ knownIds }: PlanForImport, makeId: () => string) {
  const given = new Set<string>()
  return ({ id }: RowContent, parts: number): string => {
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

/** Takes the entries of an import as they are made, and gives them in the order of the rows. */
export interface EntryGatherer {
  readonly add: OnEntry
  readonly entries: () => LogEntry[]
}

export function gatherEntries(): EntryGatherer {
  const entries: (LogEntry | undefined)[] = []
  return {
    add: (entry, position) => {
      entries[position] = entry
    },
    entries: () => entries.filter((entry) => entry !== undefined),
  }
}
