import { isSame } from '../is-same.ts'
import type { Constraint } from '../projection/result/constraint.ts'
import type { Claims } from './claims.ts'

/** What moves the date by less than this share of the greatest gain does not set it in any picture. */
const LEAST_SHARE = 0.1

/**
 * Of what sets the date, what holds it back most, in the order of the gain: beside seven years of study hours, three weeks of
 * leave set nothing. All of it where the gains are alike.
 */
export function mainBinding({ binding, helping }: Pick<Claims, 'binding' | 'helping'>): readonly Constraint[] {
  const [greatest] = helping
  if (!greatest || greatest.certifiedDays === null) return binding
  const least = greatest.certifiedDays * LEAST_SHARE
  const main = helping.flatMap(({ constraints, certifiedDays }) => ((certifiedDays ?? 0) >= least ? constraints : []))
  // Under a pace, only the pace is what sets the date.
  return main.filter((constraint) => binding.some((one) => isSame(one, constraint)))
}
