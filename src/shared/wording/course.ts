import type { Course } from '../plan/course.ts'
import type { Plan } from '../plan/plan.ts'
import type { ProjectionOutcome } from '../projection/result/projection.ts'
import type { CoursePlacement } from '../projection/result/rows.ts'
import type { Formatter } from './formatter.ts'
import { requirementName } from './names.ts'

const MINUTES_PER_HOUR = 60

/** One line for each requirement the course earns hours of: `75 h Core knowledge`. */
export function countsTowards(course: Course, plan: Plan, formatter: Formatter): readonly string[] {
  const minutesOf = new Map<string, number>()
  for (const { requirementId, minutes } of course.credits) {
    minutesOf.set(requirementId, (minutesOf.get(requirementId) ?? 0) + minutes)
  }
  if (minutesOf.size === 0) return ['Nothing']
  return [...minutesOf].map(([id, minutes]) => `${formatter.duration(minutes)} ${requirementName(plan, id)}`)
}

/** `6 of 30 h done; counts once complete`: of a course that has begun; null for all others. */
export function hoursUnderWay(
  { workMinutes, creditsEarned }: Course,
  placement: CoursePlacement | undefined,
  formatter: Formatter,
): string | null {
  if (!placement || placement.state === 'done' || placement.loggedMinutes === 0) return null
  const { loggedMinutes } = placement
  const logged = loggedMinutes % MINUTES_PER_HOUR === 0 && workMinutes % MINUTES_PER_HOUR === 0
  const done = logged ? formatter.number(loggedMinutes / MINUTES_PER_HOUR) : formatter.duration(loggedMinutes)
  const progress = `${done} of ${formatter.duration(workMinutes)} done`
  return creditsEarned === 'as-attended' ? progress : `${progress}; counts once complete`
}

/** The same by the titles of the courses that earn hours of a requirement, as sentences. */
export function underWayOf(
  requirementId: string,
  plan: Plan,
  placements: readonly CoursePlacement[],
  formatter: Formatter,
): readonly string[] {
  return plan.courses.flatMap((course) => {
    if (!course.credits.some((credit) => credit.requirementId === requirementId)) return []
    const placement = placements.find(({ courseId }) => courseId === course.id)
    const hours = hoursUnderWay(course, placement, formatter)
    return hours === null ? [] : [`${course.title}: ${hours}.`]
  })
}

/** A course that a stop leaves no room for is not taken. */
export function courseState(placement: CoursePlacement | undefined, { kind }: ProjectionOutcome): string {
  switch (placement?.state) {
    case 'done':
      return 'Done'
    case 'running':
      return 'In progress'
    case 'planned':
      return 'Planned'
    case 'not-placed':
    case undefined:
      return kind === 'stopped' ? 'Not taken' : 'Does not fit yet'
  }
}
