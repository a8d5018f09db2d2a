import type { Fault } from '../fault.ts'
import { type CollectionName, LIST_NAMES, type ListName } from './collections.ts'
import type { LogEntry } from './log-entry.ts'
import type { Plan } from './plan.ts'

/**
 * The first fault among the links of a plan: ids used twice, or a link to something that is not there. Links to
 * requirements and areas are not checked here: a plan whose rules changed stays readable, and the projection reports
 * credits that lead nowhere.
 */
export function findReferenceFault(plan: Plan): Fault | null {
  const ids = new Map<ListName, ReadonlySet<string>>()
  for (const list of LIST_NAMES) {
    const seen = new Set<string>()
    for (const [index, { id }] of plan[list].entries()) {
      if (seen.has(id)) return fault('duplicate-id', `${list}[${index}].id`, `the id ${id} is used twice`)
      seen.add(id)
    }
    ids.set(list, seen)
  }
  const has = (kind: LinkedKind, id: string) => ids.get(LISTS_OF_LINKS[kind])?.has(id) === true
  for (const [index, course] of plan.courses.entries()) {
    for (const [place, id] of course.prerequisiteIds.entries()) {
      if (!has('course', id)) {
        return dangling(`courses[${index}].prerequisiteIds[${place}]`, 'course', id)
      }
    }
  }
  for (const [index, entry] of plan.logEntries.entries()) {
    const link = linkOf(entry)
    if (link.kind === 'none') continue
    if (!has(link.kind, link.id)) return dangling(`logEntries[${index}].target`, link.kind, link.id)
  }
  return null
}

/** The lists whose items a log entry can belong to. */
export const LISTS_OF_LINKS = {
  course: 'courses',
  arrangement: 'arrangements',
  practice: 'practices',
  fee: 'fees',
  contribution: 'contributions',
} as const satisfies Record<string, CollectionName>

type LinkedKind = keyof typeof LISTS_OF_LINKS
type Link = { [K in LinkedKind]: { readonly kind: K; readonly id: string } }[LinkedKind] | { readonly kind: 'none' }

/** The item of the plan that a log entry belongs to. */
export function linkOf({ target }: LogEntry): Link {
  switch (target.kind) {
    case 'course':
      return { kind: 'course', id: target.courseId }
    case 'session':
      return { kind: 'arrangement', id: target.arrangementId }
    case 'practice':
      return { kind: 'practice', id: target.practiceId }
    case 'fee':
      return { kind: 'fee', id: target.feeId }
    case 'contribution':
      return { kind: 'contribution', id: target.contributionId }
    case 'other':
      return { kind: 'none' }
  }
}

function dangling(path: string, kind: string, id: string): Fault {
  return fault('dangling-link', path, `this points at the ${kind} ${id}, which the plan does not hold`)
}

function fault(code: string, path: string, message: string): Fault {
  return { code, path, message }
}
