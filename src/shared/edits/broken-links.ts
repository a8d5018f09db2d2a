import type { Course } from '../plan/course.ts'
import type { Plan } from '../plan/plan.ts'
import type { Difference } from '../plan/scenario.ts'
import { readLoggedItems } from './facts-of-items.ts'
import type { Skipped } from './skipped.ts'

interface CheckedLinks {
  /** The plan, in which every course that another one asks for exists. */
  readonly plan: Plan
  /** Removals that cannot be made. If there are any, the plan must not be used. */
  readonly misfits: readonly Skipped[]
  /** Differences that are applied, except for a link that is left out. */
  readonly loosened: readonly Skipped[]
}

/**
 * Finds links to items that the differences remove. An item with log entries stays. A prerequisite that the base states
 * stays too; one that only the scenario states is left out.
 */
export function checkLinks(base: Plan, plan: Plan, differences: readonly Difference[]): CheckedLinks {
  const removals = differences.filter((one) => one.kind === 'removed')
  const isLogged = removals.length > 0 ? readLoggedItems(base) : () => false
  const misfits: Skipped[] = removals
    .filter(({ collection, id }) => isLogged(collection, id))
    .map((difference) => ({ difference, reason: 'has-facts' }))
  if (plan.courses === base.courses) return { plan, misfits, loosened: [] }
  const ids = new Set(plan.courses.map(({ id }) => id))
  const loosened = new Set<Difference>()
  const kept = new Set<Difference>()
  const courses = plan.courses.map((course): Course => {
    if (course.prerequisiteIds.every((id) => ids.has(id))) return course
    const own = differences.find((one) => setsPrerequisites(one, course.id))
    if (own) loosened.add(own)
    else for (const one of removals) if (course.prerequisiteIds.includes(one.id)) kept.add(one)
    return { ...course, prerequisiteIds: course.prerequisiteIds.filter((id) => ids.has(id)) }
  })
  return {
    plan: loosened.size > 0 ? { ...plan, courses } : plan,
    misfits: [...misfits, ...[...kept].map(brokenBy)],
    loosened: [...loosened].map(brokenBy),
  }
}

function setsPrerequisites(one: Difference, courseId: string): boolean {
  if (one.kind === 'value')
    return one.collection === 'courses' && one.id === courseId && one.field === 'prerequisiteIds'
  return one.kind === 'added' && one.collection === 'courses' && one.item.id === courseId
}

function brokenBy(difference: Difference): Skipped {
  return { difference, reason: 'breaks-link' }
}
