import type { CollectionName } from '#shared/plan/collections.ts'
import type { Edit } from '#shared/plan/edit.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { linkOf } from '#shared/plan/references.ts'
import type { ItemCollection } from './item-collection.ts'

/** What points at an item and goes with it, as ids by list. */
export type GoesWith = Readonly<Record<'logEntries' | 'contributions' | 'coverages', readonly string[]>>

export function whatGoesWith(plan: Plan, collection: ItemCollection, id: string): GoesWith {
  const contributions = collection === 'courses' ? contributionsTo(plan, id).map((item) => item.id) : []
  const coverages =
    collection === 'arrangements'
      ? plan.coverages.flatMap((coverage) => (coverage.arrangementId === id ? [coverage.id] : []))
      : []
  const logEntries = [
    ...entriesLinkedTo(plan, collection, id),
    ...contributions.flatMap((contributionId) => entriesLinkedTo(plan, 'contributions', contributionId)),
  ]
  return { logEntries, contributions, coverages }
}

/** The edits that take items out. */
export function removals(collection: CollectionName, ids: readonly string[]): Edit[] {
  return ids.map((id) => ({ kind: 'remove', collection, id }))
}

/** Contributions that pay a share of this one course. */
export function contributionsTo({ contributions }: Plan, courseId: string): Plan['contributions'] {
  return contributions.filter(
    ({ terms }) => terms.kind === 'share' && terms.of.kind === 'course' && terms.of.courseId === courseId,
  )
}

const LINK_OF = {
  courses: 'course',
  arrangements: 'arrangement',
  practices: 'practice',
  fees: 'fee',
  contributions: 'contribution',
  periods: null,
  coverages: null,
  evidence: null,
} as const satisfies Record<ItemCollection, string | null>

/** The log entries of an item itself. */
export function entriesLinkedTo(plan: Plan, collection: ItemCollection, id: string): readonly string[] {
  const kind = LINK_OF[collection]
  if (kind === null) return []
  return plan.logEntries.flatMap((entry) => {
    const link = linkOf(entry)
    return link.kind === kind && link.id === id ? [entry.id] : []
  })
}
