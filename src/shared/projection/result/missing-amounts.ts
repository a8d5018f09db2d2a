import type { NotEntered, Totals } from './money.ts'

export type TotalName = 'toCertification' | 'firstCycle' | 'all'

/** The amounts not entered that a total lacks. While there are any, it reads "at least". */
export function missingFrom(totals: Totals, name: TotalName): readonly NotEntered[] {
  if (name === 'all') return totals.notEntered
  const phase = name === 'toCertification' ? 'to-certification' : 'first-cycle'
  return totals.notEntered.filter(({ phases }) => phases.includes(phase))
}
