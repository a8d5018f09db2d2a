import type { Grade } from '../../values/provenance.ts'

/** Whether a figure is only assumed: the body's own page does not confirm it. */
export function isAssumed(grade: Grade): boolean {
  return grade !== 'A' && grade !== 'B'
}
