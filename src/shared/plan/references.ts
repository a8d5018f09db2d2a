import type { Fault } from '../fault.ts'
import type { LogEntry } from './log-entry.ts'
import type { Plan } from './plan.ts'

/**
 * The first fault among the links of a plan: ids used twice, or a link to something that is not there. Links to
 * requirements and areas are not checked here: a plan whose rules changed stays readable, and the projection reports
 * credits that lead nowhere.
 */
export function findReferenceFault(plan: Plan): Fault | null {
  const courseIds = new Set<string>()
  const arrangementIds = new Set<string>()
  const practiceIds = new Set<string>()
  const feeIds = new Set<string>()
  const contributionIds = new Set<string>()
  const lists: readonly (readonly [string, readonly { readonly id: string }[], Set<string>])[] = [
    ['courses', plan.courses, courseIds],
    ['arrangements', plan.arrangements, arrangementIds],
    ['practices', plan.practices, practiceIds],
    ['fees', plan.fees, feeIds],
    ['periods', plan.periods, new Set()],
    ['logEntries', plan.logEntries, new Set()],
    ['checkmarks', plan.checkmarks, new Set()],
    ['dismissals', plan.dismissals, new Set()],
    ['coverages', plan.coverages, new Set()],
    ['contributions', plan.contributions, contributionIds],
    ['evidence', plan.evidence, new Set()],
    ['scenarios', plan.scenarios, new Set()],
  ]
  for (const [list, items, seen] of lists) {
    for (const [index, { id }] of items.entries()) {
      if (seen.has(id)) return fault('duplicate-id', `${list}[${index}].id`, `the id ${id} is used twice`)
      seen.add(id)
    }
  }
  for (const [index, course] of plan.courses.entries()) {
    for (const [place, id] of course.prerequisiteIds.entries()) {
      if (!courseIds.has(id)) {
        return dangling(`courses[${index}].prerequisiteIds[${place}]`, 'course', id)
      }
    }
  }
  for (const [index, entry] of plan.logEntries.entries()) {
    const link = linkOf(entry)
    if (link.kind === 'none') continue
    const known = {
      course: courseIds,
      arrangement: arrangementIds,
      practice: practiceIds,
      fee: feeIds,
      contribution: contributionIds,
    }[link.kind]
    if (!known.has(link.id)) return dangling(`logEntries[${index}].target`, link.kind, link.id)
  }
  return null
}

type Link = { kind: 'course' | 'arrangement' | 'practice' | 'fee' | 'contribution'; id: string } | { kind: 'none' }

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
