import type { Plan } from '../plan/plan.ts'
import type { CoursePlacement } from '../projection/result/rows.ts'

/** How many courses are done, and for how many of them a file is kept, such as a certificate. */
export interface CourseProofs {
  readonly done: number
  readonly proven: number
}

/** Counts a file of a log entry for the course of that entry as well. */
export function countCourseProofs(
  { evidence, logEntries }: Pick<Plan, 'evidence' | 'logEntries'>,
  placements: readonly Pick<CoursePlacement, 'courseId' | 'state'>[],
): CourseProofs {
  const courseOfEntry = new Map(
    logEntries.flatMap((entry) =>
      entry.kind === 'hours' && entry.target.kind === 'course' ? [[entry.id, entry.target.courseId] as const] : [],
    ),
  )
  const proven = new Set(
    evidence.flatMap(({ subject }) => {
      if (subject.kind === 'course') return [subject.id]
      return subject.kind === 'log-entry' ? [courseOfEntry.get(subject.id)] : []
    }),
  )
  const done = placements.filter(({ state }) => state === 'done')
  return { done: done.length, proven: done.filter(({ courseId }) => proven.has(courseId)).length }
}
