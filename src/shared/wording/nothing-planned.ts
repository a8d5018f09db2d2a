import type { Plan } from '../plan/plan.ts'

/** Whether a plan holds neither work nor anything done. */
export function isNothingPlanned({ courses, arrangements, practices, logEntries }: Plan): boolean {
  return courses.length + arrangements.length + practices.length + logEntries.length === 0
}
