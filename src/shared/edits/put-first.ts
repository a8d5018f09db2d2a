import type { PlanEdit } from '../plan/edit.ts'
import type { Plan } from '../plan/plan.ts'

/**
 * The edits that put a course before all others: they give it the lowest priority and, where another course has the
 * same, the first position in the plan. None where it is the first already.
 */
export function editsToPutFirst({ courses }: Plan, courseId: string): PlanEdit[] {
  const own = courses.find(({ id }) => id === courseId)
  const lowest = Math.min(...courses.flatMap(({ id, priority }) => (id === courseId ? [] : [priority])))
  if (!own || lowest === Infinity) return []
  const priority = Math.max(0, lowest - 1)
  const edits: PlanEdit[] = []
  if (priority < own.priority) {
    edits.push({ kind: 'update', collection: 'courses', id: courseId, patch: { priority } })
  }
  const isTied = Math.min(own.priority, priority) >= lowest
  const first = courses.findIndex((course) => course.priority === lowest)
  if (isTied && courses.indexOf(own) > first) {
    edits.push({ kind: 'move', collection: 'courses', id: courseId, to: first })
  }
  return edits
}
