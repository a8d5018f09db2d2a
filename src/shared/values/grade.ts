/**
 * How far a figure can be trusted: A the certifying body's own page, current version · B the body's own page, older or
 * undated · C a training provider's or supervisor's page · D a copy or third-party summary · E background knowledge,
 * not confirmed · calc our own arithmetic.
 */
export const GRADES = ['A', 'B', 'C', 'D', 'E', 'calc'] as const
export type Grade = (typeof GRADES)[number]

/** Whether a figure is only assumed: the body's own page does not confirm it. */
export function isAssumed(grade: Grade): boolean {
  return grade !== 'A' && grade !== 'B'
}
