import type { Course } from '../plan/course.ts'
import type { Plan } from '../plan/plan.ts'
import type { CoursePlacement } from '../projection/result/rows.ts'
import type { Formatter } from './formatter.ts'
import { requirementName } from './names.ts'

/** One line for each requirement the course earns hours of: `75 h Core knowledge`. */
export function countsTowards(course: Course, plan: Plan, formatter: Formatter): readonly string[] {
  const minutesOf = new Map<string, number>()
  for (const { requirementId, minutes } of course.credits) {
    minutesOf.set(requirementId, (minutesOf.get(requirementId) ?? 0) + minutes)
  }
  if (minutesOf.size === 0) return ['Nothing']
  return [...minutesOf].map(([id, minutes]) => `${formatter.duration(minutes)} ${requirementName(plan, id)}`)
}

export function courseState(placement: CoursePlacement | undefined): string {
  switch (placement?.state) {
    case 'done':
      return 'Done'
    case 'running':
      return 'Under way'
    case 'planned':
      return 'Planned'
    case 'not-placed':
    case undefined:
      return 'Does not fit yet'
  }
}
